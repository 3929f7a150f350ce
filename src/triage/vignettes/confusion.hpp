#pragma once

// How urgent the vignettes say it is against how urgent the pack says it is.

#include <cstddef>
#include <span>
#include <vector>

#include "triage/pack/rule_pack.hpp"
#include "triage/vignettes/share.hpp"
#include "triage/vignettes/vignettes.hpp"

namespace triage {

struct Confusion {
  /// counts[expected][actual]; the last row and column are `undetermined`.
  std::vector<std::vector<std::size_t>> counts;
  /// Of those that expect a disposition: those that get a less urgent one, and those that get a
  /// more urgent one. Getting none is neither.
  Share under_triage;
  Share over_triage;
};

/// Of what was counted, counts[expected][actual].
Confusion confusion_of(std::vector<std::vector<std::size_t>> counts);

Confusion confusion_of(const RulePack& pack, std::span<const VignetteResult> results);

}  // namespace triage
