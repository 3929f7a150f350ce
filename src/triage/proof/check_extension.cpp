// A pack that extends another never gives anybody less urgent care than that one does.

#include "triage/program/from_pack.hpp"
#include "triage/proof/align.hpp"
#include "triage/proof/checks.hpp"
#include "triage/proof/witness.hpp"

namespace triage::checks {
namespace {

/// Where the disposition of `layered` lies below that of `base`, the two being over the same cells.
Set where_lower(Diagram& diagram, const Model& base, const Model& layered) {
  Set lower = Diagram::none();
  for (std::size_t level = 0; level < base.at_least.size(); ++level) {
    lower = diagram.either(lower, diagram.without(base.at_least[level], layered.at_least[level]));
  }
  return diagram.both(lower, diagram.both(base.possible, layered.possible));
}

}  // namespace

void check_extension(Proof& proof) {
  if (!proof.pack.base) return;
  const RulePack& base = *proof.pack.base;
  AlignedPacks aligned = align(base, proof.pack);
  // They decide nothing, and could cut a finding into more cells than there may be: the loader
  // counts the thresholds of each pack by itself.
  for (RulePack& pack : aligned.packs) pack.guarantees.clear();
  const std::vector<Program> programs = programs_over_common_cells(aligned.packs);
  Diagram diagram = diagram_for(programs.front(), proof.model.diagram.max_nodes());
  const Model before = model_of(diagram, programs[0]);
  const Model after = model_of(diagram, programs[1]);
  const Set lower = where_lower(diagram, before, after);

  Verdict verdict{
      Check::extension_never_lowers, "'" + base.id + "'", Result::proved, {}, {}, {}, {}};
  if (const auto person = simplest(diagram, programs[1], lower)) {
    std::vector<Set> sets = before.at_least;
    sets.push_back(lower);
    const std::vector<bool> relevant = support_of(diagram, sets);
    verdict.result = Result::refuted;
    verdict.problem = "This person gets less urgent care than from '" + base.id + "' alone.";
    verdict.counterexample = case_of(aligned.packs[1], programs[1], *person, relevant);
  }
  proof.result.verdicts.push_back(std::move(verdict));
}

}  // namespace triage::checks
