#include "triage/report/figures.hpp"

#include <doctest/doctest.h>

using namespace triage;

TEST_CASE("decimals: so many places, rounded") {
  CHECK(decimals_text(0, 1) == "0.0");
  CHECK(decimals_text(3.66, 1) == "3.7");
  CHECK(decimals_text(0.03659, 4) == "0.0366");
  CHECK(decimals_text(100, 1) == "100.0");
  CHECK(decimals_text(12.5, 4) == "12.5000");
  CHECK(decimals_text(49.5, 0) == "50");
  CHECK(decimals_text(-0.61, 2) == "-0.61");
  CHECK(decimals_text(-0.001, 2) == "0.00");
}
