#pragma once

// A byte for each of a few short texts, found by all the bytes of a text at once.
//
// A text comes with what ends it: its last byte, which is never zero. So of texts that are filled
// up with zeros no two are the same, and to compare these is to compare texts and their sizes.
// A text has one slot, by its hash; one that comes to a slot in use takes it. What is not there is
// asked for elsewhere, and kept again: nothing depends on what is there.

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "triage/batch/scan.hpp"
#include "triage/reasoning/planes.hpp"

namespace triage {

/// The slots of a table whose texts have up to `width` bytes: 8, 16, or a multiple of 32. It is
/// copied, so that whoever writes bytes in a loop does not seem to change it.
template <std::size_t width>
class TextSlots {
 public:
  TextSlots(const std::uint8_t* numbers, const char* texts, const std::uint8_t* bytes,
            std::uint64_t factor, unsigned shift)
      : numbers_(numbers), texts_(texts), bytes_(bytes), factor_(factor), shift_(shift) {}

  /// The byte of the text, or `missed`; from `text` on, `width` bytes can be read.
  [[nodiscard]] TRIAGE_INLINE std::uint8_t find(const char* text, std::size_t size,
                                                std::uint8_t missed) const {
    const std::uint64_t first = first_bytes(text, std::min<std::size_t>(size, 8));
    const std::size_t number = numbers_[slot_of(first, text, size)];
    const bool is_it = size <= width && is_kept(first, text, size, texts_ + number * width);
    return is_it ? bytes_[number] : missed;
  }

  [[nodiscard]] TRIAGE_INLINE std::size_t slot_of(const char* text, std::size_t size) const {
    return slot_of(first_bytes(text, std::min<std::size_t>(size, 8)), text, size);
  }

 private:
  TRIAGE_INLINE std::size_t slot_of(std::uint64_t first, const char* text, std::size_t size) const {
    const std::size_t ends = std::min<std::size_t>(size, 8);
    std::uint64_t hash = first;
    if constexpr (width > 8) {
      hash ^= std::rotl(first_bytes(text + size - ends, ends), 23) ^ size;
    }
    if constexpr (width > 32) {
      hash ^= std::rotl(first_bytes(text + (size - ends) / 2, ends), 41);
    }
    return hash * factor_ >> shift_;
  }

  /// The first of eight bytes.
  TRIAGE_INLINE static std::uint64_t first_bytes(const char* from, std::size_t count) {
    return eight_bytes(from) & ones[count];
  }

  TRIAGE_INLINE static bool is_kept(std::uint64_t first, const char* text, std::size_t size,
                                    const char* kept) {
    if constexpr (width == 8) {
      return first == eight_bytes(kept);
    } else if constexpr (width == 16) {
      const std::size_t in_second = std::clamp<std::size_t>(size, 8, width) - 8;
      const std::uint64_t second = first_bytes(text + 8, in_second);
      return ((first ^ eight_bytes(kept)) | (second ^ eight_bytes(kept + 8))) == 0;
    } else {
      // As many bytes of ones as the text has, and zeros behind them.
      const char* in_text = ones_then_zeros.data() + width - std::min(size, width);
      Wide differs = {};
      for (std::size_t at = 0; at < width; at += sizeof(Wide)) {
        Wide bytes;
        Wide is_in_text;
        Wide same;
        load_bytes(bytes, text + at);
        load_bytes(is_in_text, in_text + at);
        load_bytes(same, kept + at);
        differs |= (bytes & is_in_text) ^ same;
      }
      return (differs[0] | differs[1] | differs[2] | differs[3]) == 0;
    }
  }

  TRIAGE_INLINE static void load_bytes(Wide& words, const char* from) {
    std::memcpy(&words, from, sizeof words);
  }

  static constexpr std::array<std::uint64_t, 9> ones = [] {
    std::array<std::uint64_t, 9> masks = {};
    for (std::size_t i = 1; i < masks.size(); ++i) masks[i] = ~std::uint64_t{0} >> (64 - 8 * i);
    return masks;
  }();
  static constexpr std::array<char, 2 * width> ones_then_zeros = [] {
    std::array<char, 2 * width> bytes = {};
    for (std::size_t i = 0; i < width; ++i) bytes[i] = '\xFF';
    return bytes;
  }();

  const std::uint8_t* numbers_;
  const char* texts_;
  const std::uint8_t* bytes_;
  std::uint64_t factor_;
  unsigned shift_;
};

class TextTable {
 public:
  static constexpr std::size_t longest = 128;

  TextTable() { clear(); }

  /// What `use` makes of the slots.
  template <class Use>
  TRIAGE_INLINE auto with_slots(Use use) const {
    if (width_ == 8) return use(slots<8>());
    if (width_ == 16) return use(slots<16>());
    if (width_ == 32) return use(slots<32>());
    return use(slots<longest>());
  }

  /// Remembers the text, if it is not too long; behind it, `longest` bytes can be read.
  void keep(std::string_view text, std::uint8_t byte);

 private:
  static constexpr std::size_t most_texts = 256;  // the first of them is none

  template <std::size_t width>
  [[nodiscard]] TextSlots<width> slots() const {
    return {numbers_.data(), texts_.data(), bytes_.data(), factor_, 64 - bits_};
  }
  [[nodiscard]] std::uint8_t& number_for(std::string_view text);
  [[nodiscard]] bool is_another(std::uint8_t number, std::string_view text) const;
  void clear();
  void change();

  std::size_t width_ = 8;
  unsigned bits_ = 6;  // of a slot's place
  std::uint64_t factor_ = 0x9e3779b97f4a7c15;
  unsigned changes_ = 0;               // of the factor
  std::vector<std::uint8_t> numbers_;  // by slot: of the text there; 0: there is none
  std::vector<char> texts_;            // by number, filled up with zeros
  std::vector<std::uint8_t> bytes_;
};

}  // namespace triage
