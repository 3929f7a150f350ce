#pragma once

// Going through a text from mark to mark, 64 bytes at a time.

#include <bit>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <utility>

#include "triage/base/byte_mask.hpp"

namespace triage {

/// Which of 64 bytes lie between two quotes, of which the first counts too. Asked about one block
/// after the other, since what a block begins with depends on those before it. Two quotes that
/// stand for one within a text, as in CSV, close it and open it again, which comes to the same;
/// escapes such as \" have to be taken out of the mask first.
class BetweenQuotes {
 public:
  /// `quotes` has a bit for each quote among the 64 bytes.
  std::uint64_t operator()(std::uint64_t quotes) {
    // Those that have an odd number of quotes before.
    for (unsigned shift = 1; shift < 64; shift *= 2) quotes ^= quotes << shift;
    quotes ^= goes_on_;
    goes_on_ = std::uint64_t{0} - (quotes >> 63U);
    return quotes;
  }

 private:
  std::uint64_t goes_on_ = 0;  // all bits: the next block begins between quotes
};

/// The bytes of a text that a scanner stops at, one after the other. It reads 64 bytes at a time,
/// and so up to 63 behind the end of the text: these have to be readable, may be anything, and are
/// never taken for marks. An empty text is not read at all. The text is not copied and must outlive
/// this.
template <class MaskOf>
class Marks {
 public:
  /// `mask_of` says of 64 bytes which are marks, a bit for each, and is asked about one block after
  /// the other.
  Marks(std::string_view text, MaskOf mask_of)
      : block_(text.data()), end_(text.data() + text.size()), mask_of_(std::move(mask_of)) {
    look();
  }

  /// Where the next mark stands; behind the last one the end of the text, however often it is
  /// asked.
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

}  // namespace triage
