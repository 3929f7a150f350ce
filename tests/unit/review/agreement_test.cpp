// Kappas against the examples of the literature, and against what holds for all of them.

#include "triage/review/agreement.hpp"

#include <doctest/doctest.h>

#include <array>
#include <cmath>
#include <vector>

using namespace triage;
using Counts = std::vector<std::vector<std::size_t>>;

namespace {

constexpr double printed = 0.0005;  // half of the last figure that the sources print

/// Fleiss (1971), table 1: 30 patients, each put into one of five classes by six psychiatrists.
const Counts fleiss_1971 = {
    {0, 0, 0, 6, 0}, {0, 3, 0, 0, 3}, {0, 1, 4, 0, 1}, {0, 0, 0, 0, 6}, {0, 3, 0, 3, 0},
    {2, 0, 4, 0, 0}, {0, 0, 4, 0, 2}, {2, 0, 3, 1, 0}, {2, 0, 0, 4, 0}, {0, 0, 0, 0, 6},
    {1, 0, 0, 5, 0}, {1, 1, 0, 4, 0}, {0, 3, 3, 0, 0}, {1, 0, 0, 5, 0}, {0, 2, 0, 3, 1},
    {0, 0, 5, 0, 1}, {3, 0, 0, 1, 2}, {5, 1, 0, 0, 0}, {0, 2, 0, 4, 0}, {1, 0, 2, 0, 3},
    {0, 0, 0, 0, 6}, {0, 1, 0, 5, 0}, {0, 2, 0, 1, 3}, {2, 0, 0, 4, 0}, {1, 0, 0, 4, 1},
    {0, 5, 0, 1, 0}, {4, 0, 0, 0, 2}, {0, 2, 0, 4, 0}, {1, 0, 5, 0, 0}, {0, 0, 0, 0, 6}};

/// The standard error of Fleiss' kappa by leaving out one case after the other.
double jackknife(const Counts& counts) {
  std::vector<double> left;
  double mean = 0;
  for (std::size_t out = 0; out < counts.size(); ++out) {
    Counts others = counts;
    others.erase(others.begin() + static_cast<std::ptrdiff_t>(out));
    left.push_back(fleiss_kappa(others)->value);
    mean += left.back() / static_cast<double>(counts.size());
  }
  double squares = 0;
  for (const double value : left) squares += (value - mean) * (value - mean);
  const double n = static_cast<double>(counts.size());
  return std::sqrt(squares * (n - 1) / n);
}

}  // namespace

TEST_CASE("agreement: Cohen's kappa of two diagnosticians (Fleiss, Levin and Paik 2003)") {
  // 100 patients, chapter 18 of the book, with a kappa of 0.68; the other figures by hand.
  const auto kappa = cohens_kappa(Counts{{75, 1, 4}, {5, 4, 1}, {0, 0, 10}});
  REQUIRE(kappa);
  CHECK(std::abs(kappa->value - 0.6765) < printed);
  CHECK(std::abs(kappa->standard_error - 0.0877) < printed);
  REQUIRE(kappa->interval);
  CHECK(std::abs(kappa->interval->low - 0.5046) < printed);
  CHECK(std::abs(kappa->interval->high - 0.8484) < printed);
}

TEST_CASE("agreement: Cohen's kappa of two readers who say yes or no, by hand") {
  // 35 of 50 agree; by chance 0.5 * 0.6 + 0.5 * 0.4 = 0.5 would; (0.7 - 0.5) / 0.5 = 0.4.
  CHECK(std::abs(cohens_kappa(Counts{{20, 5}, {10, 15}})->value - 0.4) < 1e-12);
  // The same agreement, 60 of 100, is worth more where chance explains less of it.
  CHECK(std::abs(cohens_kappa(Counts{{45, 15}, {25, 15}})->value - 0.1304) < printed);
  CHECK(std::abs(cohens_kappa(Counts{{25, 35}, {5, 35}})->value - 0.2593) < printed);
}

TEST_CASE("agreement: Fleiss' kappa of six psychiatrists (Fleiss 1971)") {
  const auto kappa = fleiss_kappa(fleiss_1971);
  REQUIRE(kappa);
  CHECK(std::abs(kappa->value - 0.430) < printed);
  // Not the standard error that Fleiss printed, which supposes that there is no agreement.
  CHECK(std::abs(kappa->standard_error - 0.0542) < printed);
  CHECK(std::abs(kappa->standard_error - jackknife(fleiss_1971)) < 0.005);
}

TEST_CASE("agreement: who always agrees has a kappa of 1, and no interval that says more") {
  const auto two = cohens_kappa(Counts{{7, 0}, {0, 3}});
  REQUIRE(two);
  CHECK(two->value == doctest::Approx(1));
  CHECK_FALSE(two->interval);
  const auto three = fleiss_kappa(Counts{{3, 0}, {3, 0}, {0, 3}});
  REQUIRE(three);
  CHECK(three->value == doctest::Approx(1));
  CHECK_FALSE(three->interval);
}

TEST_CASE("agreement: who never agrees is below chance") {
  CHECK(cohens_kappa(Counts{{0, 5}, {5, 0}})->value == doctest::Approx(-1));
  CHECK(fleiss_kappa(Counts{{1, 1}, {1, 1}})->value == doctest::Approx(-1));
}

TEST_CASE("agreement: where all say one thing, or nobody anything, there is no kappa") {
  CHECK_FALSE(cohens_kappa(Counts{{0, 0}, {0, 9}}));
  CHECK_FALSE(cohens_kappa(Counts{{0, 0}, {0, 0}}));
  CHECK_FALSE(cohens_kappa(Counts{}));
  CHECK_FALSE(fleiss_kappa(Counts{{3, 0}, {3, 0}}));
  CHECK_FALSE(fleiss_kappa(Counts{{1, 0}, {0, 1}}));
  CHECK_FALSE(fleiss_kappa(Counts{{2, 1}}));
  CHECK_FALSE(fleiss_kappa(Counts{}));
}

TEST_CASE("agreement: two judges may change places, and intervals end at 1") {
  const auto one = cohens_kappa(Counts{{9, 2, 1}, {0, 4, 3}, {1, 0, 8}});
  const auto other = cohens_kappa(Counts{{9, 0, 1}, {2, 4, 0}, {1, 3, 8}});
  CHECK(one->value == doctest::Approx(other->value));
  CHECK(one->standard_error == doctest::Approx(other->standard_error));
  CHECK(cohens_kappa(Counts{{9, 1}, {0, 9}})->interval->high == 1);
}
