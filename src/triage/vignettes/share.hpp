#pragma once

// So many of a number of trials, with exact bounds; and what all statistics need.

#include <cstddef>

namespace triage {

/// So many of a number of trials, and the rates that this is no surprise for.
struct Share {
  std::size_t count = 0;
  std::size_t of = 0;
  double low = 0;  // the 95 % Clopper-Pearson bounds
  double high = 1;

  /// From 0 to 1; 0 of no trials.
  [[nodiscard]] double rate() const {
    return of == 0 ? 0 : static_cast<double>(count) / static_cast<double>(of);
  }
};

/// Exact bounds: at each of them, what was counted, or something more extreme on that side, has a
/// chance of 2.5 % (Clopper and Pearson 1934, Biometrika 26, 404-413). `count` is at most `of`.
Share share_of(std::size_t count, std::size_t of);

/// What rounding leaves of 0, where numbers of about 1 are put together.
inline constexpr double nearly_zero = 1e-12;

constexpr double squared(double x) { return x * x; }

/// The chance of `count` or fewer successes in `of` trials, each of which succeeds at this rate,
/// more than 0 and less than 1.
double chance_of_at_most(std::size_t count, std::size_t of, double rate);

}  // namespace triage
