// A case that is written is read again as the same case.

#include "triage/report/case_yaml.hpp"

#include <doctest/doctest.h>

#include <string>

#include "triage/cases/from_yaml.hpp"
#include "unit/rules.hpp"

namespace triage::tests {

TEST_CASE("case to YAML: what a case is called and noted is what is read again") {
  const Pack& pack = article_rules();
  for (const std::string text :
       {"ana", "null", "Null", "NULL", "~",    "true", "No",  "012",      "1e3",  "0x10",
        ".5",  "-",    "- a",  "a: b", "a #b", "#a",   "'a'", "\"a\"",    "a\\b", "[a]",
        "{a",  "*a",   "&a",   "!a",   "|",    "> a",  "%a",  "@a",       "`a",   "é",
        "a,b", "?",    "? a",  "=",    "<<",   "...",  "---", "null null"}) {
    CAPTURE(text);
    Case person;
    if (problem_with_id(text).empty()) person.id = text;
    person.note = text;
    const std::string yaml = case_to_yaml(pack, person);
    CAPTURE(yaml);
    const auto cases = cases_from_yaml(pack, {"saved", yaml, 1});
    REQUIRE(cases.size() == 1);
    const auto* read = std::get_if<Case>(&cases.front());
    REQUIRE(read != nullptr);
    CHECK(read->id == person.id);
    CHECK(read->note == text);
  }
}

TEST_CASE("case to YAML: of a checklist everything is kept, also what is open or not known") {
  const Pack rules = small_rules(R"(
findings:
  signs: {ask: Signs, type: any_of, options: {a: A, b: B, c: C}}
rules:
  some: {when: {signs: a}, then: doctor, because: Some., source: book}
)");
  constexpr std::size_t states = 4;
  for (std::size_t number = 0; number < states * states * states; ++number) {
    std::vector<OptionAnswer> said;
    for (std::size_t i = 0, rest = number; i < 3; ++i, rest /= states) {
      said.push_back(static_cast<OptionAnswer>(rest % states));
    }
    Case person;
    person.answers.push_back({FindingId(0), said, {}});
    const std::string yaml = case_to_yaml(rules, person);
    CAPTURE(yaml);
    const auto cases = cases_from_yaml(rules, {"saved", yaml, 1});
    const auto* read = std::get_if<Case>(&cases.front());
    REQUIRE(read != nullptr);
    const auto* options = std::get_if<std::vector<OptionAnswer>>(&read->answers.front().said);
    REQUIRE(options != nullptr);
    CHECK(*options == said);
  }
}

}  // namespace triage::tests
