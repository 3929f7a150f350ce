#pragma once

// A byte for each of a few short texts, found by all the bytes of a text at once.
//
// A text comes with what ends it: its last byte, which is never zero. So of texts that are filled
// up with zeros no two are the same, and to compare these is to compare texts and their sizes.
// A text has one slot, by its hash; one that comes to a slot in use takes it. What is not there is
// asked for elsewhere, and kept again: nothing depends on what is there.

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <type_traits>
#include <vector>

#include "triage/batch/scan.hpp"
#include "triage/reasoning/planes.hpp"

namespace triage {

/// Of a slot's place in the largest table.
inline constexpr unsigned most_slot_bits = 12;

/// The slots of a table whose texts have up to `width` bytes: 8, 16, 32 or a multiple of that. It
/// is copied, so that whoever writes bytes in a loop does not seem to change it. Nothing in here
/// branches by the size of a text, which nobody can guess.
template <std::size_t width>
class TextSlots {
 public:
  TextSlots(const std::uint8_t* numbers, const char* texts, const std::uint8_t* bytes,
            std::uint64_t factor, std::size_t last_slot)
      : numbers_(numbers), texts_(texts), bytes_(bytes), factor_(factor), last_slot_(last_slot) {}

  /// The byte of the text, or `missed`; from `text` on, `width` bytes can be read.
  [[nodiscard]] TRIAGE_INLINE std::uint8_t find(const char* text, std::size_t size,
                                                std::uint8_t missed) const {
    if (size > width) return missed;
    const Padded padded(text, size);
    const std::size_t number = numbers_[slot_of(padded)];
    return padded.is(texts_ + number * width) ? bytes_[number] : missed;
  }

  /// The text has up to `width` bytes.
  [[nodiscard]] TRIAGE_INLINE std::size_t slot_of(const char* text, std::size_t size) const {
    return slot_of(Padded(text, size));
  }

 private:
  /// A text filled up with zeros.
  class InWords {
   public:
    TRIAGE_INLINE InWords(const char* text, std::size_t size) {
      for (std::size_t i = 0; i < count; ++i) {
        words_[i] = eight_bytes(text + 8 * i) & in_text[size][i];
      }
    }
    [[nodiscard]] TRIAGE_INLINE std::uint64_t hash() const {
      std::uint64_t hash = words_[0];
      for (std::size_t i = 1; i < count; ++i) hash = std::rotl(hash, 23) ^ words_[i];
      return hash;
    }
    [[nodiscard]] TRIAGE_INLINE bool is(const char* kept) const {
      std::uint64_t differs = 0;
      for (std::size_t i = 0; i < count; ++i) differs |= words_[i] ^ eight_bytes(kept + 8 * i);
      return differs == 0;
    }

   private:
    static constexpr std::size_t count = width / 8;
    using Words = std::array<std::uint64_t, count>;

    /// By size, which bytes are in a text.
    static constexpr std::array<Words, width + 1> in_text = [] {
      std::array<Words, width + 1> masks = {};
      for (std::size_t size = 1; size <= width; ++size) {
        masks[size] = masks[size - 1];
        masks[size][(size - 1) / 8] |= std::uint64_t{0xFF} << (size - 1) % 8 * 8;
      }
      return masks;
    }();

    Words words_;
  };

  /// The same of a long text, of which its ends, its middle and its size make the hash.
  class InRegisters {
   public:
    TRIAGE_INLINE InRegisters(const char* text, std::size_t size) : text_(text), size_(size) {}

    [[nodiscard]] TRIAGE_INLINE std::uint64_t hash() const {
      const std::size_t ends = at_most_eight[size_];
      const std::uint64_t in_end = eight_bytes(ones_for(ends));
      const auto bytes = [&](const char* from) { return eight_bytes(from) & in_end; };
      return bytes(text_) ^ std::rotl(bytes(text_ + size_ - ends), 23) ^
             std::rotl(bytes(text_ + (size_ - ends) / 2), 41) ^ size_;
    }
    [[nodiscard]] TRIAGE_INLINE bool is(const char* kept) const {
      const char* in_text = ones_for(size_);
      Wide differs = {};
      for (std::size_t at = 0; at < width; at += sizeof(Wide)) {
        Wide bytes;
        Wide is_in_text;
        Wide same;
        load_bytes(bytes, text_ + at);
        load_bytes(is_in_text, in_text + at);
        load_bytes(same, kept + at);
        differs |= (bytes & is_in_text) ^ same;
      }
      return (differs[0] | differs[1] | differs[2] | differs[3]) == 0;
    }

   private:
    /// As many bytes of ones as a text has, and zeros behind them.
    TRIAGE_INLINE static const char* ones_for(std::size_t size) {
      static constexpr std::array<char, 2 * width> ones_then_zeros = [] {
        std::array<char, 2 * width> bytes = {};
        for (std::size_t i = 0; i < width; ++i) bytes[i] = '\xFF';
        return bytes;
      }();
      return ones_then_zeros.data() + width - size;
    }
    static constexpr auto at_most_eight = [] {
      std::array<std::uint8_t, width + 1> sizes = {};
      for (std::size_t i = 0; i <= width; ++i) sizes[i] = i < 8 ? static_cast<std::uint8_t>(i) : 8;
      return sizes;
    }();

    TRIAGE_INLINE static void load_bytes(Wide& words, const char* from) {
      std::memcpy(&words, from, sizeof words);
    }

    const char* text_;
    std::size_t size_;
  };

  using Padded = std::conditional_t<(width > 32), InRegisters, InWords>;

  TRIAGE_INLINE std::size_t slot_of(const Padded& text) const {
    return (text.hash() * factor_ >> (64 - most_slot_bits)) & last_slot_;
  }

  const std::uint8_t* numbers_;
  const char* texts_;
  const std::uint8_t* bytes_;
  std::uint64_t factor_;
  std::size_t last_slot_;
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
    return {numbers_.data(), texts_.data(), bytes_.data(), factor_, numbers_.size() - 1};
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
