#pragma once

// Which cases of a batch the fast path must leave to the slow one, because an answer can hardly
// be right (cases/doubts.hpp): the record has a warning then.

#include <cstdint>
#include <span>
#include <vector>

#include "triage/batch/answer_memo.hpp"
#include "triage/batch/lanes.hpp"

namespace triage {

struct Pack;
struct RulePack;

/// Reads what `read` does, but nothing where the answer is doubtful by itself.
///
/// An AnswerMemo takes it for unclear then, and the case goes the slow way. `pack` must outlive
/// what this returns.
AnswerMemo::SlowReader without_doubts(const RulePack& pack, AnswerMemo::SlowReader read);

/// Answers that may not go together, as far as their cells tell. Where a cell holds both likely and
/// unlikely values, they may not: the slow path, which knows the value, then says whether they do.
class DoubtfulPairs {
 public:
  explicit DoubtfulPairs(const Pack& pack);  // of which nothing is kept

  /// Sets the lanes odd that have such answers: their bits in `odd`, which has a word for each of
  /// the lanes' words. It clears none.
  void find_in(const Lanes& lanes, std::span<Word> odd) const;

 private:
  struct Pair {
    std::size_t column = 0;
    Row::Byte chosen = 0;
    std::size_t other = 0;
    Cells doubtful = 0;  // of the other column
  };
  std::vector<Pair> pairs_;
};

}  // namespace triage
