// A comment behind any text that people read is a mistake, whatever key it stands under.

#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <string>

#include "triage/pack/from_yaml.hpp"
#include "triage/pack/translation.hpp"
#include "triage/yaml/parse.hpp"
#include "unit/rules.hpp"

using namespace triage;

namespace {

/// Where in `text` the place begins.
std::size_t offset_of(const std::string& text, const Place& place) {
  std::size_t at = 0;
  for (std::uint32_t line = 1; line < place.line; ++line) at = text.find('\n', at) + 1;
  return at + place.column - 1;
}

bool says(const Diagnostics& diagnostics, Code code) {
  const auto& all = diagnostics.all();
  return std::any_of(all.begin(), all.end(),
                     [code](const Diagnostic& d) { return d.code == code; });
}

}  // namespace

TEST_CASE("a comment behind any text of a pack that people read is a mistake") {
  const std::string text = tests::source_file("rules/upper-back-pain.yaml");
  std::set<std::string> read_by_people;
  for (const auto& [path, own] : own_texts(tests::article_rules())) read_by_people.insert(own);
  Diagnostics none("pack.yaml");
  const auto document = yaml::parse({"pack.yaml", text, 1}, none);
  REQUIRE(document);
  std::size_t cut = 0;
  for (const yaml::Node& node : document->nodes()) {
    const bool is_text = node.kind == yaml::Kind::scalar && !node.quoted &&
                         read_by_people.contains(std::string(node.text));
    // A word may be an id elsewhere, and what ends before a bracket cannot have a comment there.
    const std::size_t end = offset_of(text, node.place) + node.text.size();
    if (!is_text || node.text.find(' ') == node.text.npos || text[end] != '\n') continue;
    std::string spoilt = text;
    spoilt.insert(end, " #1 of two");
    Diagnostics diagnostics("pack.yaml");
    CHECK_MESSAGE(!pack_from_yaml({"pack.yaml", spoilt, 1}, diagnostics), std::string(node.text));
    CHECK_MESSAGE(says(diagnostics, Code::yaml_cut_text), std::string(node.text));
    ++cut;
  }
  CHECK(cut > 50);
}

TEST_CASE("a key of a pack that is left empty is a mistake, whichever it is") {
  const std::string text = tests::source_file("rules/upper-back-pain.yaml");
  Diagnostics none("pack.yaml");
  const auto document = yaml::parse({"pack.yaml", text, 1}, none);
  REQUIRE(document);
  std::size_t emptied = 0;
  const std::vector<yaml::Node>& nodes = document->nodes();
  for (std::size_t i = 0; i + 1 < nodes.size(); ++i) {
    const yaml::Node& value = nodes[i + 1];
    const std::size_t key_end = offset_of(text, nodes[i].place) + nodes[i].text.size();
    const bool is_pair = nodes[i].kind == yaml::Kind::scalar && value.kind == yaml::Kind::scalar &&
                         !value.quoted && value.place.line == nodes[i].place.line &&
                         text.compare(key_end, 2, ": ") == 0;
    const std::size_t end = offset_of(text, value.place) + value.text.size();
    if (!is_pair || text.substr(key_end + 2, end - key_end - 2) != value.text) continue;
    std::string spoilt = text;
    spoilt.erase(key_end + 2, end - key_end - 2);
    Diagnostics diagnostics("pack.yaml");
    CHECK_MESSAGE(!pack_from_yaml({"pack.yaml", spoilt, 1}, diagnostics),
                  std::string(nodes[i].text) << ": " << std::string(value.text));
    ++emptied;
  }
  CHECK(emptied > 100);
}
