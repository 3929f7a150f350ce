// What people are told who do not know everything: the recommendation for them is `when_unknown`,
// moved into the bounds. The promises of the pack have to hold for them too.

#include "triage/claims/checks.hpp"

namespace triage::checks {
namespace {

/// Partial combinations that can be and whose every completion that can be is in the set. There has
/// to be one: of two findings that one quantity measures, both answers may rule out any reading.
Set surely(Proof& proof, PartialModel& partial, Set set) {
  const Set impossible = proof.model.diagram.complement(proof.model.possible);
  const Set all_agree =
      partial.diagram.surely(proof.model.diagram, proof.model.diagram.unite(set, impossible));
  const Set nobody = partial.diagram.surely(proof.model.diagram, impossible);
  return partial.diagram.intersect(partial.diagram.subtract(all_agree, nobody), partial.reachable);
}

void check_guarantee(Proof& proof, PartialModel& partial, const ProgramGuarantee& compiled,
                     const Involved& here) {
  Diagram& diagram = partial.diagram;
  const Set when = surely(proof, partial, proof.model.yes(*compiled.when));
  if (compiled.at_least) {
    const Set lower = diagram.complement(partial.recommended[compiled.at_least->index()]);
    proof.holds_unless(partial, {Check::guarantee_unsure, here.name},
                       diagram.intersect(when, lower),
                       "Its `when` is yes whatever the unknown answers are, and less than '" +
                           proof.pack[*compiled.at_least].id + "' is recommended.",
                       {here});
  }
  if (compiled.at_most == proof.pack.most_urgent()) {
    proof.not_claimed(Check::guarantee_unsure, here.name,
                      "Its bound is the end of the scale, and promises nothing.");
  } else if (compiled.at_most) {
    const Set higher = partial.recommended[compiled.at_most->index() + 1];
    proof.holds_unless(partial, {Check::guarantee_unsure, here.name},
                       diagram.intersect(when, higher),
                       "Its `when` is yes whatever the unknown answers are, and more than '" +
                           proof.pack[*compiled.at_most].id + "' is recommended.",
                       {here});
  }
}

void check_never_together(Proof& proof, PartialModel& partial, const Guarantee& guarantee,
                          const Involved& here) {
  const auto& paths = guarantee.never_together;
  for (std::size_t i = 0; i < paths.size(); ++i) {
    for (std::size_t j = i + 1; j < paths.size(); ++j) {
      const Set offered = partial.diagram.intersect(partial.offered[paths[i].index()],
                                                    partial.offered[paths[j].index()]);
      const Set together = partial.diagram.intersect(offered, partial.reachable);
      const CarePath& a = proof.pack[paths[i]];
      const CarePath& b = proof.pack[paths[j]];
      proof.holds_unless(partial, {Check::guarantee_unsure, here.name}, together,
                         "This person is offered '" + a.id + "' and '" + b.id + "' together.",
                         {here, involved(a), involved(b)}, {paths, {}});
    }
  }
}

/// Nobody is told the least urgent disposition who could not say whether something more urgent is
/// the matter.
void check_unknown_is_not_home(Proof& proof, PartialModel& partial) {
  Diagram& diagram = partial.diagram;
  // Of what people say: it holds for those who contradict themselves, too.
  const Set told_more = after_measurements(diagram, proof.pack.program.measurements,
                                           partial.recommended[1], Ways::some);
  const Set nothing_more_possible =
      after_measurements(diagram, proof.pack.program.measurements, partial.less_than[1], Ways::all);
  const Set sent_home = diagram.complement(diagram.unite(told_more, nothing_more_possible));
  const Set plain = diagram.intersect(sent_home, partial.reachable);
  proof.holds_unless(
      partial, {Check::unknown_is_not_home, ""}, plain == Diagram::empty() ? sent_home : plain,
      "This person does not know whether something more urgent is the matter, and is "
      "told '" +
          proof.pack.dispositions.front().title +
          "'. Give `when_unknown` a more urgent disposition.",
      {});
}

}  // namespace

void check_unsure(Proof& proof, PartialModel& partial) {
  for (std::size_t i = 0; i < proof.pack.guarantees.size(); ++i) {
    const Diagram::Scratch scratch(partial.diagram);
    const Guarantee& guarantee = proof.pack.guarantees[i];
    const Involved here = involved(guarantee);
    if (proof.is_refuted(Check::guarantee, here.name)) {
      proof.fails_already(Check::guarantee_unsure, here.name);
      continue;
    }
    if (guarantee.when) check_guarantee(proof, partial, proof.pack.program.guarantees[i], here);
    check_never_together(proof, partial, guarantee, here);
  }
  check_unknown_is_not_home(proof, partial);
}

}  // namespace triage::checks
