#include "triage/review/agreement.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace triage {
namespace {

constexpr double quantile = 1.959963984540054;  // of the normal distribution, at 97.5 %

Kappa kappa_of(double value, double variance) {
  Kappa kappa{value, std::sqrt(std::max(variance, 0.0)), {}};
  if (variance > nearly_zero) {
    kappa.interval = {std::max(-1.0, value - quantile * kappa.standard_error),
                      std::min(1.0, value + quantile * kappa.standard_error)};
  }
  return kappa;
}

/// The shares of a table of two judges.
struct Shares {
  explicit Shares(std::span<const std::vector<std::size_t>> counts)
      : first(counts.size()), second(counts.size()) {
    for (const auto& row : counts) cases += std::accumulate(row.begin(), row.end(), 0.0);
    for (std::size_t a = 0; a < counts.size(); ++a) {
      cells.emplace_back();
      for (std::size_t b = 0; b < counts.size(); ++b) {
        const double share = cases > 0 ? static_cast<double>(counts[a][b]) / cases : 0;
        cells.back().push_back(share);
        first[a] += share;
        second[b] += share;
      }
    }
  }

  double cases = 0;
  std::vector<std::vector<double>> cells;
  std::vector<double> first;   // of the cases, what the one put into each class
  std::vector<double> second;  // the other
};

}  // namespace

std::optional<Kappa> cohens_kappa(std::span<const std::vector<std::size_t>> counts) {
  const Shares shares(counts);
  double observed = 0;
  double by_chance = 0;
  for (std::size_t a = 0; a < counts.size(); ++a) {
    observed += shares.cells[a][a];
    by_chance += shares.first[a] * shares.second[a];
  }
  if (shares.cases == 0 || 1 - by_chance < nearly_zero) return std::nullopt;
  const double kappa = (observed - by_chance) / (1 - by_chance);
  double variance = -squared(kappa - by_chance * (1 - kappa));
  for (std::size_t a = 0; a < counts.size(); ++a) {
    for (std::size_t b = 0; b < counts.size(); ++b) {
      const double weight = a == b
                                ? squared(1 - (shares.first[a] + shares.second[a]) * (1 - kappa))
                                : squared(1 - kappa) * squared(shares.second[a] + shares.first[b]);
      variance += shares.cells[a][b] * weight;
    }
  }
  return kappa_of(kappa, variance / (shares.cases * squared(1 - by_chance)));
}

std::optional<Kappa> fleiss_kappa(std::span<const std::vector<std::size_t>> counts) {
  if (counts.size() < 2) return std::nullopt;
  const double cases = static_cast<double>(counts.size());
  const double judges = std::accumulate(counts[0].begin(), counts[0].end(), 0.0);
  if (judges < 2) return std::nullopt;
  std::vector<double> shares(counts[0].size());
  std::vector<double> agreed;  // of the pairs of judges, by case
  for (const auto& row : counts) {
    double pairs = 0;
    for (std::size_t k = 0; k < row.size(); ++k) {
      const double count = static_cast<double>(row[k]);
      shares[k] += count / (cases * judges);
      pairs += count * (count - 1);
    }
    agreed.push_back(pairs / (judges * (judges - 1)));
  }
  const double observed = std::accumulate(agreed.begin(), agreed.end(), 0.0) / cases;
  const double by_chance = std::inner_product(shares.begin(), shares.end(), shares.begin(), 0.0);
  if (1 - by_chance < nearly_zero) return std::nullopt;
  const double kappa = (observed - by_chance) / (1 - by_chance);
  double squares = 0;
  for (std::size_t i = 0; i < counts.size(); ++i) {
    double chance_here = 0;
    for (std::size_t k = 0; k < shares.size(); ++k) {
      chance_here += shares[k] * static_cast<double>(counts[i][k]) / judges;
    }
    const double here =
        (agreed[i] - by_chance - 2 * (1 - kappa) * (chance_here - by_chance)) / (1 - by_chance);
    squares += squared(here - kappa);
  }
  return kappa_of(kappa, squares / (cases * (cases - 1)));
}

}  // namespace triage
