#pragma once

// A cursor for each piece of a block; all move from key to key together.
//
// A program writes the keys of all its cases in one order, and leaves some out. So a key is looked
// for in every piece where its cursor stands, and then the next key. Where it stands there the
// cursor moves behind the value, elsewhere it stays. If it comes to the end of its piece, every
// byte was compared with something; if it does not, the piece looks otherwise, and is read alone.

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "triage/batch/fast_block.hpp"
#include "triage/batch/scan.hpp"
#include "triage/reasoning/planes.hpp"

namespace triage {

/// What stands before a value, as in `"fever":`, in so many words.
template <std::size_t words>
struct KeyWords {
  std::array<std::uint64_t, words> bytes;
  std::array<std::uint64_t, words> are_in_key;
  std::size_t size;

  /// From `text` on, `8 * words` bytes can be read.
  [[nodiscard]] TRIAGE_INLINE bool stands_at(const char* text) const {
    std::uint64_t differs = 0;
    for (std::size_t i = 0; i < words; ++i) {
      differs |= (eight_bytes(text + 8 * i) & are_in_key[i]) ^ bytes[i];
    }
    return differs == 0;
  }
};

class KeyBytes {
 public:
  static constexpr std::size_t longest = 64;

  KeyBytes() = default;
  /// Of up to `longest` bytes.
  explicit KeyBytes(std::string_view text);

  [[nodiscard]] std::size_t size() const { return all_.size; }
  /// What `use` makes of as many words as there have to be.
  template <class Use>
  TRIAGE_INLINE void with_words(Use use) const {
    const std::size_t words = (all_.size + 7) / 8;
    if (words == 1) return use(first<1>());
    if (words == 2) return use(first<2>());
    if (words == 3) return use(first<3>());
    if (words == 4) return use(first<4>());
    return use(all_);
  }

 private:
  template <std::size_t words>
  [[nodiscard]] KeyWords<words> first() const {
    KeyWords<words> some{};
    for (std::size_t i = 0; i < words; ++i) some.bytes[i] = all_.bytes[i];
    for (std::size_t i = 0; i < words; ++i) some.are_in_key[i] = all_.are_in_key[i];
    some.size = all_.size;
    return some;
  }

  KeyWords<longest / 8> all_{};
};

class RowCursors {
 public:
  [[nodiscard]] const char*& at(std::size_t row) { return at_[row]; }
  /// It stands nowhere from now on.
  void stop(std::size_t row) { at_[row] = nowhere.data(); }

  /// Of the first `rows` moves those behind the key and its value that stand at it. `Values` says
  /// where a value ends, not far behind the end of its piece, and where the cursor goes on then.
  template <class Values>
  void take(const KeyBytes& key, std::size_t rows) {
    key.with_words(
        [&](const auto words) { take<Values>(words, at_.data(), values_.data(), rows); });
  }

  /// Of the last key, with the byte that ends it; `no_value` of pieces without the key.
  [[nodiscard]] const std::string_view* values() const { return values_.data(); }
  [[nodiscard]] static bool is_no_value(std::string_view value) {
    return value.data() == nowhere.data();
  }

 private:
  template <class Values, class Words>
  TRIAGE_INLINE static void take(const Words key, const char** at, std::string_view* values,
                                 std::size_t rows) {
    for (std::size_t i = 0; i < rows; ++i) {
      const char* here = at[i];
      const bool is_here = key.stands_at(here);
      const char* value = is_here ? here + key.size : nowhere.data();
      const char* end = Values::end_of(value + (is_here ? 0 : 1));
      values[i] = {value, static_cast<std::size_t>(end + 1 - value)};
      at[i] = is_here ? Values::behind(end) : here;
    }
  }

  /// Two line feeds, which no value has, since it ends at the first; and what can be read behind
  /// them.
  static constexpr std::array<char, 256> nowhere = {'\n', '\n'};

  std::vector<const char*> at_ = std::vector<const char*>(FastBlock::room);
  std::vector<std::string_view> values_ = std::vector<std::string_view>(FastBlock::room);
};

}  // namespace triage
