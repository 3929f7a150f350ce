// Rules, conditions and findings that are there for nothing.

#include <algorithm>

#include "triage/proof/checks.hpp"

namespace triage::checks {
namespace {

/// Where the disposition would be as urgent as the rule's without that rule.
Set where_others_decide(Proof& proof, RuleId rule) {
  const Disposition level = proof.program[rule].then;
  if (proof.program.otherwise >= level) return Diagram::all();
  Set others = Diagram::none();
  for (const RuleId other : ids_up_to<RuleId>(proof.program.rules.size())) {
    if (other == rule || proof.program[other].then < level) continue;
    others = proof.model.diagram.either(others, proof.model.yes(proof.program[other].when));
  }
  return others;
}

/// A column that is more than one finding's answer goes by its own name.
std::string column_name(const Proof& proof, const Column& column) {
  const bool is_option = proof.program[column.finding].column_count > 1;
  return is_option ? "option '" + column.name + "'" : "finding '" + column.name + "'";
}

}  // namespace

void check_rules(Proof& proof) {
  Diagram& diagram = proof.model.diagram;
  for (const RuleId id : ids_up_to<RuleId>(proof.program.rules.size())) {
    const Rule& rule = proof.pack[id];
    const Set fires = diagram.both(proof.model.yes(proof.program[id].when), proof.model.possible);
    const std::string subject = "rule '" + rule.id + "'";
    proof.holds_if(fires != Diagram::none(), Check::rule_fires, subject,
                   "No combination of answers makes it fire. Correct its condition, or remove it.",
                   {involved(rule)});
    // A layer may outrank the rules of the pack that it extends.
    if (fires == Diagram::none() || rule.place.layer > 0) continue;
    const Set alone = diagram.without(fires, where_others_decide(proof, id));
    proof.holds_if(alone != Diagram::none(), Check::rule_matters, subject,
                   "Wherever it fires, other rules that are at least as urgent fire too, or "
                   "`otherwise` is as urgent. Remove it, or make its condition wider.",
                   {involved(rule)});
  }
}

void check_conditions(Proof& proof) {
  Diagram& diagram = proof.model.diagram;
  std::vector<Place> seen;
  for (const ProgramCondition& condition : proof.program.conditions) {
    if (std::find(seen.begin(), seen.end(), condition.place) != seen.end()) continue;
    seen.push_back(condition.place);
    const Set yes = diagram.both(proof.model.yes(condition.gate), proof.model.possible);
    const bool never = yes == Diagram::none();
    const bool always = yes == proof.model.possible;
    const Involved here{"condition", condition.place};
    proof.holds_if(!never && !always, Check::condition_varies,
                   "condition at line " + std::to_string(condition.place.line),
                   std::string("It is always ") + (never ? "no" : "yes") +
                       ", whatever is answered. Correct it, or leave it out.",
                   {here});
  }
}

void check_findings(Proof& proof) {
  const auto& program = proof.program;
  std::vector<bool> matters = proof.relevant_columns(Diagram::none());
  const auto add = [&matters](const std::vector<bool>& more) {
    for (std::size_t i = 0; i < more.size(); ++i) matters[i] = matters[i] || more[i];
  };
  for (const Set offered : proof.model.offered) add(proof.model.diagram.support(offered));
  for (const ProgramMeasurement& measurement : program.measurements) {
    const std::size_t measured = program[measurement.finding].first_column.index();
    if (matters[measured]) matters[program[measurement.by].first_column.index()] = true;
  }
  for (std::size_t i = 0; i < program.columns.size(); ++i) {
    const Column& column = program.columns[i];
    proof.holds_if(matters[i], Check::finding_matters, column_name(proof, column),
                   "Nothing depends on its answer. Use it in a condition, or do not ask it.",
                   {involved(proof.pack[column.finding])});
  }
}

}  // namespace triage::checks
