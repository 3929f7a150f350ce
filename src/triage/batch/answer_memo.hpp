#pragma once

// Remembers what the text of an answer means, so that the same text is read only once.
//
// The reader of record is always the careful one: a text that is not known yet is given to it, as a
// case with this one answer, and what it makes of it is remembered. A text that it does not accept
// without complaint is remembered as that, and the case is then read the careful way as a whole.

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "triage/batch/lanes.hpp"
#include "triage/cases/case.hpp"
#include "triage/program/program.hpp"

namespace triage {

/// What one answer says.
struct Meaning {
  bool is_clear = false;   // nothing below holds if it is not
  bool is_answer = false;  // an empty cell is clear, and none
  std::uint32_t first_column = 0;
  std::span<const CellByte> cells;
};

class AnswerMemo {
 public:
  /// Reads a case that has only the answer with this text.
  using ReadCareful = std::function<std::vector<CaseOrError>(std::string_view text)>;

  /// `program` must outlive this.
  AnswerMemo(const Program& program, ReadCareful read);

  /// What `text` means; `scan_padding` bytes behind its end can be read. The meaning lasts until
  /// the next call.
  Meaning meaning_of(std::string_view text);

 private:
  struct Slot {
    std::uint64_t hash = 0;
    std::uint32_t text_at = 0;
    std::uint16_t text_size = 0;
    bool is_used = false;
    bool is_clear = false;
    bool is_answer = false;
    std::uint32_t first_column = 0;
    std::uint32_t cells_at = 0;
    std::uint32_t cell_count = 0;
  };

  [[nodiscard]] bool holds(const Slot& slot, std::uint64_t hash, std::string_view text) const;
  [[nodiscard]] Meaning meaning_of(const Slot& slot) const;
  Slot read(std::string_view text);
  void forget_all();

  const Program& program_;
  ReadCareful read_;
  std::vector<Slot> slots_;
  std::size_t used_ = 0;
  std::string texts_;  // with padding at its end
  std::vector<CellByte> cells_;
};

}  // namespace triage
