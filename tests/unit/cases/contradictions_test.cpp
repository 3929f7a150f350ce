// Two answers about one thing that say the opposite, and what is left of them.

#include "triage/cases/contradictions.hpp"

#include <doctest/doctest.h>

#include "reference/answer_sets.hpp"
#include "reference/naive_infer.hpp"
#include "reference/random_pack.hpp"
#include "triage/cases/assess.hpp"
#include "triage/reasoning/measurement.hpp"
#include "unit/rules.hpp"

namespace triage::tests {
namespace {

/// Somebody short of breath, measured and asked: here it is *no* that is urgent.
constexpr auto breath = R"(
findings:
  breathing_well: {ask: "Well?", type: yes_no, ordered: no, measured_by: {spo2: ">= 94"}}
  spo2: {ask: "How much?", type: number, range: [50, 100], ordered: no}
  cold: {ask: "Cold?", type: yes_no}
rules:
  low: {when: {breathing_well: no}, then: emergency, because: Low., source: book}
  cold: {when: cold, then: doctor, because: Cold., source: book}
care:
  rest: {title: Rest, with: [self_care, doctor], when: breathing_well, do: Rest., source: book}
  tea: {title: Tea, with: [self_care, doctor], do: Drink., source: book}
  visit: {title: Visit, with: [doctor], do: Go., source: book}
)";

Outcome outcome_of(const Pack& rules, std::string_view answers) {
  Case person;
  person.answers = answers_in(rules, answers);
  return assess(rules, person, Unanswered::stays_open).outcome;
}

CareStatus status(const Pack& rules, const Outcome& outcome, std::string_view id) {
  return outcome.care[care(rules, id).index()].status;
}

/// As many yes/no findings as that, all measured by one number, and answered the opposite.
std::string many_contradictions(std::size_t count, std::string& answers) {
  std::string findings = "findings:\n  n: {ask: \"N?\", type: number, range: [0, 9]}\n";
  std::string rules = "rules:\n";
  answers = "{n: 5";
  for (std::size_t i = 0; i < count; ++i) {
    const std::string id = "f" + std::to_string(i);
    findings += "  " + id + ": {ask: \"F?\", type: yes_no, measured_by: {n: \"> 4\"}}\n";
    rules += "  " + id + ": {when: {" + id + ": no}, then: " + (i == 0 ? "emergency" : "doctor") +
             ", because: B., source: book}\n";
    answers += ", " + id + ": no";
  }
  answers += "}";
  return findings + rules;
}

}  // namespace

TEST_CASE("contradiction: the more urgent counts, whichever answer that is") {
  const Pack rules = small_rules(breath);
  for (const char* both :
       {"{breathing_well: yes, spo2: 80, cold: no}", "{breathing_well: no, spo2: 99, cold: no}",
        "{spo2: 80, breathing_well: yes, cold: unknown}"}) {
    CAPTURE(both);
    const Outcome outcome = outcome_of(rules, both);
    CHECK(outcome.disposition == disposition(rules, "emergency"));
    CHECK(outcome.settled());
    CHECK(fired_rules(rules.program, outcome).front() == rule(rules, "low"));
  }
  CHECK(outcome_of(rules, "{breathing_well: yes, spo2: 99, cold: no}").disposition ==
        disposition(rules, "self_care"));
}

