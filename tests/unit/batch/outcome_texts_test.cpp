// What a batch remembers in words, and when it forgets.

#include "triage/batch/outcome_texts.hpp"

#include <doctest/doctest.h>

#include <string>

namespace triage {
namespace {

OutcomeText text_of(std::size_t bytes) { return {{std::string(bytes, 'x'), "}", true}, {}}; }

TEST_CASE("outcome texts: what is remembered is found by its own key alone") {
  KnownTexts known(10'000);
  known.remember("one", text_of(1));
  known.remember("two", text_of(2));
  REQUIRE(known.find("one"));
  CHECK(known.find("one")->before_id.view() == "x");
  REQUIRE(known.find("two"));
  CHECK(known.find("two")->before_id.view() == "xx");
  CHECK(known.find("on") == nullptr);
}

TEST_CASE("outcome texts: all are forgotten where another one would be too many, and it stays") {
  constexpr std::size_t most = 10'000;
  KnownTexts known(most);
  std::size_t kept = 0;
  for (std::size_t i = 0; i < 100; ++i) {
    known.remember(std::to_string(i), text_of(1000));
    CHECK(known.find(std::to_string(i)));
    kept = 0;
    for (std::size_t k = 0; k <= i; ++k) kept += known.find(std::to_string(k)) != nullptr ? 1U : 0U;
    CHECK(kept * 1000 <= most);
  }
  CHECK(kept > 0);
}

TEST_CASE("outcome texts: a text of two threads counts once") {
  KnownTexts known(3500);
  known.remember("one", text_of(1000));
  for (int i = 0; i < 10; ++i) known.remember("two", text_of(1000));
  CHECK(known.find("one"));
}

}  // namespace
}  // namespace triage
