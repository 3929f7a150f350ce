#include "triage/proof/mutation.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "triage/program/from_pack.hpp"
#include "triage/proof/comparison.hpp"

namespace triage {
namespace {

std::optional<std::size_t> first_to_notice(const RulePack& mutant,
                                           std::span<const VignetteResult> results) {
  const Program program = program_from_pack(mutant);
  for (std::size_t i = 0; i < results.size(); ++i) {
    if (!results[i].passed()) continue;
    const Case& vignette = results[i].vignette;
    const Outcome outcome = assess(mutant, program, vignette, Unanswered::stays_open).outcome;
    if (!unmet_expectations(mutant, program, *vignette.expect, outcome).empty()) return i;
  }
  return std::nullopt;
}

Fate fate_of_unnoticed(const RulePack& pack, const RulePack& mutant, std::size_t max_nodes) {
  const std::vector<Program> programs =
      programs_over_common_cells(std::to_array<RulePack>({pack, mutant}));
  if (differ_if_all_is_unknown(programs[0], programs[1])) return Fate::not_noticed;
  try {
    Diagram diagram = diagram_for(programs[0], max_nodes);
    Model original = model_of(diagram, programs[0]);
    Model changed = model_of(diagram, programs[1]);
    const Set different =
        where_outcomes_differ({programs[0], original}, {programs[1], changed}, Readings::decide);
    return different == Diagram::none() ? Fate::no_difference : Fate::not_noticed;
  } catch (const DiagramTooLarge&) {
    return Fate::not_known;
  }
}

}  // namespace

std::size_t Mutation::count(Fate fate) const {
  return static_cast<std::size_t>(
      std::count_if(results.begin(), results.end(),
                    [fate](const MutantResult& result) { return result.fate == fate; }));
}

std::size_t Mutation::percent() const {
  const std::size_t total = results.size() - count(Fate::no_difference);
  return total == 0 ? 100 : count(Fate::noticed) * 100 / total;
}

Mutation run_mutants(const RulePack& pack, std::span<const VignetteResult> results,
                     std::size_t max_nodes) {
  Mutation mutation;
  for (Mutant& mutant : mutants_of(pack)) {
    const RulePack changed = mutated(pack, mutant);
    MutantResult result{std::move(mutant), Fate::noticed, first_to_notice(changed, results)};
    if (!result.noticed_by) result.fate = fate_of_unnoticed(pack, changed, max_nodes);
    mutation.results.push_back(std::move(result));
  }
  return mutation;
}

}  // namespace triage
