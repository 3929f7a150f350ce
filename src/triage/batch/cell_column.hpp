#pragma once

// What the answers to one finding say, for a block of people at once: a byte for each text that
// people write, and from there into the lanes.

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "triage/batch/answer_memo.hpp"
#include "triage/batch/fast_block.hpp"
#include "triage/batch/text_table.hpp"

namespace triage {

/// Some pieces of a block, one behind the other.
struct PieceRange {
  std::size_t first = 0;
  std::size_t count = 0;
};

class CellColumn {
 public:
  /// Of a finding with these columns of the program; with none, only whether answers are clear
  /// matters. Where others say something about the same columns too, it must not be said twice.
  CellColumn(std::size_t first_column, std::size_t column_count, bool is_shared);

  /// Looks up a text for each piece: `text_of` gives it, with what ends it. To be compiled for wide
  /// registers. What was not found `settle` takes care of, which has to follow.
  template <class TextOf>
  TRIAGE_INLINE void look_up(FastBlock& block, PieceRange range, TextOf text_of) noexcept {
    std::uint8_t* codes = codes_of(block);
    table_.with_slots([ text_of, range, codes ](const auto slots) __attribute__((always_inline)) {
      look_up(slots, text_of, range, codes);
    });
  }

  /// `meaning_of` gives the meaning of a piece's text. What says nothing clear, or something twice,
  /// is odd then.
  template <class TextOf, class MeaningOf>
  void settle(FastBlock& block, PieceRange range, TextOf text_of, MeaningOf meaning_of) {
    std::uint8_t* codes = codes_of(block);
    each_where(codes, range, missed, [&](std::size_t i) {
      const std::string_view text = text_of(i);
      codes[i] = learn(block, i, text, meaning_of(text));
    });
    each_where(codes, range, unclear, [&](std::size_t i) { block.set_odd(i); });
    if (!is_direct()) put_into_lanes(block, range);
  }

 private:
  // A text's code is what it says of the column, or, of several, the number of what it says of
  // them. What says nothing is unanswered in either case. And:
  static constexpr std::uint8_t missed = 0xFB;
  static constexpr std::uint8_t unclear = 0xFC;
  static constexpr std::uint8_t is_in_lane = 0xFA;
  static constexpr std::size_t most_numbers = is_in_lane;

  /// Whether the codes of a block can stand in its lanes as they are.
  [[nodiscard]] bool is_direct() const { return column_count_ == 1 && !is_shared_; }

  [[nodiscard]] std::uint8_t* codes_of(FastBlock& block) {
    return is_direct() ? block.lanes().column(first_column_) : codes_.data();
  }

  /// All is a copy: where a byte is written, g++ takes it that anything may change.
  template <class Slots, class TextOf>
  TRIAGE_INLINE static void look_up(const Slots slots, const TextOf text_of, PieceRange range,
                                    std::uint8_t* codes) {
    for (std::size_t i = range.first; i < range.first + range.count; ++i) {
      const std::string_view text = text_of(i);
      codes[i] = slots.find(text.data(), text.size(), missed);
    }
  }

  /// All pieces of the range that have this code.
  template <class Do>
  static void each_where(const std::uint8_t* codes, PieceRange range, std::uint8_t code, Do act) {
    const std::size_t end = range.first + range.count;
    for (std::size_t at = range.first / 64 * 64; at < end; at += 64) {
      Word found = mask_of(reinterpret_cast<const char*>(codes + at), static_cast<char>(code));
      if (at < range.first) found &= ~mask_of_first(range.first - at);
      found &= mask_of_first(std::min<std::size_t>(end - at, 64));
      for (; found != 0; found &= found - 1) {
        act(at + static_cast<std::size_t>(std::countr_zero(found)));
      }
    }
  }

  std::uint8_t learn(FastBlock& block, std::size_t piece, std::string_view text,
                     const Meaning& meaning);
  std::optional<std::uint8_t> number_of(const Meaning& meaning);
  void put_into_lanes(FastBlock& block, PieceRange range);
  void put_into_lane(FastBlock& block, std::size_t piece, std::size_t column, Row::Byte said) const;

  std::size_t first_column_;
  std::size_t column_count_;
  bool is_shared_;
  TextTable table_;
  std::vector<Row::Byte> said_;      // of several columns: by column, then by code
  std::size_t numbers_ = 0;          // in use
  std::vector<std::uint8_t> codes_;  // of the block, where they do not stand in its lanes
};

}  // namespace triage
