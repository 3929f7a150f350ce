// Rules, conditions and findings that are there for nothing.

#include <algorithm>

#include "triage/proof/checks.hpp"

namespace triage::checks {
namespace {

/// For each rule, where the disposition would be as urgent as the rule's without that rule.
std::vector<Set> where_others_decide(Proof& proof) {
  Diagram& diagram = proof.model.diagram;
  const auto& rules = proof.program.rules;
  std::vector<Set> decided(rules.size(), Diagram::none());
  const auto collect = [&](std::size_t level, auto first, auto last, auto position) {
    Set passed = Diagram::none();
    for (; first != last; ++first) {
      if (first->then.index() < level) continue;
      Set& here = decided[position(first)];
      if (first->then.index() == level) here = diagram.either(here, passed);
      passed = diagram.either(passed, proof.model.yes(first->when));
    }
  };
  // What stands before a rule and what stands behind it, each collected in one go.
  for (std::size_t level = 0; level < proof.program.disposition_count; ++level) {
    collect(level, rules.begin(), rules.end(),
            [&](auto rule) { return static_cast<std::size_t>(rule - rules.begin()); });
    collect(level, rules.rbegin(), rules.rend(),
            [&](auto rule) { return static_cast<std::size_t>(rules.rend() - rule) - 1; });
  }
  for (std::size_t i = 0; i < rules.size(); ++i) {
    if (proof.program.otherwise >= rules[i].then) decided[i] = Diagram::all();
  }
  return decided;
}

/// Rules that are at least as urgent and fire for some of the people whom `rule` fires for.
std::vector<Involved> rules_over(Proof& proof, RuleId rule, Set fires) {
  std::vector<Involved> found = {involved(proof.pack[rule])};
  for (const RuleId other : ids_up_to<RuleId>(proof.program.rules.size())) {
    if (other == rule || proof.program[other].then < proof.program[rule].then) continue;
    const Set too = proof.model.diagram.both(fires, proof.model.yes(proof.program[other].when));
    if (too != Diagram::none()) found.push_back(involved(proof.pack[other]));
  }
  return found;
}

/// A column that is more than one finding's answer goes by its own name.
std::string column_name(const Proof& proof, const Column& column) {
  const bool is_option = proof.program[column.finding].column_count > 1;
  return is_option ? "option '" + column.name + "'" : "finding '" + column.name + "'";
}

}  // namespace

void check_rules(Proof& proof) {
  Diagram& diagram = proof.model.diagram;
  const std::vector<Set> others = where_others_decide(proof);
  for (const RuleId id : ids_up_to<RuleId>(proof.program.rules.size())) {
    const Rule& rule = proof.pack[id];
    const Set fires = diagram.both(proof.model.yes(proof.program[id].when), proof.model.possible);
    const std::string subject = "rule '" + rule.id + "'";
    proof.holds_if(fires != Diagram::none(), Check::rule_fires, subject,
                   "No combination of answers makes it fire. Correct its condition, or remove it.",
                   {involved(rule)});
    // A layer may outrank the rules of the pack that it extends.
    if (fires == Diagram::none() || rule.place.layer > 0) continue;
    const bool decides = diagram.without(fires, others[id.index()]) != Diagram::none();
    proof.holds_if(decides, Check::rule_matters, subject,
                   "Wherever it fires, other rules that are at least as urgent fire too, or "
                   "`otherwise` is as urgent. Remove it, or make its condition wider. If several "
                   "rules are reported, mend one and verify again: each may rest on another.",
                   decides ? std::vector<Involved>() : rules_over(proof, id, fires));
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

void check_facts(Proof& proof) {
  const RulePack& pack = proof.pack;
  std::vector<bool> used(pack.facts.size());
  std::vector<FactId> open;
  const auto look_at = [&](const Condition& condition) {
    const auto* fact = std::get_if<FactHolds>(&condition.form);
    if (fact == nullptr || used[fact->fact.index()]) return;
    used[fact->fact.index()] = true;
    open.push_back(fact->fact);
  };
  for (const Rule& rule : pack.rules) visit_parts(rule.when, look_at);
  for (const CarePath& path : pack.care) {
    if (path.when) visit_parts(*path.when, look_at);
    for (const Precaution& precaution : path.unless) visit_parts(precaution.when, look_at);
  }
  for (const Guarantee& guarantee : pack.guarantees) {
    if (guarantee.when) visit_parts(*guarantee.when, look_at);
  }
  while (!open.empty()) {
    const FactId fact = open.back();
    open.pop_back();
    visit_parts(pack[fact].is, look_at);
  }
  for (std::size_t i = 0; i < used.size(); ++i) {
    const Fact& fact = pack.facts[i];
    proof.holds_if(used[i], Check::fact_is_used, "fact '" + fact.id + "'",
                   "No rule, care path or guarantee uses it, nor another fact that one of them "
                   "uses. Use it, or remove it.",
                   {{"fact '" + fact.id + "'", fact.place}});
  }
}

void check_findings(Proof& proof) {
  const auto& program = proof.program;
  std::vector<bool> matters(program.columns.size());
  const auto add = [&](Set set) {
    const Set as_said = after_measurements(proof.model.diagram, program, set);
    const std::vector<bool> support = proof.model.diagram.support(as_said);
    for (std::size_t i = 0; i < support.size(); ++i) matters[i] = matters[i] || support[i];
  };
  for (const Set at_least : proof.model.at_least) add(at_least);
  for (const Set offered : proof.model.offered) add(offered);
  for (std::size_t i = 0; i < program.columns.size(); ++i) {
    const Column& column = program.columns[i];
    proof.holds_if(matters[i], Check::finding_matters, column_name(proof, column),
                   "Nothing depends on its answer. Use it in a condition, or do not ask it.",
                   {involved(proof.pack[column.finding])});
  }
}

}  // namespace triage::checks
