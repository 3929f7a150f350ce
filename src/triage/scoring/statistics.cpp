#include "triage/scoring/statistics.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "triage/vignettes/share.hpp"

namespace triage {

double mcnemar_chance(std::size_t first_only, std::size_t second_only) {
  constexpr double either_way = 0.5;
  const std::size_t all = first_only + second_only;
  return std::min(1.0, 2 * chance_of_at_most(std::min(first_only, second_only), all, either_way));
}

void RatingSums::add(std::span<const double> ratings, std::size_t times) {
  const double weight = static_cast<double>(times);
  judges.resize(ratings.size());
  cases += times;
  for (std::size_t i = 0; i < ratings.size(); ++i) {
    judges[i] += weight * ratings[i];
    squares += weight * squared(ratings[i]);
  }
  squares_of_rows += weight * squared(std::accumulate(ratings.begin(), ratings.end(), 0.0));
}

std::optional<double> intraclass_correlation(const RatingSums& sums) {
  const double n = static_cast<double>(sums.cases);
  const double k = static_cast<double>(sums.judges.size());
  if (n < 2 || k < 2) return std::nullopt;
  const double total = std::accumulate(sums.judges.begin(), sums.judges.end(), 0.0);
  const double about_mean = squared(total) / (n * k);
  double squares_of_judges = 0;
  for (const double judge : sums.judges) squares_of_judges += squared(judge);
  const double between_cases = sums.squares_of_rows / k - about_mean;
  const double between_judges = squares_of_judges / n - about_mean;
  const double left = sums.squares - about_mean - between_cases - between_judges;
  const double cases_mean = between_cases / (n - 1);
  const double judges_mean = between_judges / (k - 1);
  const double left_mean = left / ((n - 1) * (k - 1));
  const double scale = cases_mean + (judges_mean - left_mean) / n;
  if (std::abs(scale) < nearly_zero) return std::nullopt;
  return (cases_mean - left_mean) / scale;
}

void Histogram::add(std::size_t value) {
  if (value >= counts_.size()) counts_.resize(value + 1);
  ++counts_[value];
  ++total_;
}

/// The value that stands here if all are put in order, from 0 on.
double Histogram::at(std::size_t position) const {
  std::size_t value = 0;
  for (std::size_t seen = counts_[0]; seen <= position; seen += counts_[value]) ++value;
  return static_cast<double>(value);
}

double Histogram::quantile(double share) const {
  if (total_ == 0) return 0;
  const double position = static_cast<double>(total_ - 1) * share;
  const auto below = static_cast<std::size_t>(position);
  const double low = at(below);
  const double high = at(std::min(below + 1, total_ - 1));
  return low + (position - static_cast<double>(below)) * (high - low);
}

Quartiles quartiles_of(const Histogram& histogram) {
  constexpr double quarter = 0.25;
  return {histogram.total(), histogram.quantile(quarter), histogram.quantile(2 * quarter),
          histogram.quantile(3 * quarter)};
}

std::optional<double> correlation(std::span<const double> a, std::span<const double> b) {
  constexpr std::size_t fewest = 3;  // any two pairs lie on a line
  if (a.size() < fewest) return std::nullopt;
  const double n = static_cast<double>(a.size());
  const double mean_a = std::accumulate(a.begin(), a.end(), 0.0) / n;
  const double mean_b = std::accumulate(b.begin(), b.end(), 0.0) / n;
  double both = 0;
  double only_a = 0;
  double only_b = 0;
  for (std::size_t i = 0; i < a.size(); ++i) {
    both += (a[i] - mean_a) * (b[i] - mean_b);
    only_a += squared(a[i] - mean_a);
    only_b += squared(b[i] - mean_b);
  }
  if (only_a < nearly_zero || only_b < nearly_zero) return std::nullopt;
  return both / std::sqrt(only_a * only_b);
}

}  // namespace triage
