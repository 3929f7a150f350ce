#pragma once

// Looking at text many bytes at a time.

#include <bit>
#include <cstdint>
#include <cstring>

namespace triage {

/// How far behind the end of a text these may read.
inline constexpr std::size_t scan_padding = 8;

/// The first byte is the lowest of the number, on every machine. All eight have to be readable.
inline std::uint64_t eight_bytes(const char* from) {
  std::uint64_t bytes = 0;
  std::memcpy(&bytes, from, sizeof bytes);
  if constexpr (std::endian::native == std::endian::big) bytes = __builtin_bswap64(bytes);
  return bytes;
}

/// Whether two texts of `size` bytes, more than 8, are the same. It reads nothing behind them.
inline bool same_bytes(const char* a, const char* b, std::size_t size) {
  std::size_t at = 0;
  for (; at + 16 < size; at += 16) {
    const std::uint64_t differs = (eight_bytes(a + at) ^ eight_bytes(b + at)) |
                                  (eight_bytes(a + at + 8) ^ eight_bytes(b + at + 8));
    if (differs != 0) return false;
  }
  // The rest, 16 at the most, by its two ends, which may overlap with each other and the beginning.
  const std::size_t rest = size - at < 8 ? size - 8 : at;
  const std::size_t last = size - 8;
  return ((eight_bytes(a + rest) ^ eight_bytes(b + rest)) |
          (eight_bytes(a + last) ^ eight_bytes(b + last))) == 0;
}

}  // namespace triage
