#pragma once

// What pieces look like that one program wrote: a list of keys. Learned from pieces that were read
// by themselves, and then looked for in all pieces of a block at once (RowCursors).

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

#include "triage/batch/answer_memo.hpp"
#include "triage/batch/cell_column.hpp"
#include "triage/batch/fast_block.hpp"
#include "triage/batch/row_cursors.hpp"

namespace triage {

struct Pack;

class PieceShape {
 public:
  struct Step {
    /// What a key is there for. Only these two a piece cannot leave out: `begin`, what stands
    /// before its first key, and `answers`, behind which the answers begin.
    enum class To : std::uint8_t { begin, id, note, answers, answer, end_answers };

    To to;
    FindingId finding = {};  // of an answer
    KeyBytes key = {};       // all that stands before the value
    std::size_t indent = 0;  // of its bytes, what is not the answer's own

    [[nodiscard]] bool is_same(const Step& other) const {
      return to == other.to && finding == other.finding;
    }
  };
  using Steps = std::vector<Step>;

  /// Both must outlive this; `answers` knows what the text of an answer means.
  PieceShape(const Pack& pack, AnswerMemo& answers);

  [[nodiscard]] const Steps& steps() const { return steps_; }
  /// From now on in the order of a piece; keys that it leaves out stay behind those that they were
  /// behind.
  void learn(Steps piece);
  /// Of nothing but this piece.
  void learn_only(Steps piece) { steps_ = std::move(piece); }

  [[nodiscard]] RowCursors& cursors() { return cursors_; }
  /// Moves behind what no piece can leave out.
  void take_needed(FastBlock& block, const KeyBytes& key);
  /// An answer into the lanes. `Values::may_be_one` says of a text with what ends it whether it may
  /// be the value.
  template <class Values>
  void take_answer(FastBlock& block, const Step& step) {
    cursors_.take<Values>(step.key, block.size());
    take_meanings(block, step, Values::may_be_one);
  }

 private:
  void take_meanings(FastBlock& block, const Step& step, bool (*may_be_one)(std::string_view));
  CellColumn& column_of(FindingId finding);

  const Pack& pack_;
  AnswerMemo& answers_;
  Steps steps_;
  std::vector<std::unique_ptr<CellColumn>> columns_;  // by finding; null: not met yet
  RowCursors cursors_;
};

}  // namespace triage
