#include "triage/base/truth.hpp"

#include <doctest/doctest.h>

using namespace triage;

TEST_CASE("truth: the tables of strong Kleene logic") {
  constexpr Truth no = Truth::no;
  constexpr Truth unknown = Truth::unknown;
  constexpr Truth yes = Truth::yes;
  CHECK(both(no, unknown) == no);
  CHECK(both(unknown, no) == no);
  CHECK(both(yes, unknown) == unknown);
  CHECK(both(yes, yes) == yes);
  CHECK(both(no, yes) == no);
  CHECK(opposite(no) == yes);
  CHECK(opposite(unknown) == unknown);
  CHECK(opposite(yes) == no);
}
