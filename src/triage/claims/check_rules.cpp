// Rules, conditions and findings that are there for nothing.

#include <algorithm>
#include <functional>
#include <numeric>
#include <set>
#include <utility>

#include "triage/base/mapped.hpp"
#include "triage/claims/checks.hpp"

namespace triage::checks {
namespace {

/// The other rules that are at least as urgent, those about the same columns first.
std::vector<RuleId> rivals_of(const Proof& proof, RuleId rule,
                              const std::vector<std::vector<bool>>& columns) {
  const Program& program = proof.pack.program;
  std::vector<RuleId> rivals = ids_where<RuleId>(program.rules.size(), [&](RuleId other) {
    return other != rule && program[other].then >= program[rule].then;
  });
  const std::vector<bool>& own = columns[rule.index()];
  std::stable_partition(rivals.begin(), rivals.end(), [&](RuleId rival) {
    const std::vector<bool>& others = columns[rival.index()];
    return std::inner_product(own.begin(), own.end(), others.begin(), false, std::logical_or<>(),
                              std::logical_and<>());
  });
  return rivals;
}

/// Whether `person` fires none of the rules.
bool fires_none(const Proof& proof, const Row& person, const std::vector<RuleId>& rules) {
  return std::ranges::none_of(rules, [&](RuleId rule) {
    return proof.model.diagram.contains(proof.model.yes(proof.pack.program[rule].when), person);
  });
}

/// The fewest of `rivals`, from the first on, that fire for everybody in `fires`; of these, none
/// that the others make up for. Nothing if all of them leave somebody out.
std::optional<std::vector<RuleId>> cover(Proof& proof, Set fires, std::vector<RuleId> rivals) {
  Diagram& diagram = proof.model.diagram;
  const auto without = [&](Set people, RuleId rule) {
    return diagram.subtract(people, proof.model.yes(proof.pack.program[rule].when));
  };
  std::size_t enough = 0;
  for (Set left = fires; left != Diagram::empty(); ++enough) {
    if (enough == rivals.size()) return std::nullopt;
    left = without(left, rivals[enough]);
  }
  rivals.resize(enough);
  // A rule is needed if those kept before it and all those behind it leave somebody out.
  std::vector<Set> behind(enough + 1, fires);
  for (std::size_t i = enough; i-- > 0;) behind[i] = without(behind[i + 1], rivals[i]);
  std::vector<RuleId> needed;
  Set left = fires;
  for (std::size_t i = 0; i < enough; ++i) {
    if (diagram.intersect(left, behind[i + 1]) == Diagram::empty()) continue;
    needed.push_back(rivals[i]);
    left = without(left, rivals[i]);
  }
  return needed;
}

void check_that_rule_matters(Proof& proof, RuleId id, Set fires, std::vector<RuleId> rivals) {
  const Involved here = involved(proof.pack[id]);
  if (proof.pack.program.otherwise >= proof.pack[id].then) {
    return proof.holds_if(false, Check::rule_matters, here.name,
                          "`otherwise` is as urgent, so that it changes nothing. Remove it.",
                          {here});
  }
  // Most often the simplest person for whom it fires is already one for whom no other rule does.
  std::optional<std::vector<RuleId>> others;
  if (!fires_none(proof, *simplest(proof.model.diagram, proof.pack.program, fires), rivals)) {
    others = cover(proof, fires, std::move(rivals));
  }
  std::vector<Involved> rules = {here};
  for (const RuleId other : others.value_or(std::vector<RuleId>())) {
    rules.push_back(involved(proof.pack[other]));
  }
  proof.holds_if(!others, Check::rule_matters, here.name,
                 "Wherever it fires, the other rules below fire too and are at least as urgent. "
                 "Remove one of them, or make its condition wider, and verify again before the "
                 "next: rules can rest on each other.",
                 std::move(rules));
}

/// A column that is more than one finding's answer goes by its own name.
std::string column_name(const Proof& proof, const Column& column) {
  const bool is_option = proof.pack.program[column.finding].column_count > 1;
  return is_option ? "option '" + column.name + "'" : "finding '" + column.name + "'";
}

}  // namespace

void check_rules(Proof& proof) {
  Diagram& diagram = proof.model.diagram;
  std::vector<std::vector<bool>> columns =
      mapped(proof.pack.program.rules,
             [&](const ProgramRule& rule) { return diagram.support(proof.model.yes(rule.when)); });
  for (const RuleId id : ids_up_to<RuleId>(proof.pack.program.rules.size())) {
    const Diagram::Scratch scratch(diagram);
    const Involved here = involved(proof.pack[id]);
    const Set fires =
        diagram.intersect(proof.model.yes(proof.pack.program[id].when), proof.model.possible);
    proof.holds_if(fires != Diagram::empty(), Check::rule_fires, here.name,
                   "Nobody whose answers agree makes it fire. Correct its condition, or remove it.",
                   {here});
    if (fires == Diagram::empty()) {
      proof.not_claimed(Check::rule_matters, here.name, "It fires for nobody whose answers agree.");
    } else if (here.place.layer > 0) {
      proof.not_claimed(Check::rule_matters, here.name,
                        "It is of the pack that this one extends, and may be outranked.");
    } else {
      check_that_rule_matters(proof, id, fires, rivals_of(proof, id, columns));
    }
  }
}

void check_conditions(Proof& proof) {
  Diagram& diagram = proof.model.diagram;
  // In block style a map of several conditions stands in the same place as its first one.
  std::set<std::pair<Place, GateId>> seen;
  for (const ProgramCondition& condition : proof.pack.program.conditions) {
    if (!seen.emplace(condition.place, condition.gate).second) continue;
    const Set yes = diagram.intersect(proof.model.yes(condition.gate), proof.model.possible);
    const bool never = yes == Diagram::empty();
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
    const auto fact = fact_in(condition);
    if (!fact || used[fact->index()]) return;
    used[fact->index()] = true;
    open.push_back(*fact);
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
    const Involved here = involved(pack.facts[i]);
    proof.holds_if(used[i], Check::fact_is_used, here.name,
                   "No rule, care path or guarantee uses it, nor another fact that one of them "
                   "uses. Use it, or remove it.",
                   {here});
  }
}

void check_findings(Proof& proof) {
  const auto& program = proof.pack.program;
  std::vector<Set> decided;
  const auto add = [&](const std::vector<Set>& sets, Ways ways) {
    for (const Set set : sets) {
      decided.push_back(after_measurements(proof.model.diagram, program.measurements, set, ways));
    }
  };
  add(proof.model.at_least, Ways::some);
  add(proof.model.offered, Ways::all);
  const std::vector<bool> matters = support_of(proof.model.diagram, decided);
  for (std::size_t i = 0; i < program.columns.size(); ++i) {
    const Column& column = program.columns[i];
    proof.holds_if(matters[i], Check::finding_matters, column_name(proof, column),
                   "Nothing depends on its answer. Use it in a condition, or do not ask it.",
                   {involved(proof.pack[column.finding])});
  }
}

}  // namespace triage::checks
