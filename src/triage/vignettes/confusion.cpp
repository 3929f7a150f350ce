#include "triage/vignettes/confusion.hpp"

#include <cmath>

namespace triage {
namespace {

constexpr double tail = 0.025;  // on each side of a 95 % interval

/// The chance of `count` or fewer successes in `of` trials.
double chance_of_at_most(std::size_t count, std::size_t of, double rate) {
  const double trials = static_cast<double>(of);
  double chance = 0;
  for (std::size_t k = 0; k <= count; ++k) {
    const double successes = static_cast<double>(k);
    const double log_ways =
        std::lgamma(trials + 1) - std::lgamma(successes + 1) - std::lgamma(trials - successes + 1);
    chance +=
        std::exp(log_ways + successes * std::log(rate) + (trials - successes) * std::log1p(-rate));
  }
  return chance;
}

/// The rate at which `count` or fewer successes have the chance of a tail.
double upper_bound(std::size_t count, std::size_t of) {
  if (count == of) return 1;
  double low = 0;
  double high = 1;
  constexpr int halvings = 60;  // more than a double can tell apart
  for (int i = 0; i < halvings; ++i) {
    const double middle = (low + high) / 2;
    (chance_of_at_most(count, of, middle) > tail ? low : high) = middle;
  }
  return high;
}

}  // namespace

Share share_of(std::size_t count, std::size_t of) {
  if (of == 0) return {};
  // As many or more successes are as many or fewer failures.
  return {count, of, 1 - upper_bound(of - count, of), upper_bound(count, of)};
}

Confusion confusion_of(const RulePack& pack, std::span<const VignetteResult> results) {
  const std::size_t undetermined = pack.dispositions.size();
  const auto position = [undetermined](const std::optional<Disposition>& disposition) {
    return disposition ? disposition->index() : undetermined;
  };
  Confusion confusion;
  confusion.counts.assign(undetermined + 1, std::vector<std::size_t>(undetermined + 1));
  std::size_t with_disposition = 0;
  std::size_t under = 0;
  std::size_t over = 0;
  for (const VignetteResult& result : results) {
    const auto expected = result.vignette.expect->disposition;
    const auto actual = result.given;
    ++confusion.counts[position(expected)][position(actual)];
    if (!expected) continue;
    ++with_disposition;
    if (actual && *actual < *expected) ++under;
    if (actual && *actual > *expected) ++over;
  }
  confusion.under_triage = share_of(under, with_disposition);
  confusion.over_triage = share_of(over, with_disposition);
  return confusion;
}

}  // namespace triage
