#pragma once

// Which single answers of a case decide: if one of them were another, or "not sure", and all others
// stayed, the recommendation would be another. What was said of one thing twice, by itself and in a
// checklist, is two answers. Many such people are looked at side by side.

#include <cstddef>
#include <optional>
#include <vector>

#include "triage/cases/assess.hpp"
#include "triage/cases/case.hpp"
#include "triage/model/said_apart.hpp"
#include "triage/program/from_pack.hpp"
#include "triage/reasoning/outcomes.hpp"
#include "triage/scoring/scored_case.hpp"

namespace triage {

class SingleChanges {
 public:
  /// `pack` must outlive this.
  SingleChanges(const Pack& pack, Unanswered unanswered);

  /// In the order of the answers' columns (answer_columns.hpp), of each its cells and then "not
  /// sure". Only answers that were given are changed, and none so that more of them contradict each
  /// other than can be assessed.
  std::vector<Turn> turns(const Case& person, const Assessment& assessment);

 private:
  /// Another answer in one column, and what comes of it.
  struct Change {
    ColumnId answer;
    ColumnId column;  // of the program, which takes the answer
    Row::Byte to = Row::unknown;
    Advice gives = {};
  };

  [[nodiscard]] ColumnId held_in(ColumnId answer) const;
  [[nodiscard]] bool is_entangled(const Row& said, ColumnId column) const;
  [[nodiscard]] std::vector<Change> changes_of(const Row& said) const;
  void change_together(const Row& base, std::vector<Change*>& changes);
  void lay_out(const Row& base, const std::vector<Change*>& changes);
  [[nodiscard]] std::optional<Advice> change_alone(const Row& said, const Change& change) const;

  const Pack& pack_;
  Unanswered unanswered_;
  SaidApart apart_;                // its row is empty
  std::vector<bool> is_measured_;  // by column: a reading decides it, or it is one
  Block block_;
  Outcomes outcomes_;
};

}  // namespace triage
