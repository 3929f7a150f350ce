#include "triage/diagram/count.hpp"

#include <doctest/doctest.h>

#include "reference/random_pack.hpp"

using namespace triage;
using reference::Dice;

TEST_CASE("count: sums and products are those of machine numbers, as long as those can hold them") {
  Dice dice(7);
  for (int i = 0; i < 500; ++i) {
    std::uint64_t expected = 1;
    Count count = 1;
    while (expected < (std::uint64_t{1} << 57U)) {
      const auto factor = static_cast<std::uint32_t>(dice.between(1, 60));
      const auto more = static_cast<std::uint32_t>(dice.below(4'000'000'000));
      expected *= factor;
      count *= factor;
      if (expected > std::uint64_t{1} << 60U) break;
      expected += more;
      count += more;
    }
    std::string digits;
    for (const char c : count.to_text()) {
      if (c != ',') digits += c;
    }
    CHECK(digits == std::to_string(expected));
  }
}

TEST_CASE("count: is written in groups of three digits") {
  CHECK(Count(0).to_text() == "0");
  CHECK(Count(7).to_text() == "7");
  CHECK(Count(999).to_text() == "999");
  CHECK(Count(1000).to_text() == "1,000");
  CHECK(Count(4'000'000'000).to_text() == "4,000,000,000");
  CHECK((Count(1'000'000'000) * 1'000'000'000 * 5).to_text() == "5,000,000,000,000,000,000");
}

TEST_CASE("count: knows numbers that no machine word can hold") {
  Count power = 1;
  for (int i = 0; i < 100; ++i) power *= 2;
  CHECK(power.to_text() == "1,267,650,600,228,229,401,496,703,205,376");
  CHECK(Count(5) < power);
  CHECK(power < power + 1);
  CHECK(power + 1 == Count(1) + power);
}

TEST_CASE("count: zero is zero, however it came about") {
  CHECK(Count(0) == Count());
  CHECK(Count(12) * 0 == Count());
  CHECK(Count() + Count(3) == Count(3));
}

TEST_CASE("count: the ratio of two counts, of any size") {
  CHECK(ratio(Count(3), Count(4)) == doctest::Approx(0.75));
  CHECK(ratio(Count(), Count(4)) == 0);
  Count large = 3;
  Count larger = 7;
  for (int i = 0; i < 200; ++i) {
    large *= 10;
    larger *= 10;
  }
  CHECK(ratio(larger, large) == doctest::Approx(7.0 / 3));
}
