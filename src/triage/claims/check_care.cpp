// Advice: offered where it helps, never with an emergency, and never nothing for those at home.

#include "triage/claims/checks.hpp"

namespace triage::checks {
namespace {

/// Where one precaution of a care path withholds it, and none of the others does.
Set where_it_alone_withholds(Proof& proof, ProgramCare care, std::size_t precaution) {
  const Set applies = proof.model.yes(care.unless[precaution]);
  care.unless.erase(care.unless.begin() + static_cast<std::ptrdiff_t>(precaution));
  Diagram& diagram = proof.model.diagram;
  return diagram.intersect(diagram.intersect(where_offered(proof.model, care), applies),
                           proof.model.possible);
}

void check_path(Proof& proof, CareId id) {
  Diagram& diagram = proof.model.diagram;
  const Diagram::Scratch scratch(diagram);
  const CarePath& path = proof.pack[id];
  const ProgramCare& care = proof.pack.program[id];
  const Involved here = involved(path);
  const Set offered = diagram.intersect(proof.model.offered[id.index()], proof.model.possible);
  proof.holds_if(offered != Diagram::empty(), Check::care_is_offered, here.name,
                 "No combination of answers offers it. Correct its `with`, `when` and `unless`, or "
                 "remove it.",
                 {here});
  for (std::size_t i = 0; i < care.unless.size(); ++i) {
    const std::string precaution = here.name + ", precaution " + std::to_string(i + 1);
    if (path.unless[i].when.place.layer > 0) {
      proof.not_claimed(Check::precaution_matters, precaution,
                        "It is of the pack that this one extends, which may withhold for more "
                        "reasons.");
      continue;
    }
    const Set withheld = where_it_alone_withholds(proof, care, i);
    proof.holds_if(withheld != Diagram::empty(), Check::precaution_matters, precaution,
                   "It never withholds anything: where it applies, the care path is not offered "
                   "anyway. Correct it, or remove it.",
                   {here, {"precaution", path.unless[i].when.place}});
  }
  const Set emergency = proof.model.exactly(proof.pack.most_urgent());
  proof.holds_unless(
      {Check::no_care_in_emergency, here.name}, diagram.intersect(offered, emergency),
      "It is offered together with '" + proof.pack[proof.pack.most_urgent()].id + "'.", {here},
      {{id}, {}});
}

}  // namespace

void check_care(Proof& proof) {
  Diagram& diagram = proof.model.diagram;
  Set some_advice = Diagram::empty();
  for (const CareId id : ids_up_to<CareId>(proof.pack.program.care.size())) {
    check_path(proof, id);
    some_advice = diagram.unite(some_advice, proof.model.offered[id.index()]);
  }
  const Disposition least(0);
  const auto all_paths = ids_up_to<CareId>(proof.pack.program.care.size());
  proof.holds_unless({Check::advice_at_home, ""},
                     diagram.subtract(proof.model.exactly(least), some_advice),
                     "This person is told '" + proof.pack[least].title +
                         "' and offered no care path. Add one, or widen one.",
                     {}, {all_paths, {}});
}

}  // namespace triage::checks
