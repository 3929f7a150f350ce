#include "triage/reasoning/infer.hpp"

#include <algorithm>

#include "triage/reasoning/outcomes.hpp"

namespace triage {

Outcome infer(const Program& program, const Row& row) {
  return Outcomes(program, row).at(0, row.ways());
}

Outcome infer(const Program& program, const Row& row, Disposition floor) {
  if (floor <= program.otherwise) return infer(program, row);
  Program raised = program;  // rare: somebody whose interview ended with an emergency
  raised.otherwise = floor;
  return infer(raised, row);
}

Truth accompanies(const ProgramCare& care, const Outcome& outcome) {
  if (!outcome.disposition) return Truth::unknown;
  const auto allows = [&care](std::size_t level) { return (care.with >> level & 1U) != 0; };
  if (!allows(outcome.disposition->index())) return Truth::no;
  for (std::size_t level = outcome.disposition->index(); level <= outcome.at_most.index();
       ++level) {
    if (!allows(level)) return Truth::unknown;
  }
  return Truth::yes;
}

std::vector<RuleId> cannot_be_ruled_out(const Program& program, const Outcome& outcome) {
  const Disposition level = outcome.disposition.value_or(outcome.at_least);
  return ids_where<RuleId>(program.rules.size(), [&](RuleId rule) {
    const bool undecided = outcome.rules[rule.index()] == Truth::unknown;
    return undecided && program[rule].then > level;
  });
}

std::vector<RuleId> fired_rules(const Outcome& outcome) {
  return ids_where<RuleId>(outcome.rules.size(), [&outcome](RuleId rule) {
    return outcome.rules[rule.index()] == Truth::yes;
  });
}

std::vector<RuleId> fired_rules(const Program& program, const Outcome& outcome) {
  std::vector<RuleId> rules = fired_rules(outcome);
  std::ranges::stable_sort(
      rules, [&program](RuleId a, RuleId b) { return program[a].then > program[b].then; });
  return rules;
}

std::vector<RuleId> reasons(const Program& program, const Outcome& outcome) {
  std::vector<RuleId> rules = fired_rules(program, outcome);
  std::erase_if(rules, [&program](RuleId rule) { return program[rule].then <= program.otherwise; });
  return rules;
}

std::vector<CareId> care_with(const Outcome& outcome, CareStatus status) {
  return ids_where<CareId>(outcome.care.size(),
                           [&](CareId id) { return outcome.care[id.index()].status == status; });
}

}  // namespace triage
