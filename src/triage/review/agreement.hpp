#pragma once

// How far people agree who judged the same cases, beyond what chance would have them agree.
//
// Cohen's kappa of two judges: Cohen (1960), Educational and Psychological Measurement 20, 37-46;
// its standard error, which does not suppose that there is no agreement: Fleiss, Cohen and Everitt
// (1969), Psychological Bulletin 72, 323-327, formula 13. Fleiss' kappa of several judges: Fleiss
// (1971), Psychological Bulletin 76, 378-382; its standard error, likewise: Gwet (2008), British
// Journal of Mathematical and Statistical Psychology 61, 29-48, for Fleiss' kappa as in (2021),
// Educational and Psychological Measurement 81, 781-790.

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "triage/vignettes/share.hpp"

namespace triage {

/// 1: they always agree; 0: as often as chance would have it; below: less often.
struct Kappa {
  double value = 0;
  double standard_error = 0;
  /// The 95 % interval, value +- 1.96 standard errors, no further than 1 and -1. Nothing where the
  /// standard error is 0: where all agree it says nothing about the next case.
  struct Interval {
    double low = 0;
    double high = 0;
  };
  std::optional<Interval> interval;
};

/// `counts[a][b]` cases were put into class `a` by the one, and into `b` by the other. Nothing
/// without cases, and where both put all into one class: chance leaves nothing to agree on.
std::optional<Kappa> cohens_kappa(std::span<const std::vector<std::size_t>> counts);

/// `counts[i][k]` judges put case `i` into class `k`, the same number of judges each. Nothing for
/// fewer than two judges or two cases, and where all put all into one class.
std::optional<Kappa> fleiss_kappa(std::span<const std::vector<std::size_t>> counts);

}  // namespace triage
