#pragma once

// How urgent the vignettes say it is against how urgent the pack says it is.

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "triage/vignettes/share.hpp"
#include "triage/vignettes/vignettes.hpp"

namespace triage {

struct RulePack;

/// counts[expected][given]; the last row and column are `undetermined`.
using Counts = std::vector<std::vector<std::size_t>>;

/// The row, and the column, of a level; of none, the last.
std::size_t position_in(const Counts& counts, const std::optional<Disposition>& level);

struct Confusion {
  Counts counts;
  /// Of those that expect a disposition: those that get a less urgent one, and those that get a
  /// more urgent one. Getting none is neither.
  Share under_triage;
  Share over_triage;
};

/// What follows of what was counted.
Confusion confusion_of(Counts counts);

/// Counts vignettes, each of which expects something.
Confusion confusion_of(const RulePack& pack, std::span<const VignetteResult> results);

}  // namespace triage
