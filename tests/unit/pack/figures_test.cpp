// What a translation does with the figures of its pack.

#include "triage/pack/figures.hpp"

#include <doctest/doctest.h>

#include <string_view>

using namespace triage;

namespace {

bool same(std::string_view english, std::string_view spanish) {
  const auto here = figures_in(spanish);
  const auto there = figures_in(english);
  REQUIRE(sorted_numbers(here) == sorted_numbers(there));
  return say_the_same(here, there);
}

}  // namespace

TEST_CASE("figures: with a point for decimals, and their units where we know them") {
  CHECK(listed(figures_in("38.9 C (102 F) for 48-hour spells")) == "38.9 C, 102 F, 48 h");
  CHECK(listed(figures_in("38,9 °C (102 grados Fahrenheit), 48 horas")) == "38.9 C, 102 F, 48 h");
  CHECK(listed(figures_in("10 to 15 minutes, 2 or 3 times, 5–7 días")) ==
        "10 min, 15 min, 2, 3, 5 d, 7 d");
  CHECK(listed(figures_in("")) == "none");
}

TEST_CASE("figures: swapped ones are seen, and those that move with their unit are not") {
  CHECK_FALSE(same("2 every 8 hours", "8 cada 2 horas"));
  CHECK_FALSE(same("Take 2 tablets every 8 hours.", "Tome 8 tabletas cada 2 horas."));
  CHECK_FALSE(same("for 5 to 10 minutes", "durante 10 a 5 minutos"));
  CHECK_FALSE(same("after 2 hours", "después de 2 días"));
  CHECK_FALSE(
      same("at most 4 in 24 hours, 500 mg each", "como máximo 24 en 4 horas, 500 mg cada una"));
  CHECK(same("2 every 8 hours", "cada 8 horas, 2"));
  CHECK(same("Take 2 tablets every 8 hours.", "Cada 8 horas tome 2 tabletas."));
  CHECK(same("for 10 to 15 minutes", "de 10 minutos a 15 minutos"));
  CHECK(same("under 18, or over 65", "menores de 18 años, o mayores de 65"));
  CHECK(same("20 minutes every 2 hours", "20 minutos cada 2 horas"));
}
