// Reading what was not answered as "no".

#include <doctest/doctest.h>

#include "triage/cases/assess.hpp"
#include "unit/rules.hpp"

namespace triage::tests {
namespace {

constexpr auto fever = R"(
  fever: {ask: "Do you have a fever?", type: yes_no, measured_by: {temperature: ">= 38 C"}}
)";
constexpr auto temperature = R"(
  temperature:
    ask: What is your temperature?
    type: temperature
    range: [30 C, 45 C]
    none: No thermometer
)";

Pack rules_with(const std::string& findings) {
  return small_rules("findings:" + findings + R"(
rules:
  fever: {when: fever, then: emergency, because: It may be an infection., source: book}
)");
}

Outcome outcome_as_no(const Pack& rules, std::string_view answers) {
  Case person;
  person.answers = answers_in(rules, answers);
  return assess(rules, person, Unanswered::counts_as_no).outcome;
}

}  // namespace

TEST_CASE("unanswered as no: it makes no difference which finding stands first in the pack") {
  for (const auto& findings :
       {std::string(fever) + temperature, std::string(temperature) + fever}) {
    CAPTURE(findings);
    const Pack rules = rules_with(findings);
    CHECK(outcome_as_no(rules, "{}").disposition == disposition(rules, "self_care"));
    // They were asked, and could not measure: nothing says that there is no fever.
    CHECK(outcome_as_no(rules, "{temperature: unknown}").disposition !=
          disposition(rules, "self_care"));
    CHECK(outcome_as_no(rules, "{temperature: none}").disposition !=
          disposition(rules, "self_care"));
  }
}

}  // namespace triage::tests
