// The statistics of an evaluation against published examples and sums done by hand.

#include "triage/scoring/statistics.hpp"

#include <doctest/doctest.h>

#include <array>
#include <vector>

#include "triage/vignettes/share.hpp"

using namespace triage;
using doctest::Approx;

namespace {

/// Shrout and Fleiss (1979), table 2: six targets, each rated by four judges.
constexpr std::array<std::array<double, 4>, 6> shrout_and_fleiss_1979 = {
    {{9, 2, 5, 8}, {6, 1, 3, 2}, {8, 4, 6, 8}, {7, 1, 2, 6}, {10, 5, 6, 9}, {6, 2, 4, 7}}};

Histogram histogram_of(const std::vector<std::size_t>& values) {
  Histogram histogram;
  for (const std::size_t value : values) histogram.add(value);
  return histogram;
}

}  // namespace

TEST_CASE("McNemar's exact chance is twice the smaller tail of the binomial distribution") {
  CHECK(mcnemar_chance(1, 7) == Approx(2.0 * (1 + 8) / 256));
  CHECK(mcnemar_chance(7, 1) == Approx(2.0 * (1 + 8) / 256));
  CHECK(mcnemar_chance(0, 5) == Approx(2.0 / 32));
  CHECK(mcnemar_chance(2, 6) == Approx(2.0 * (1 + 8 + 28) / 256));
  CHECK(mcnemar_chance(5, 15) == Approx(0.04138947).epsilon(1e-7));  // R: binom.test(5, 20)
}

TEST_CASE("McNemar's exact chance is 1 where neither is more often the only one") {
  CHECK(mcnemar_chance(0, 0) == 1);
  CHECK(mcnemar_chance(1, 1) == 1);
  CHECK(mcnemar_chance(4, 4) == 1);
  CHECK(mcnemar_chance(4, 5) == Approx(1));
}

TEST_CASE("the chance of at most so many successes is the sum of the single chances") {
  double sum = 0;
  double ways = 1;
  for (std::size_t k = 0; k < 12; ++k) {
    double chance = ways;
    for (std::size_t i = 0; i < 12; ++i) chance *= i < k ? 0.3 : 0.7;
    sum += chance;
    CAPTURE(k);
    CHECK(chance_of_at_most(k, 12, 0.3) == Approx(sum).epsilon(1e-12));
    ways = ways * static_cast<double>(12 - k) / static_cast<double>(k + 1);
  }
  CHECK(chance_of_at_most(12, 12, 0.3) == 1);
}

TEST_CASE("bounds of a share of millions come at once, and are those of the normal distribution") {
  const Share share = share_of(300'000, 1'000'000);
  CHECK(share.low == Approx(0.3 - 1.959964 * 0.000458258).epsilon(1e-5));
  CHECK(share.high == Approx(0.3 + 1.959964 * 0.000458258).epsilon(1e-5));
}

TEST_CASE("the intraclass correlation is that of Shrout and Fleiss") {
  RatingSums sums;
  for (const auto& target : shrout_and_fleiss_1979) sums.add(target);
  // The article prints .62. By hand, of the same mean squares 11.24, 32.49 and 1.02: 0.6201.
  CHECK(intraclass_correlation(sums).value() == Approx(0.6200505).epsilon(1e-6));
}

TEST_CASE("ratings that come so many times are ratings that come one after another") {
  RatingSums one_by_one;
  RatingSums at_once;
  const std::array first = {0.0, 1.0};
  const std::array second = {2.0, 2.0};
  for (int i = 0; i < 3; ++i) one_by_one.add(first);
  one_by_one.add(second);
  at_once.add(first, 3);
  at_once.add(second);
  CHECK(intraclass_correlation(one_by_one).value() == intraclass_correlation(at_once).value());
}

TEST_CASE("the intraclass correlation is not defined where there is nothing to agree on") {
  RatingSums same;
  CHECK_FALSE(intraclass_correlation(same));
  const std::array all_alike = {1.0, 1.0};
  same.add(all_alike, 5);
  CHECK_FALSE(intraclass_correlation(same));
}

TEST_CASE("quartiles are interpolated as R's quantile does") {
  const Quartiles even = quartiles_of(histogram_of({1, 2, 3, 4}));
  CHECK(even.lower == 1.75);
  CHECK(even.median == 2.5);
  CHECK(even.upper == 3.25);
  const Quartiles odd = quartiles_of(histogram_of({9, 2, 7, 2, 4}));
  CHECK(odd.lower == 2);
  CHECK(odd.median == 4);
  CHECK(odd.upper == 7);
  CHECK(quartiles_of(histogram_of({6})).median == 6);
  CHECK(quartiles_of(Histogram()).median == 0);
}

TEST_CASE("a correlation needs three pairs, and both sides to vary") {
  const std::vector<double> a = {1, 2, 3, 4};
  const std::vector<double> b = {2, 4, 6, 8};
  const std::vector<double> c = {1, 0, 1, 0};
  CHECK(correlation(a, b).value() == Approx(1));
  CHECK(correlation(a, c).value() == Approx(-1 / 2.23606797749979));  // -1 / sqrt(5), by hand
  CHECK_FALSE(correlation(std::vector<double>{1, 2}, std::vector<double>{1, 2}));
  CHECK_FALSE(correlation(a, std::vector<double>{3, 3, 3, 3}));
}
