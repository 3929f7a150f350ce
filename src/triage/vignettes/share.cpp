#include "triage/vignettes/share.hpp"

#include <cmath>

namespace triage {
namespace {

constexpr double tail = 0.025;  // on each side of a 95 % interval

/// The continued fraction of the incomplete beta function (Abramowitz and Stegun 1964, 26.5.8), by
/// the method of Lentz (1976). It takes some sqrt(a + b) steps where x is below the mean of the
/// distribution.
double beta_fraction(double a, double b, double x) {
  constexpr double smallest = 1e-300;  // in place of 0, by which nothing can be divided
  constexpr double exact = 1e-15;
  constexpr int most_steps = 1'000'000;
  const auto not_zero = [](double value) { return std::abs(value) < smallest ? smallest : value; };
  double above = 1;
  double below = 1 / not_zero(1 - (a + b) * x / (a + 1));
  double value = below;
  for (int step = 1; step <= most_steps; ++step) {
    const double m = step;
    const double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
    below = 1 / not_zero(1 + even * below);
    above = not_zero(1 + even / above);
    value *= above * below;
    const double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
    below = 1 / not_zero(1 + odd * below);
    above = not_zero(1 + odd / above);
    value *= above * below;
    if (std::abs(above * below - 1) < exact) break;
  }
  return value;
}

/// The regularised incomplete beta function I_x(a, b).
double incomplete_beta(double a, double b, double x) {
  const double log_scale =
      std::lgamma(a + b) - std::lgamma(a) - std::lgamma(b) + a * std::log(x) + b * std::log1p(-x);
  const double scale = std::exp(log_scale);
  if (x < (a + 1) / (a + b + 2)) return scale * beta_fraction(a, b, x) / a;
  return 1 - scale * beta_fraction(b, a, 1 - x) / b;
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

double chance_of_at_most(std::size_t count, std::size_t of, double rate) {
  if (count >= of) return 1;
  return incomplete_beta(static_cast<double>(of - count), static_cast<double>(count) + 1, 1 - rate);
}

Share share_of(std::size_t count, std::size_t of) {
  if (of == 0) return {};
  // As many or more successes are as many or fewer failures.
  return {count, of, 1 - upper_bound(of - count, of), upper_bound(count, of)};
}

}  // namespace triage
