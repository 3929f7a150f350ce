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
    REQUIRE_FALSE(seen.remember(fingerprint(i), i, NamedBy::itself));
  }
  CHECK(seen.full());
  // Later ones are compared with those, and not remembered.
  CHECK_FALSE(seen.remember(fingerprint(most + 1), most + 1, NamedBy::itself));
  CHECK_FALSE(seen.remember(fingerprint(most + 1), most + 2, NamedBy::itself));
  for (std::size_t i = 1; i <= most; i += 997) {
    CHECK(seen.remember(fingerprint(i), most + 3, NamedBy::itself) ==
          EarlierCase{i, NamedBy::itself});
  }
}

TEST_CASE("seen ids: a name that we made up gives way to the id of a case") {
  SeenIds seen;
  CHECK_FALSE(seen.remember(fingerprint(1), 1, NamedBy::us));
  CHECK(seen.remember(fingerprint(1), 2, NamedBy::itself) == EarlierCase{1, NamedBy::us});
  CHECK(seen.remember(fingerprint(1), 3, NamedBy::itself) == EarlierCase{2, NamedBy::itself});
  CHECK(seen.free_name("id-1") == "id-1~2");
  CHECK(seen.free_name("id-2") == "id-2");
}

}  // namespace
}  // namespace triage