TEST_CASE("contradiction: advice is offered only if either answer alone would offer it") {
  const Pack rules = small_rules(R"(
findings:
  well: {ask: "Well?", type: yes_no, ordered: no, measured_by: {n: ">= 5"}}
  n: {ask: "N?", type: number, range: [0, 9], ordered: no}
rules:
  ill: {when: {well: no}, then: doctor, because: Ill., source: book}
care:
  run: {title: Run, with: [self_care, doctor], when: well, do: Run., source: book}
  tea: {title: Tea, with: [self_care, doctor], do: Drink., source: book}
  visit: {title: Visit, with: [doctor], do: Go., source: book}
  bath: {title: Bath, with: [self_care, doctor], unless: [{when: {well: no}, because: B.}], do: B.,
    source: book}
)");
  const Outcome outcome = outcome_of(rules, "{well: yes, n: 1}");
  CHECK(outcome.disposition == disposition(rules, "doctor"));
  CHECK(status(rules, outcome, "run") == CareStatus::undecided);
  CHECK(status(rules, outcome, "tea") == CareStatus::offered);
  CHECK(status(rules, outcome, "visit") == CareStatus::undecided);  // not for who is well
  CHECK(status(rules, outcome, "bath") == CareStatus::withheld);
}

TEST_CASE("contradiction: what is asked is what either answer leaves open above the more urgent") {
  const Pack rules = small_rules(R"(
findings:
  well: {ask: "Well?", type: yes_no, ordered: no, measured_by: {n: ">= 5"}}
  n: {ask: "N?", type: number, range: [0, 9], ordered: no}
  a: {ask: "A?", type: yes_no}
  b: {ask: "B?", type: yes_no}
  c: {ask: "C?", type: yes_no}
rules:
  ill: {when: {well: no}, then: doctor, because: Ill., source: book}
  ill_a: {when: {well: no, a: yes}, then: emergency, because: A., source: book}
  well_b: {when: {well: yes, b: yes}, then: emergency, because: B., source: book}
  well_c: {when: {well: yes, c: yes}, then: doctor, because: C., source: book}
)");
  const Outcome outcome = outcome_of(rules, "{well: yes, n: 1}");
  CHECK(outcome.at_least == disposition(rules, "doctor"));
  CHECK(outcome.at_most == disposition(rules, "emergency"));
  CHECK(outcome.ask == std::vector{finding(rules, "a"), finding(rules, "b")});
}

TEST_CASE("contradictions: as many as fit are assessed, and a case with more is refused") {
  std::string answers;
  const Pack most = small_rules(many_contradictions(max_contradictions, answers));
  const Outcome outcome = outcome_of(most, answers);
  CHECK(outcome.disposition == disposition(most, "emergency"));
  CHECK(fired_rules(most.program, outcome).size() == max_contradictions);

  const Pack more = small_rules(many_contradictions(max_contradictions + 1, answers));
  for (const auto& [text, file] :
       {std::pair<std::string, std::string>("id: ana\nanswers: " + answers + "\n", "a.yaml"),
        {"id,n,f0,f1,f2,f3,f4,f5,f6\nana,5,no,no,no,no,no,no,no\n", "a.csv"}}) {
    const auto cases = cases_in(more, text, file);
    REQUIRE(cases.size() == 1);
    const auto* bad = std::get_if<BadCase>(&cases.front());
    REQUIRE(bad != nullptr);
    CHECK(bad->id == "ana");
    CHECK(bad->first_error().code == Code::case_contradictory);
  }
}

TEST_CASE("contradictions: a row has those that the answers themselves have") {
  std::size_t found = 0;
  for (std::uint32_t number = 0; number < 150; ++number) {
    const auto texts = reference::random_layers(number, 1 + number % 3);
    const Pack rules = rules_from_layers(texts);
    std::vector<reference::Choices> choices;
    for (const FindingId id : ids_up_to<FindingId>(rules.findings.size())) {
      choices.push_back(reference::all_answers(rules, id, reference::AnyOf::option_by_option));
    }
    const reference::AnswerSets sets(choices);
    reference::Dice dice(number);
    for (int i = 0; i < 100; ++i) {
      const auto said = sets.at(dice.below(sets.size()));
      const auto contradicted = contradicted_findings(rules.program, encode(rules.program, said));
      CHECK(contradicted ==
            reference::naive_infer(rules, said, reference::everything_open).disagreements);
      found += contradicted.size();
    }
  }
  CHECK(found > 500);
}

}  // namespace triage::tests
