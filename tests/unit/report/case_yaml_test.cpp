// A case that is written is read again as the same case.

#include "triage/report/case_yaml.hpp"

#include <doctest/doctest.h>

#include <string>

#include "triage/cases/from_yaml.hpp"
#include "unit/rules.hpp"

namespace triage::tests {

TEST_CASE("case to YAML: what a case is called and noted is what is read again") {
  const RulePack& pack = article_rules().pack;
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

}  // namespace triage::tests
