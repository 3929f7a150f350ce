#pragma once

// Looking at text many bytes at a time.

#include <bit>
#include <cstdint>
#include <cstring>
#include <string_view>
#include <utility>

#include "triage/base/byte_mask.hpp"

namespace triage {

/// How far behind the end of a text these may read.
inline constexpr std::size_t scan_padding = 8;

inline std::uint64_t eight_bytes(const char* from) {
  std::uint64_t bytes = 0;
  std::memcpy(&bytes, from, sizeof bytes);
  if constexpr (std::endian::native == std::endian::big) bytes = __builtin_bswap64(bytes);
  return bytes;
}

/// The bytes of a text that a scanner stops at, one after the other. It reads 64 bytes at a time,
/// and so up to 63 behind the end of the text.
template <class MaskOf>
class Marks {
 public:
  /// `mask_of` says of 64 bytes which are marks, a bit for each, and is asked about one block after
  /// the other.
  Marks(std::string_view text, MaskOf mask_of)
      : block_(text.data()), end_(text.data() + text.size()), mask_of_(std::move(mask_of)) {
    look();
  }

  /// Where the next mark stands; at the end, the end.
  const char* next() {
    while (marks_ == 0) {
      if (end_ - block_ <= block_size) return end_;
      block_ += block_size;
      look();
    }
    const char* at = block_ + std::countr_zero(marks_);
    marks_ &= marks_ - 1;
    return at;
  }

 private:
  static constexpr std::ptrdiff_t block_size = 64;

  void look() {
    const std::ptrdiff_t left = end_ - block_;
    if (left <= 0) return;
    marks_ = mask_of_(block_);
    if (left < block_size) marks_ &= mask_of_first(static_cast<std::size_t>(left));
  }

  const char* block_;
  const char* end_;
  MaskOf mask_of_;
  std::uint64_t marks_ = 0;  // of the block, those still to come
};

/// Whether two texts of `size` bytes, more than 8, are the same.
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
