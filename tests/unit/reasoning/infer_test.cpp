#include "triage/reasoning/infer.hpp"

#include <doctest/doctest.h>

#include "unit/rules.hpp"

namespace triage::tests {
namespace {

Pack three_levels() {
  return small_rules(R"(
findings:
  fever: {ask: Fever, type: yes_no}
  numb: {ask: Numb, type: yes_no}
  sore: {ask: Sore skin, type: yes_no}
rules:
  numb: {when: numb, then: doctor, because: Numb., source: book}
  fever: {when: fever, then: emergency, because: Fever., source: book}
care:
  heat:
    title: Heat
    with: [self_care, doctor]
    unless: [{when: sore, because: Sore skin., source: book}]
    do: Use heat.
    source: book
  rest: {title: Rest, with: self_care, do: Rest., source: book}
)");
}

Outcome outcome_of(const Pack& rules, std::string_view said) {
  return infer(rules.program, encode(rules.program, answers_in(rules, said)));
}

CareStatus status(const Pack& rules, const Outcome& outcome, std::string_view id) {
  return outcome.care[care(rules, id).index()].status;
}

TEST_CASE("infer: who said nothing is told nothing, and asked the most urgent first") {
  const Pack rules = three_levels();
  const Outcome outcome = outcome_of(rules, "{}");
  CHECK_FALSE(outcome.disposition);
  CHECK(outcome.at_least == disposition(rules, "self_care"));
  CHECK(outcome.at_most == disposition(rules, "emergency"));
  CHECK(outcome.ask == std::vector{finding(rules, "fever"), finding(rules, "numb")});
  CHECK(status(rules, outcome, "heat") == CareStatus::undecided);
}

TEST_CASE("infer: one red flag settles it, whatever else is open") {
  const Pack rules = three_levels();
  const Outcome outcome = outcome_of(rules, "{fever: yes}");
  CHECK(outcome.settled());
  CHECK(outcome.disposition == disposition(rules, "emergency"));
  CHECK(outcome.ask.empty());
  CHECK(fired_rules(rules.program, outcome) == std::vector{rule(rules, "fever")});
  CHECK(status(rules, outcome, "heat") == CareStatus::not_applicable);
}

TEST_CASE("infer: not knowing about a red flag sends nobody to bed") {
  const Pack rules = three_levels();
  const Outcome outcome = outcome_of(rules, "{fever: unknown, numb: no, sore: no}");
  CHECK(outcome.disposition == disposition(rules, "doctor"));
  CHECK_FALSE(outcome.settled());
  CHECK(cannot_be_ruled_out(rules.program, outcome) == std::vector{rule(rules, "fever")});
  CHECK(status(rules, outcome, "heat") == CareStatus::undecided);
}

TEST_CASE("infer: care waits for its precautions, and is withheld by one") {
  const Pack rules = three_levels();
  const Outcome open = outcome_of(rules, "{fever: no, numb: no}");
  CHECK(status(rules, open, "heat") == CareStatus::undecided);
  CHECK(status(rules, open, "rest") == CareStatus::offered);
  CHECK(open.ask_for_care == std::vector{finding(rules, "sore")});
  const Outcome sore = outcome_of(rules, "{fever: no, numb: no, sore: yes}");
  CHECK(status(rules, sore, "heat") == CareStatus::withheld);
  CHECK(sore.care[care(rules, "heat").index()].withheld_by == std::size_t{0});
  CHECK(status(rules, outcome_of(rules, "{fever: no, numb: yes, sore: no}"), "rest") ==
        CareStatus::not_applicable);
}

TEST_CASE("infer: what fired stands by its urgency, then in the pack's order") {
  const Pack rules = small_rules(R"(
findings:
  a: {ask: A, type: yes_no}
rules:
  first: {when: a, then: doctor, because: A., source: book}
  worst: {when: a, then: emergency, because: B., source: book}
  calm: {when: a, then: self_care, because: C., source: book}
  second: {when: a, then: doctor, because: D., source: book}
)");
  const Outcome outcome = outcome_of(rules, "{a: yes}");
  CHECK(fired_rules(rules.program, outcome) ==
        std::vector{rule(rules, "worst"), rule(rules, "first"), rule(rules, "second"),
                    rule(rules, "calm")});
  // What calls for no more than everybody gets is no reason.
  CHECK(reasons(rules.program, outcome) ==
        std::vector{rule(rules, "worst"), rule(rules, "first"), rule(rules, "second")});
}

TEST_CASE("infer: only what would raise the recommendation cannot be ruled out") {
  const Pack rules = three_levels();
  const Outcome unsure = outcome_of(rules, "{fever: unknown, numb: unknown}");
  CHECK(unsure.disposition == disposition(rules, "doctor"));
  CHECK(cannot_be_ruled_out(rules.program, unsure) == std::vector{rule(rules, "fever")});
  const Outcome open = outcome_of(rules, "{}");
  CHECK(cannot_be_ruled_out(rules.program, open) ==
        std::vector{rule(rules, "numb"), rule(rules, "fever")});
}

TEST_CASE("infer: care accompanies only what it may at every level that is possible") {
  const Pack rules = three_levels();
  const ProgramCare& heat = rules.program[care(rules, "heat")];
  CHECK(accompanies(heat, outcome_of(rules, "{}")) == Truth::unknown);
  CHECK(accompanies(heat, outcome_of(rules, "{fever: no, numb: yes}")) == Truth::yes);
  CHECK(accompanies(heat, outcome_of(rules, "{fever: unknown, numb: yes}")) == Truth::unknown);
  CHECK(accompanies(heat, outcome_of(rules, "{fever: yes}")) == Truth::no);
}

TEST_CASE("infer: of two answers that disagree the more urgent outcome holds, either way round") {
  const Pack rules = small_rules(R"(
findings:
  fine: {ask: Is it fine, type: yes_no, ordered: no, measured_by: {level: ">= 94"}}
  level: {ask: Level, type: number, range: [50, 100], ordered: no}
rules:
  low: {when: {fine: no}, then: emergency, because: Low., source: book}
care:
  rest: {title: Rest, with: self_care, do: Rest., source: book}
)");
  for (const char* said : {"{fine: yes, level: 80}", "{fine: no, level: 99}"}) {
    const Outcome outcome = outcome_of(rules, said);
    CHECK(outcome.disposition == disposition(rules, "emergency"));
    CHECK(outcome.settled());
    CHECK(fired_rules(rules.program, outcome) == std::vector{rule(rules, "low")});
    CHECK(status(rules, outcome, "rest") != CareStatus::offered);
  }
}

TEST_CASE("infer: care that only one of two answers would bring is not offered") {
  const Pack rules = small_rules(R"(
findings:
  fine: {ask: Is it fine, type: yes_no, measured_by: {level: ">= 94"}}
  level: {ask: Level, type: number, range: [50, 100]}
rules:
  low: {when: {fine: no}, then: doctor, because: Low., source: book}
care:
  visit: {title: Visit, with: doctor, do: Go., source: book}
  rest: {title: Rest, with: [self_care, doctor], do: Rest., source: book}
)");
  const Outcome both = outcome_of(rules, "{fine: yes, level: 80}");
  CHECK(both.disposition == disposition(rules, "doctor"));
  CHECK(status(rules, both, "visit") == CareStatus::undecided);
  CHECK(status(rules, both, "rest") == CareStatus::offered);
  CHECK(status(rules, outcome_of(rules, "{level: 80}"), "visit") == CareStatus::offered);
}

}  // namespace
}  // namespace triage::tests
