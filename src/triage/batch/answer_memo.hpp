#pragma once

// Remembers what the text of an answer means, so that the same text is read only once.
//
// The reader of record is always the slow one: a text that is not known yet is given to it, as a
// case with this one answer, and what it makes of it is remembered. A text that it does not accept
// without complaint is remembered as that, and the case is then read on the slow path as a whole.

#include <cstddef>
#include <cstdint>
#include <deque>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "triage/batch/scan.hpp"
#include "triage/cases/case.hpp"
#include "triage/program/program.hpp"
#include "triage/program/row.hpp"

namespace triage {

/// What one answer says: a byte for each of some columns that stand side by side, of which there
/// are several where the finding is a checklist.
struct Meaning {
  bool is_clear = false;         // the rest holds only if it is
  std::uint32_t cell_count = 0;  // none: it is no answer, like an empty cell
  std::uint32_t first_column = 0;
  const Row::Byte* cells = nullptr;
};

/// How many texts a table is to remember, and how long ones: more than people write, and little
/// enough for a table a column and thread.
struct MemoLimits {
  std::size_t texts = 0;
  std::size_t text_bytes = 128;
};
inline constexpr MemoLimits answers_of_one_finding = {512};
inline constexpr MemoLimits answers_of_all_findings = {2048};
inline constexpr MemoLimits texts_of_expectations = {256, 512};

class AnswerMemo {
 public:
  /// Reads a case that has only the answer with this text.
  using SlowReader = std::function<std::vector<CaseOrError>(std::string_view text)>;

  /// `program` must outlive this. When it knows as many texts as it may and meets another one, it
  /// forgets all. A text that is too long is not clear, and not remembered. What is found does not
  /// depend on what was asked before. For one thread.
  AnswerMemo(const Program& program, SlowReader read, MemoLimits limits);

  /// What `text` means; `scan_padding` bytes behind its end can be read. Valid until the next call.
  const Meaning& meaning_of(std::string_view text) {
    const std::uint64_t hash = quick_hash(text);
    const Slot& slot = slots_[find(hash, text)];
    return slot.text != nullptr ? slot.meaning : learn(hash, text);
  }

 private:
  struct Slot {
    std::uint64_t hash = 0;
    const char* text = nullptr;  // none: the slot is free
    std::size_t text_size = 0;
    Meaning meaning;
  };
  static constexpr std::size_t first_slots = 64;
  static constexpr std::size_t slots_per_text =
      4;  // at least: a text then stands where it is looked for

  /// Tells apart what people write, which differs at its ends, in its middle or in length. Nothing
  /// depends on it: what is found is compared, except that up to 8 bytes make no other hash.
  static std::uint64_t quick_hash(std::string_view text) {
    constexpr std::uint64_t odd = 0x9e3779b97f4a7c15;
    const std::size_t size = text.size();
    std::uint64_t hash = 0;
    if (size > 8) {
      const std::uint64_t middle = eight_bytes(text.data() + size / 2 - 4);
      hash = (eight_bytes(text.data()) ^ std::rotl(middle, 23)) * odd +
             eight_bytes(text.data() + size - 8);
    } else if (size > 0) {
      hash = eight_bytes(text.data()) << (64 - 8 * size);
    }
    hash = (hash + size) * odd;  // an odd factor loses nothing
    return hash ^ hash >> 32U;
  }

  /// Where the text stands, or where it belongs.
  [[nodiscard]] std::size_t find(std::uint64_t hash, std::string_view text) const {
    std::size_t at = hash & mask_;
    while (slots_[at].text != nullptr && !holds(slots_[at], hash, text)) at = (at + 1) & mask_;
    return at;
  }
  static bool holds(const Slot& slot, std::uint64_t hash, std::string_view text) {
    return slot.hash == hash && slot.text_size == text.size() &&
           (text.size() <= 8 || same_bytes(slot.text, text.data(), text.size()));
  }

  const Meaning& learn(std::uint64_t hash, std::string_view text);
  void make_room();
  Meaning read(std::string_view text);

  const Program& program_;
  SlowReader read_;
  MemoLimits limits_;
  std::vector<Slot> slots_;  // a power of two
  std::size_t mask_ = first_slots - 1;
  std::size_t used_ = 0;
  std::deque<std::string> texts_;
  std::deque<std::vector<Row::Byte>> cells_;
};

}  // namespace triage
