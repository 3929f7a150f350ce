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

bool differs_for_some_complete_answers(const Program& a, const Program& b, std::size_t max_nodes) {
  Diagram diagram = diagram_for(a, max_nodes);
  Model original = model_of(diagram, a);
  Model changed = model_of(diagram, b);
  return where_outcomes_differ({a, original}, {b, changed}, Readings::decide) != Diagram::none();
}

bool differs_for_somebody_unsure(const Program& a, const Program& b, std::size_t max_nodes) {
  Diagram diagram = partial_diagram_for(a, max_nodes);
  PartialModel original = partial_model_of(diagram, a);
  PartialModel changed = partial_model_of(diagram, b);
  const ComparedUnsure before{a, original};
  return where_outcomes_differ(before, {b, changed}) != Diagram::none();
}

Fate fate_of_unnoticed(const RulePack& pack, const RulePack& mutant, std::size_t max_nodes) {
  const auto packs = std::to_array<RulePack>({pack, mutant});
  // A moved threshold may cut a finding that has as many cells as there can be.
  if (!findings_with_too_many_cells(packs).empty()) return Fate::not_known;
  const std::vector<Program> programs = programs_over_common_cells(packs);
  try {
    const bool differs = differs_for_some_complete_answers(programs[0], programs[1], max_nodes) ||
                         differs_for_somebody_unsure(programs[0], programs[1], max_nodes);
    return differs ? Fate::not_noticed : Fate::no_difference;
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
