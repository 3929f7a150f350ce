#pragma once

// Which slips in a pack its vignettes would notice.

#include <cstddef>
#include <cstdint>
#include <functional>
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
  not_known,      // the proof that could tell would be too large, or there was no time
};

struct MutantResult {
  Mutant mutant;
  Fate fate = Fate::not_known;
  std::optional<std::size_t> noticed_by;  // the first vignette that does
};

/// Asked before each step of what takes long: how many steps are done, of how many. False: stop
/// here, and tell what is known so far.
using KeepGoing = std::function<bool(std::size_t done, std::size_t of)>;

struct Mutation {
  std::vector<MutantResult> results;
  std::size_t tried = 0;
  bool stopped = false;  // before all were tried: the fate of the others is not known

  [[nodiscard]] std::size_t count(Fate fate) const;
  /// The mutation score: how many percent are noticed of those that make a difference, rounded
  /// down. What is not known counts as a difference. 100 where there is nothing to notice.
  [[nodiscard]] std::size_t percent() const;
};

/// The outcome is the disposition, the rules that fire and the care that is offered, for every
/// complete set of answers, and the disposition of somebody who is not sure of anything.
Mutation run_mutants(const RulePack& pack, std::span<const VignetteResult> results,
                     std::size_t max_nodes = Diagram::usual_max_nodes,
                     const KeepGoing& keep_going = {});

}  // namespace triage
