// A pack that extends another never gives anybody less urgent care than that one does.

#include "triage/claims/checks.hpp"
#include "triage/comparison/align.hpp"
#include "triage/comparison/pack_pair.hpp"
#include "triage/model/witness.hpp"

namespace triage::checks {
namespace {

/// Where the disposition of the new pack lies below that of the old, also for those who contradict
/// themselves by a reading, or on a checklist of which the old pack need not know.
Set where_lower(PackPair& packs) {
  Set lower = Diagram::empty();
  for (std::size_t level = 0; level < packs.models[0].at_least.size(); ++level) {
    const Set no_more =
        packs.diagram.subtract(packs.models[0].at_least[level], packs.models[1].at_least[level]);
    lower = packs.diagram.unite(lower, no_more);
  }
  return packs.diagram.intersect(lower, packs.people);
}

}  // namespace

void check_extension(Proof& proof) {
  if (!proof.pack.base) return;
  const RulePack& base = *proof.pack.base;
  AlignedPacks aligned = align(base, proof.pack);
  // They decide nothing, and could cut a finding into more cells than there may be: the loader
  // counts the thresholds of each pack by itself.
  for (RulePack& pack : aligned.packs) pack.guarantees.clear();
  PackPair packs(aligned, proof.model.diagram.max_nodes());
  const Set lower = where_lower(packs);

  Verdict verdict{Check::extension_never_lowers, "'" + base.id + "'"};
  const Program& program = packs.programs[1];
  if (const auto person = simplest(packs.diagram, program, lower)) {
    std::vector<Set> sets = packs.models[0].at_least;
    sets.push_back(lower);
    const std::vector<bool> relevant = support_of(packs.diagram, sets);
    verdict.result = Result::refuted;
    verdict.problem = "This person gets less urgent care than from '" + base.id + "' alone.";
    verdict.counterexample = case_of(aligned.asked, program, *person, relevant);
  }
  proof.result.verdicts.push_back(std::move(verdict));
}

}  // namespace triage::checks
