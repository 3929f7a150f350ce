#include "triage/base/byte_mask.hpp"

#include <doctest/doctest.h>

#include <array>
#include <random>

#include "reference/seed.hpp"

namespace triage {
namespace {

using Bytes = std::array<char, 64 + 1>;

TEST_CASE("byte mask: the bit of the one byte that is meant, at every place and of every value") {
  for (unsigned value = 0; value < 256; ++value) {
    const char c = static_cast<char>(value);
    for (std::size_t i = 0; i < 64; ++i) {
      Bytes bytes;
      bytes.fill(static_cast<char>(value ^ 0x80U));
      bytes[i] = c;
      const std::uint64_t only = std::uint64_t{1} << i;
      REQUIRE(mask_of(bytes.data(), c) == only);
      REQUIRE(portable::mask_of(bytes.data(), c) == only);
      REQUIRE(mask_of_high(bytes.data()) == (value >= 0x80 ? only : ~only));
      REQUIRE(portable::mask_of_high(bytes.data()) == (value >= 0x80 ? only : ~only));
      bytes.fill(' ');
      bytes[i] = c;
      const bool is_printable = value >= ' ' && value <= '~';
      REQUIRE(mask_of_unprintable(bytes.data()) == (is_printable ? 0 : only));
      REQUIRE(portable::mask_of_unprintable(bytes.data()) == (is_printable ? 0 : only));
    }
  }
}

TEST_CASE("byte mask: the form of this processor says what the portable one says, anywhere") {
  std::mt19937 random(reference::seed());
  for (int round = 0; round < 10'000; ++round) {
    Bytes bytes;
    const unsigned kinds = 1 + random() % 256;  // few of them: many bytes are the same
    for (char& byte : bytes) byte = static_cast<char>(random() % kinds * 0x35);
    const char* at = bytes.data() + random() % 2;
    const char c = bytes[random() % bytes.size()];
    REQUIRE(mask_of(at, c) == portable::mask_of(at, c));
    REQUIRE(mask_of(at, c, ',', '"') == (mask_of(at, c) | mask_of(at, ',') | mask_of(at, '"')));
    REQUIRE(mask_of(at, c, ',', '"') == portable::mask_of(at, c, ',', '"'));
    REQUIRE(mask_of_high(at) == portable::mask_of_high(at));
    REQUIRE(mask_of_sixteen(at, c) == (portable::mask_of(at, c) & 0xFFFFU));
    REQUIRE(portable::mask_of_sixteen(at, c) == mask_of_sixteen(at, c));
  }
}

}  // namespace
}  // namespace triage
