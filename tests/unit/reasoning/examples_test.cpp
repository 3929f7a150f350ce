#include "triage/reasoning/examples.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "reference/answer_sets.hpp"
#include "reference/random_pack.hpp"
#include "triage/reasoning/outcomes.hpp"
#include "unit/rules.hpp"

namespace triage::tests {
namespace {

/// Of all findings that somebody left unanswered, those of which no example is found.
std::vector<FindingId> no_example(const Program& program, const Row& row) {
  Block block(program, 1);
  for (std::size_t way = 0; way < row.ways(); ++way) block.set(program, way, row, way);
  Outcomes outcomes(program);
  outcomes.update(block);
  Outcome outcome = outcomes.at(0, row.ways());
  outcome.ask = ids_up_to<FindingId>(program.findings.size());
  const Person person{program, block, outcomes.gates(), 0, row.ways()};
  return without_example(person, outcome);
}

std::string names_without_example(const Pack& rules, std::string_view answers) {
  std::string names;
  const auto said = answers_in(rules, answers);
  for (const FindingId id : no_example(rules.program, encode(rules.program, said))) {
    names += (names.empty() ? "" : " ") + rules[id].id;
  }
  return names;
}

bool has(const std::vector<FindingId>& findings, FindingId finding) {
  return std::find(findings.begin(), findings.end(), finding) != findings.end();
}

const Pack& yes_no_rules() {
  static const Pack rules = small_rules(
      "findings:\n"
      "  a: {ask: \"Q?\", type: yes_no}\n"
      "  b: {ask: \"Q?\", type: yes_no}\n"
      "  c: {ask: \"Q?\", type: yes_no}\n"
      "  d: {ask: \"Q?\", type: yes_no}\n"
      "rules:\n"
      "  alone: {when: a, then: emergency, because: Because., source: book}\n"
      "  both: {when: {all: [b, c]}, then: emergency, because: Because., source: book}\n"
      "  three: {when: {all: [b, c, d]}, then: doctor, because: Because., source: book}\n");
  return rules;
}

}  // namespace

TEST_CASE("examples: what matters alone or with one other is found, what never matters is not") {
  CHECK(names_without_example(yes_no_rules(), "{}") == "d");
  CHECK(names_without_example(yes_no_rules(), "{b: no}") == "b c d");
  CHECK(names_without_example(yes_no_rules(), "{a: yes}") == "a b c d");
}

TEST_CASE("examples: who contradicts themselves is none") {
  const Pack rules = small_rules(
      "findings:\n"
      "  fever: {ask: \"Q?\", type: yes_no, measured_by: {temperature: \">= 38 C\"}}\n"
      "  temperature: {ask: \"Q?\", type: temperature, range: [30 C, 45 C]}\n"
      "  other: {ask: \"Q?\", type: yes_no}\n"
      "rules:\n"
      "  fever: {when: fever, then: doctor, because: Because., source: book}\n"
      "  other: {when: other, then: emergency, because: Because., source: book}\n");
  CHECK(names_without_example(rules, "{fever: yes, temperature: 36 C}") ==
        "fever temperature other");
}

TEST_CASE("examples: every finding of the guidelines has one, of somebody who said nothing") {
  const Program& program = guideline_rules().program;
  const Row nothing(program);
  const auto missing = no_example(program, nothing);
  for (const FindingId finding : infer(program, nothing).ask) CHECK_FALSE(has(missing, finding));
}

TEST_CASE("examples: what has one is worth asking, in packs that nobody would write") {
  std::size_t shown = 0;
  for (std::uint32_t number = 0; number < 150; ++number) {
    const std::string yaml = reference::random_pack(number);
    CAPTURE(yaml);
    const Pack rules = rules_from_yaml(yaml);
    reference::Dice dice(number);
    for (int i = 0; i < 20; ++i) {
      std::vector<Answer> said;
      for (const FindingId id : ids_up_to<FindingId>(rules.findings.size())) {
        const auto answers = reference::all_answers(rules, id, reference::AnyOf::option_by_option);
        const auto& drawn = answers[dice.below(answers.size())];
        if (drawn && dice.percent(60)) said.push_back(*drawn);
      }
      const Row row = encode(rules.program, said);
      const auto asked = infer(rules.program, row).ask;
      const auto missing = no_example(rules.program, row);
      for (const FindingId id : ids_up_to<FindingId>(rules.findings.size())) {
        if (has(missing, id)) continue;
        ++shown;
        CHECK_MESSAGE(has(asked, id), rules[id].id);
      }
    }
  }
  CHECK(shown > 500);
}

}  // namespace triage::tests
