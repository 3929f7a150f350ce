#pragma once

// What an evaluation is worked out with, beside shares (vignettes/share.hpp) and kappa
// (review/agreement.hpp): pure functions of counts that add.

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace triage {

/// McNemar's test of two systems on the same cases, `first_only` of which only the first gets
/// right, and `second_only` only the second: the chance of a difference as large as this or larger
/// if neither is better. Exact and two-sided: twice the smaller tail of the binomial distribution,
/// at most 1 (McNemar 1947, Psychometrika 12, 153-157).
double mcnemar_chance(std::size_t first_only, std::size_t second_only);

/// Sums over cases that the same judges rated, from which the agreement of their ratings follows.
struct RatingSums {
  std::size_t cases = 0;
  double squares = 0;          // of all ratings
  double squares_of_rows = 0;  // of the sum of each case
  std::vector<double> judges;  // the sum of each

  /// The ratings of one case by each judge, counted so many times.
  void add(std::span<const double> ratings, std::size_t times = 1);
};

/// The intraclass correlation of the mean of the judges: two-way, absolute agreement, average; as
/// R's irr::icc(model = "twoway", type = "agreement", unit = "average"). ICC(2,k) of Shrout and
/// Fleiss (1979), Psychological Bulletin 86, 420-428; ICC(A,k) of McGraw and Wong (1996),
/// Psychological Methods 1, 30-46. Nothing for fewer than two judges or cases, and where all
/// ratings are the same.
std::optional<double> intraclass_correlation(const RatingSums& sums);

/// How often each whole number was counted.
class Histogram {
 public:
  /// One more of this value.
  void add(std::size_t value);

  [[nodiscard]] std::size_t total() const { return total_; }
  /// The value below which this share of all lies, interpolated between neighbours as R's default
  /// does: type 7 of Hyndman and Fan (1996), The American Statistician 50, 361-365. Of none: 0.
  [[nodiscard]] double quantile(double share) const;

 private:
  [[nodiscard]] double at(std::size_t position) const;

  std::vector<std::size_t> counts_;
  std::size_t total_ = 0;
};

struct Quartiles {
  std::size_t of = 0;  // so many numbers
  double lower = 0;
  double median = 0;
  double upper = 0;
};
/// Of none: 0.
Quartiles quartiles_of(const Histogram& histogram);

/// Pearson's correlation of pairs. Nothing for fewer than three, and where one side is constant.
std::optional<double> correlation(std::span<const double> a, std::span<const double> b);

}  // namespace triage
