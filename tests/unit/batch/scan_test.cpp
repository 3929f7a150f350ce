#include "triage/batch/scan.hpp"

#include <doctest/doctest.h>

#include <string>

namespace triage {
namespace {

TEST_CASE("scan: two texts differ where one byte does, wherever it stands") {
  for (std::size_t size = 9; size <= 70; ++size) {
    const std::string text(size, 'a');
    REQUIRE(same_bytes(text.data(), std::string(text).data(), size));
    for (std::size_t at = 0; at < size; ++at) {
      std::string other = text;
      other[at] = 'b';
      REQUIRE_FALSE(same_bytes(text.data(), other.data(), size));
    }
  }
}

}  // namespace
}  // namespace triage
