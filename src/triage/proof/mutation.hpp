#pragma once

// Which slips in a pack its vignettes would notice.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "triage/pack/rule_pack.hpp"
#include "triage/program/program.hpp"
#include "triage/proof/diagram.hpp"
#include "triage/proof/mutants.hpp"
#include "triage/proof/vignettes.hpp"

namespace triage {

enum class Fate : std::uint8_t {
  noticed,        // some vignette that passes with the pack fails with the mutant
  not_noticed,    // none does, and somebody's outcome is different
  no_difference,  // the outcome is the same for everybody, as the diagram proves
  not_known,      // no vignette notices, and the proof that could tell would be too large
};

struct MutantResult {
  Mutant mutant;
  Fate fate = Fate::not_known;
  std::optional<std::size_t> noticed_by;  // the first vignette that does
};

struct Mutation {
  std::vector<MutantResult> results;

  [[nodiscard]] std::size_t count(Fate fate) const;
  /// The mutation score: how many percent are noticed of those that make a difference, rounded
  /// down. What is not known counts as a difference. 100 where there is nothing to notice.
  [[nodiscard]] std::size_t percent() const;
};

/// The outcome is the disposition, the rules that fire and the care that is offered, for every
/// complete set of answers, and the disposition of somebody who is not sure of anything.
Mutation run_mutants(const RulePack& pack, std::span<const VignetteResult> results,
                     std::size_t max_nodes = Diagram::usual_max_nodes);

}  // namespace triage
