// Who answers for a pack, and how good its evidence is: read, held against other packs, and without
// any weight in an outcome.

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "triage/cases/assess.hpp"
#include "triage/pack/date.hpp"
#include "triage/pack/declarations.hpp"
#include "triage/report/text.hpp"
#include "unit/rules.hpp"

using namespace triage;

namespace {

constexpr std::string_view keys = R"(authors: [Ana, Ben]
reviewed: [{by: Chen, role: clinician, date: 2026-11-20}]
valid_until: 2027-12-31
status: retired
)";

/// The pack of a file, with `keys` and, of each rule, evidence and a decision.
tests::Rules with_keys(const std::string& file) {
  std::string text = tests::source_file(file);
  const std::size_t status = text.find("\nstatus: ");
  REQUIRE(status != text.npos);
  text.replace(status + 1, text.find('\n', status + 1) - status, keys);
  for (std::size_t at = text.find("    because: "); at != text.npos;
       at = text.find("    because: ", at)) {
    const bool is_rule = text[at - 1] == '\n' && text.rfind("\nrules:", at) != text.npos &&
                         text.rfind("\ncare:", at) == text.npos &&
                         text.rfind("\nwithhold:", at) == text.npos;
    const std::string added =
        "    evidence: {quality: low, strength: weak}\n    decision: So it was.\n";
    if (is_rule) text.insert(at, added);
    at += added.size() + 1;
  }
  return tests::rules_from_yaml(text);
}

std::string outcome_of(const tests::Rules& rules, const Case& person) {
  return outcome_text(rules.pack, rules.program, person,
                      assess(rules.pack, rules.program, person, Unanswered::stays_open),
                      {80, false});
}

}  // namespace

TEST_CASE("stewardship: none of the keys changes an outcome") {
  for (const tests::Rules* rules : {&tests::article_rules(), &tests::guideline_rules()}) {
    const std::string name = "rules/" + rules->pack.id;
    const tests::Rules other = with_keys(name + ".yaml");
    REQUIRE(other.pack.stewardship.authors.size() == 2);
    const auto judged =
        std::count_if(other.pack.rules.begin(), other.pack.rules.end(),
                      [](const Rule& rule) { return rule.evidence && !rule.decision.empty(); });
    CHECK(judged > 5);
    CHECK(dump(other.program) == dump(rules->program));
    for (const CaseOrError& read :
         tests::cases_in(*rules, tests::source_file(name + ".cases.yaml"))) {
      const Case& person = std::get<Case>(read);
      CHECK(outcome_of(other, person) == outcome_of(*rules, person));
    }
  }
}

TEST_CASE("stewardship: a pack that extends another answers for itself") {
  const tests::Rules rules = with_keys("rules/upper-back-pain-guidelines.yaml");
  CHECK(rules.pack.stewardship.status == PackStatus::retired);
  CHECK(rules.pack.base->stewardship.status == PackStatus::draft);
  CHECK(rules.pack.base->stewardship.authors.empty());
}

TEST_CASE("stewardship: two packs are told apart by it") {
  const tests::Rules rules = with_keys("rules/upper-back-pain.yaml");
  const auto declared = declarations_of(rules.pack);
  const auto says = [&](const std::string& where, const std::string& text) {
    return std::any_of(declared.begin(), declared.end(), [&](const Declaration& one) {
      return one.where == where && one.text == text;
    });
  };
  CHECK(says("authors", "Ben"));
  CHECK(says("reviewed", "Chen, clinician, 2026-11-20"));
  CHECK(says("valid_until", "2027-12-31"));
  CHECK(says("status", "retired"));
  CHECK(says("rules.fever.evidence", "low, weak"));
  CHECK(says("rules.fever.decision", "So it was."));
}

TEST_CASE("date: a day is written in full") {
  for (const char* day : {"2026-11-27", "2028-02-29"}) CHECK(is_day(day));
  for (const char* none : {"", "2026", "2026-11", "2026-02-29", "27-11-2026", "2026-11-27 ",
                           "next yeara", "2026/11/27"}) {
    CHECK_FALSE_MESSAGE(is_day(none), none);
  }
}
