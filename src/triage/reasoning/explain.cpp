#include "triage/reasoning/explain.hpp"

#include <set>
#include <utility>

#include "triage/reasoning/gate_walk.hpp"
#include "triage/reasoning/outcomes.hpp"

namespace triage {
namespace {

/// The inputs of a gate that make it what it is.
GateInputs deciding_inputs(const Gate& gate, const Evaluation& evaluation, std::size_t lane,
                           Truth truth) {
  if (gate.kind == GateKind::in_cells || gate.kind == GateKind::opposite) return inputs_of(gate);
  // One input that has the gate's own value is enough, except for an AND that is yes and an OR
  // that is no, which need both; so do unknown gates, whose other input is never the opposite.
  const bool needs_both =
      truth == Truth::unknown || truth == (gate.kind == GateKind::all_of ? Truth::yes : Truth::no);
  const bool first_decides = evaluation.at(gate.first, lane) == truth;
  const bool second_decides = evaluation.at(gate.second, lane) == truth;
  if (!first_decides) return GateInputs(gate.second);
  return second_decides && needs_both ? inputs_of(gate) : GateInputs(gate.first);
}

/// In all ways to take the answers together: one of those in which the gate is yes is enough for
/// that, but all of the others count.
std::vector<ColumnId> deciding_columns(const Program& program, const Evaluation& evaluation,
                                       std::size_t ways, GateId gate, Truth status) {
  std::set<ColumnId> columns;
  for (std::size_t way = 0; way < ways; ++way) {
    if (evaluation.at(gate, way) != status) continue;
    const auto here = deciding_columns(program, evaluation, way, gate);
    columns.insert(here.begin(), here.end());
    if (status == Truth::yes) break;
  }
  return {columns.begin(), columns.end()};
}

std::vector<FindingId> findings_of(const Program& program, const std::vector<ColumnId>& columns) {
  std::set<FindingId> findings;
  for (const ColumnId column : columns) findings.insert(program[column].finding);
  return {findings.begin(), findings.end()};
}

}  // namespace

std::vector<ColumnId> deciding_columns(const Program& program, const Evaluation& evaluation,
                                       std::size_t lane, GateId gate) {
  std::set<ColumnId> columns;
  GateWalk(program).down_from(gate, [&](GateId id, const Gate& below) {
    if (below.kind == GateKind::in_cells) columns.insert(below.column);
    return deciding_inputs(below, evaluation, lane, evaluation.at(id, lane));
  });
  return {columns.begin(), columns.end()};
}

std::vector<FindingId> deciding_findings(const Program& program, const Evaluation& evaluation,
                                         std::size_t lane, GateId gate) {
  return findings_of(program, deciding_columns(program, evaluation, lane, gate));
}

std::vector<RuleExplanation> explain_rules(const Program& program, const Row& row) {
  const Outcomes outcomes(program, row);
  const Outcome outcome = outcomes.at(0, row.ways());
  std::vector<RuleExplanation> explanations;
  for (const RuleId rule : ids_up_to<RuleId>(program.rules.size())) {
    const Truth status = outcome.rules[rule.index()];
    auto columns =
        deciding_columns(program, outcomes.gates(), row.ways(), program[rule].when, status);
    explanations.push_back({rule, status, findings_of(program, columns), std::move(columns)});
  }
  return explanations;
}

}  // namespace triage
