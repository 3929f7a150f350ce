// What the author promised, and that nobody is sent home because no rule thought of them.

#include "triage/claims/checks.hpp"

namespace triage::checks {
namespace {

/// The rules more urgent than `level` that fire for somebody in `where`.
std::vector<Involved> rules_above(Proof& proof, Disposition level, Set where) {
  std::vector<Involved> rules;
  for (const RuleId id : ids_up_to<RuleId>(proof.pack.program.rules.size())) {
    if (proof.pack.program[id].then <= level) continue;
    const Set fires = proof.model.yes(proof.pack.program[id].when);
    if (proof.model.diagram.intersect(fires, where) != Diagram::empty()) {
      rules.push_back(involved(proof.pack[id]));
    }
  }
  return rules;
}

void check_bounds_of(Proof& proof, const ProgramGuarantee& compiled, const Involved& here) {
  Diagram& diagram = proof.model.diagram;
  const Set when = proof.model.yes(*compiled.when);
  if (compiled.at_least) {
    const Set lower = diagram.complement(proof.model.at_least[compiled.at_least->index()]);
    proof.holds_unless({Check::guarantee, here.name}, diagram.intersect(when, lower),
                       "This person gets less than '" + proof.pack[*compiled.at_least].id + "'.",
                       {here}, {{}, {*compiled.when}});
  }
  if (compiled.at_most && *compiled.at_most < proof.pack.most_urgent()) {
    const Set higher = proof.model.at_least[compiled.at_most->index() + 1];
    const Set broken = diagram.intersect(when, higher);
    std::vector<Involved> involved =
        rules_above(proof, *compiled.at_most, diagram.intersect(broken, proof.model.possible));
    involved.insert(involved.begin(), here);
    proof.holds_unless({Check::guarantee, here.name}, broken,
                       "This person gets more than '" + proof.pack[*compiled.at_most].id + "'.",
                       std::move(involved), {{}, {*compiled.when}});
  }
}

void check_never_together(Proof& proof, const Guarantee& guarantee, const Involved& here) {
  const auto& paths = guarantee.never_together;
  for (std::size_t i = 0; i < paths.size(); ++i) {
    for (std::size_t j = i + 1; j < paths.size(); ++j) {
      const Set together = proof.model.diagram.intersect(proof.model.offered[paths[i].index()],
                                                         proof.model.offered[paths[j].index()]);
      const CarePath& a = proof.pack[paths[i]];
      const CarePath& b = proof.pack[paths[j]];
      proof.holds_unless({Check::guarantee, here.name}, together,
                         "This person is offered '" + a.id + "' and '" + b.id + "' together.",
                         {here, involved(a), involved(b)}, {paths, {}});
    }
  }
}

/// A guarantee that nobody could break promises nothing.
void check_says_something(Proof& proof, const ProgramGuarantee& compiled, const Involved& here) {
  const bool empty = (compiled.at_least && compiled.at_least->index() == 0) ||
                     (compiled.at_most && *compiled.at_most == proof.pack.most_urgent());
  if (!empty) return;
  proof.result.verdicts.push_back(
      {Check::guarantee,
       here.name,
       Result::noted,
       "One of its bounds promises nothing, being the end of the scale.",
       {here}});
}

/// Where a guarantee says in so many words that this is not more than `otherwise`.
Set where_otherwise_is_meant(Proof& proof) {
  Set meant = Diagram::empty();
  for (const ProgramGuarantee& guarantee : proof.pack.program.guarantees) {
    if (!guarantee.when || !guarantee.at_most) continue;
    if (*guarantee.at_most > proof.pack.program.otherwise) continue;
    meant = proof.model.diagram.unite(meant, proof.model.yes(*guarantee.when));
  }
  return meant;
}

}  // namespace

void check_guarantees(Proof& proof) {
  for (std::size_t i = 0; i < proof.pack.guarantees.size(); ++i) {
    const Diagram::Scratch scratch(proof.model.diagram);
    const Guarantee& guarantee = proof.pack.guarantees[i];
    const Involved here = involved(guarantee);
    if (guarantee.when) check_bounds_of(proof, proof.pack.program.guarantees[i], here);
    check_never_together(proof, guarantee, here);
    check_says_something(proof, proof.pack.program.guarantees[i], here);
  }

  Diagram& diagram = proof.model.diagram;
  Set no_rule = Diagram::universe();
  for (const ProgramRule& rule : proof.pack.program.rules) {
    no_rule = diagram.subtract(no_rule, proof.model.yes(rule.when));
  }
  proof.holds_unless({Check::otherwise_is_meant, ""},
                     diagram.subtract(no_rule, where_otherwise_is_meant(proof)),
                     "No rule fires for this person, so `otherwise` decides, and no guarantee says "
                     "that this is meant. Add a rule, or a guarantee with `at_most: " +
                         proof.pack[proof.pack.otherwise].id + "` that describes these people.",
                     {});
}

}  // namespace triage::checks
