#include "triage/batch/seen_ids.hpp"

#include <doctest/doctest.h>

#include <string>

namespace triage {
namespace {

Fingerprint fingerprint(std::size_t number) {
  return fingerprint_of("id-" + std::to_string(number));
}

TEST_CASE("seen ids: the number under which an id came first, however many come after it") {
  constexpr std::size_t most = 400'000;
  SeenIds seen;
  for (std::size_t i = 1; i <= most; ++i) {
    REQUIRE_FALSE(seen.is_known(fingerprint(i)));
    REQUIRE_FALSE(seen.full());
    REQUIRE_FALSE(seen.remember(fingerprint(i), i));
  }
  CHECK(seen.full());
  // Later ones are compared with those, and not remembered.
  CHECK_FALSE(seen.remember(fingerprint(most + 1), most + 1));
  CHECK_FALSE(seen.remember(fingerprint(most + 1), most + 2));
  for (std::size_t i = 1; i <= most; i += 997) CHECK(seen.remember(fingerprint(i), most + 3) == i);
}

}  // namespace
}  // namespace triage
