#pragma once

// Looking at text eight bytes at a time: answers are too short for a call of memchr to pay.

#include <bit>
#include <cstdint>
#include <cstring>

namespace triage {

/// How far behind the end of a text these may read.
inline constexpr std::size_t scan_padding = 8;

inline std::uint64_t eight_bytes(const char* from) {
  std::uint64_t bytes = 0;
  std::memcpy(&bytes, from, sizeof bytes);
  if constexpr (std::endian::native == std::endian::big) bytes = __builtin_bswap64(bytes);
  return bytes;
}

/// Where `c` stands first, or `end`.
inline const char* find_byte(const char* at, const char* end, char c) {
  constexpr std::uint64_t each = 0x0101010101010101;
  constexpr std::uint64_t high_bits = 0x80 * each;
  for (; at < end; at += 8) {
    const std::uint64_t differs = eight_bytes(at) ^ each * static_cast<unsigned char>(c);
    const std::uint64_t zeros = (differs - each) & ~differs & high_bits;  // the lowest is exact
    if (zeros == 0) continue;
    at += std::countr_zero(zeros) / 8;
    return at < end ? at : end;
  }
  return end;
}

/// Whether two texts of `size` bytes are the same.
inline bool same_bytes(const char* a, const char* b, std::size_t size) {
  for (; size > 8; size -= 8, a += 8, b += 8) {
    if (eight_bytes(a) != eight_bytes(b)) return false;
  }
  return size == 0 || (eight_bytes(a) ^ eight_bytes(b)) << (64 - 8 * size) == 0;
}

}  // namespace triage
