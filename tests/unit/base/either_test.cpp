#include "triage/base/either.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace triage {
namespace {

/// Counts itself, and cannot always be copied.
struct Rare {
  static inline int alive = 0;
  static inline int copies_left = -1;  // any number

  Rare() { ++alive; }
  Rare(const Rare& /*other*/) {
    if (copies_left-- == 0) throw 1;
    ++alive;
  }
  Rare& operator=(const Rare&) = default;
  ~Rare() { --alive; }
};

using Value = Either<bool, std::string, std::vector<Rare>>;

std::vector<Value> copy_of(const std::vector<Value>& values) { return values; }

}  // namespace

TEST_CASE("either: a copy that fails half-way leaves nothing, and destroys nothing else") {
  const std::vector<Value> values = {true, std::vector<Rare>(3), std::string("text")};
  const int before = Rare::alive;
  for (int copies = 0; copies < 3; ++copies) {
    CAPTURE(copies);
    Rare::copies_left = copies;
    CHECK_THROWS_AS(copy_of(values), int);
    CHECK(Rare::alive == before);
    Value kept = std::string("kept");
    Rare::copies_left = copies;
    CHECK_THROWS_AS(kept = values[1], int);
    CHECK(std::get<std::string>(kept) == "kept");
    CHECK(Rare::alive == before);
  }
  Rare::copies_left = 3;
  const std::vector<Value> copies(values);
  CHECK(std::get<std::vector<Rare>>(copies[1]).size() == 3);
  CHECK(std::get<std::string>(copies[2]) == "text");
  CHECK(std::get<bool>(copies[0]));
}

}  // namespace triage
