// How large a pack may be.

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "triage/pack/from_yaml.hpp"

using namespace triage;

namespace {

/// A pack of checklists with so many signs each.
std::string checklists(std::size_t count, std::size_t signs) {
  std::string pack = R"(pack: large
version: 1.0.0
language: en
title: Large
notice: Only a test.
sources: {book: {title: A book}}
dispositions:
  self_care: {title: At home, advice: Rest.}
  doctor: {title: Doctor, advice: Go.}
otherwise: self_care
when_unknown: doctor
findings:
)";
  for (std::size_t list = 0; list < count; ++list) {
    pack +=
        "  list" + std::to_string(list) + ":\n    ask: Which?\n    type: any_of\n    options:\n";
    for (std::size_t sign = 0; sign < signs; ++sign) {
      pack += "      s" + std::to_string(sign) + ": Sign\n";
    }
  }
  return pack + "rules: {r: {when: {list0: s0}, then: doctor, because: Reason., source: book}}\n";
}

std::size_t complaints(const std::string& pack) {
  Diagnostics diagnostics("large.yaml");
  const auto read = pack_from_yaml({"large.yaml", pack, 1}, diagnostics,
                                   [](std::string_view) { return BasePack{}; });
  CHECK(read.has_value() == diagnostics.all().empty());
  const auto& all = diagnostics.all();
  CHECK(std::all_of(all.begin(), all.end(),
                    [](const Diagnostic& each) { return each.code == Code::pack_too_many; }));
  return all.size();
}

}  // namespace

TEST_CASE("pack: a part with too many entries is one mistake, and what refers to them is none") {
  std::string pack = checklists(1, 2);
  std::string findings;
  std::string rules;
  for (int i = 0; i < 6'000; ++i) {
    const std::string id = "f" + std::to_string(i);
    findings += "  " + id + ": {type: yes_no}\n";
    rules += "  " + id + ": {when: " + id + ", then: doctor, because: R., source: book}\n";
  }
  pack.insert(pack.find("findings:\n") + 10, findings);
  CHECK(complaints(pack) == 1);
  pack.replace(pack.find("rules: {"), std::string::npos, "rules:\n" + rules);
  CHECK(complaints(pack) == 2);
}

TEST_CASE("pack: findings and options together may be 4,000, which is said once") {
  CHECK(complaints(checklists(80, 50)) == 0);
  CHECK(complaints(checklists(81, 50)) == 1);
  CHECK(complaints(checklists(90, 50)) == 1);
}
