#include "triage/reasoning/explain.hpp"

#include <algorithm>

namespace triage {
namespace {

void collect(const Program& program, const Evaluation& evaluation, std::size_t lane, GateId id,
             std::vector<bool>& seen, std::vector<FindingId>& findings) {
  if (seen[id.index()]) return;
  seen[id.index()] = true;
  const Gate& gate = program[id];
  const Truth truth = evaluation.at(id, lane);
  const auto go_on = [&](GateId input) {
    collect(program, evaluation, lane, input, seen, findings);
  };
  if (gate.kind == GateKind::in_cells) {
    findings.push_back(program[gate.column].finding);
    return;
  }
  if (gate.kind == GateKind::opposite) return go_on(gate.first);
  // One input that has the gate's own value is enough, except for an AND that is yes and an OR
  // that is no, which need both; so do unknown gates, whose other input is never the opposite.
  const bool needs_both = truth == (gate.kind == GateKind::all_of ? Truth::yes : Truth::no);
  const bool first_decides = evaluation.at(gate.first, lane) == truth;
  const bool second_decides = evaluation.at(gate.second, lane) == truth;
  const bool all_open = truth == Truth::unknown;
  if (first_decides) go_on(gate.first);
  if (second_decides && (needs_both || all_open || !first_decides)) go_on(gate.second);
}

}  // namespace

std::vector<FindingId> deciding_findings(const Program& program, const Evaluation& evaluation,
                                         std::size_t lane, GateId gate) {
  std::vector<bool> seen(program.gates.size());
  std::vector<FindingId> findings;
  collect(program, evaluation, lane, gate, seen, findings);
  std::sort(findings.begin(), findings.end());
  findings.erase(std::unique(findings.begin(), findings.end()), findings.end());
  return findings;
}

std::vector<RuleExplanation> explain_rules(const Program& program, const Answers& answers) {
  const Evaluation evaluation = evaluate(program, answers);
  std::vector<RuleExplanation> explanations;
  for (const RuleId rule : ids_up_to<RuleId>(program.rules.size())) {
    const GateId when = program[rule].when;
    explanations.push_back(
        {rule, evaluation.at(when, 0), deciding_findings(program, evaluation, 0, when)});
  }
  return explanations;
}

}  // namespace triage
