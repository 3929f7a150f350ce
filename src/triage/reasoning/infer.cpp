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
  std::vector<RuleId> rules;
  for (const RuleId rule : ids_up_to<RuleId>(program.rules.size())) {
    const bool undecided = outcome.rules[rule.index()] == Truth::unknown;
    if (undecided && program[rule].then > level) rules.push_back(rule);
  }
  return rules;
}

std::vector<RuleId> fired_rules(const Outcome& outcome) {
  std::vector<RuleId> rules;
  for (const RuleId rule : ids_up_to<RuleId>(outcome.rules.size())) {
    if (outcome.rules[rule.index()] == Truth::yes) rules.push_back(rule);
  }
  return rules;
}

std::vector<CareId> offered_care(const Outcome& outcome) {
  std::vector<CareId> offered;
  for (const CareId care : ids_up_to<CareId>(outcome.care.size())) {
    if (outcome.care[care.index()].status == CareStatus::offered) offered.push_back(care);
  }
  return offered;
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
  std::vector<CareId> paths;
  for (const CareId id : ids_up_to<CareId>(outcome.care.size())) {
    if (outcome.care[id.index()].status == status) paths.push_back(id);
  }
  return paths;
}

}  // namespace triage
