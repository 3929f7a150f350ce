// With answers missing, inference gives bounds by three-valued logic. They must hold everything
// that the missing answers could make of the person; and they may be wider than necessary: "x or
// not x" is unknown as long as x is. So they are compared with the best bounds there are, those on
// which all completions agree.

#include "triage/claims/checks.hpp"

namespace triage::checks {
namespace {

/// One bound as a statement about a person: the disposition is at least `doctor`, say.
struct Bound {
  std::string statement;
  Set true_of;   // complete combinations; those that cannot be are counted in
  Set inferred;  // partial combinations
};

void check_bound(Proof& proof, PartialModel& partial, const Bound& bound) {
  Diagram& diagram = partial.diagram;
  const Diagram::Scratch scratch(diagram);
  const Set completions_agree = diagram.surely(proof.model.diagram, bound.true_of);
  const Set all_agree = diagram.intersect(completions_agree, partial.reachable);
  const Set inferred = diagram.intersect(bound.inferred, partial.reachable);
  proof.holds_unless(partial, {Check::bounds_hold, bound.statement},
                     diagram.subtract(inferred, all_agree),
                     "Inference says that this person's disposition is " + bound.statement +
                         ", but the missing answers can make it another. This is a bug in triage, "
                         "please report it.",
                     {});
  proof.holds_unless(
      partial, {Check::bounds_are_exact, bound.statement}, diagram.subtract(all_agree, inferred),
      "Whatever the missing answers are, this person's disposition is " + bound.statement +
          ", but inference cannot tell. Write the conditions so that no finding "
          "stands in one of them, or in several rules, both as it is and negated.",
      {});
}

}  // namespace

void check_bounds(Proof& proof, PartialModel& partial) {
  Diagram& diagram = proof.model.diagram;
  const Set impossible = diagram.complement(proof.model.possible);
  for (std::size_t level = proof.pack.program.otherwise.index() + 1;
       level < proof.pack.program.disposition_count; ++level) {
    const std::string name = "'" + proof.pack.dispositions[level].id + "'";
    const Set in = proof.model.at_least[level];
    check_bound(proof, partial,
                {"at least " + name, diagram.unite(in, impossible), partial.at_least[level]});
    check_bound(proof, partial,
                {"less than " + name, diagram.unite(diagram.complement(in), impossible),
                 partial.less_than[level]});
  }
}

}  // namespace triage::checks
