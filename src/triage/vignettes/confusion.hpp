#pragma once

// How urgent the vignettes say it is against how urgent the pack says it is.

#include <cstddef>
#include <span>
#include <vector>

#include "triage/pack/rule_pack.hpp"
#include "triage/vignettes/vignettes.hpp"

namespace triage {

/// So many of a number of trials, and the rates that this is no surprise for.
struct Share {
  std::size_t count = 0;
  std::size_t of = 0;
  double low = 0;  // the 95 % Clopper-Pearson bounds
  double high = 1;

  [[nodiscard]] double rate() const {
    return of == 0 ? 0 : static_cast<double>(count) / static_cast<double>(of);
  }
};

/// Exact bounds: at each of them, what was counted, or something more extreme on that side, has a
/// chance of 2.5 % (Clopper and Pearson 1934). `count` is at most `of`.
Share share_of(std::size_t count, std::size_t of);

struct Confusion {
  /// counts[expected][actual]; the last row and column are `undetermined`.
  std::vector<std::vector<std::size_t>> counts;
  /// Of the vignettes that expect a disposition: those that get a less urgent one, and those that
  /// get a more urgent one. Getting none is neither.
  Share under_triage;
  Share over_triage;
};

Confusion confusion_of(const RulePack& pack, std::span<const VignetteResult> results);

}  // namespace triage
