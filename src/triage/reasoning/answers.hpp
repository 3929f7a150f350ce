#pragma once

// What a person said, and what that leaves possible.

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "triage/base/either.hpp"
#include "triage/base/id.hpp"
#include "triage/base/quantity.hpp"
#include "triage/program/program.hpp"

namespace triage {

/// Asked, and not known.
struct Unknown {};
/// A quantity's "nothing of the kind".
struct None {};

/// What was said about one option of an any_of.
enum class OptionAnswer : std::uint8_t { unanswered, unknown, no, yes };

/// What was said about one finding, in the form its type takes:
/// yes_no: bool; one_of: OptionId; any_of: an OptionAnswer for each option; quantities: Quantity or
/// None. Unknown for every type.
struct Answer {
  FindingId finding;
  Either<Unknown, bool, OptionId, std::vector<OptionAnswer>, None, Quantity> said;
  std::string text;  // in the person's own words, to show it again: "101.3 F"
};

/// More answers that contradict each other cannot be assessed: the ways to take them have to fit
/// into one machine word.
inline constexpr std::size_t max_contradictions = 6;

/// What is known about one person: for each column, the cells that are still possible, and whether
/// the person was asked. A column that was asked and still has several cells is `unknown`; one that
/// was not is *unanswered*; and one about which two answers say the opposite is *contradicted*.
///
/// Who contradicts themselves can be taken in several *ways*, each of which believes one of the two
/// answers about each contradicted column. Way 0 believes every yes.
class Answers {
 public:
  explicit Answers(const Program& program);

  [[nodiscard]] Cells possible(ColumnId column) const { return columns_[column.index()].possible; }
  [[nodiscard]] bool is_known(ColumnId column) const;
  [[nodiscard]] bool is_unanswered(ColumnId column) const {
    return !columns_[column.index()].asked;
  }

  [[nodiscard]] const std::vector<ColumnId>& contradicted() const { return contradicted_; }
  /// 1 for most people, at most 1 << max_contradictions.
  [[nodiscard]] std::size_t ways() const { return std::size_t{1} << contradicted_.size(); }
  [[nodiscard]] Cells possible_in(std::size_t way, ColumnId column) const;

  void say(ColumnId column, std::size_t cell_index);
  void say_unknown(ColumnId column) { columns_[column.index()].asked = true; }
  /// Of a yes/no column: one answer says yes, and one no. Throws std::length_error if there are
  /// more than can be assessed, which whoever reads answers refuses.
  void contradict(ColumnId column);

 private:
  struct ColumnState {
    Cells possible = 0;
    bool asked = false;
  };
  std::vector<ColumnState> columns_;
  std::vector<ColumnId> contradicted_;
};

struct EncodedAnswers {
  Answers answers;
  /// yes/no findings whose answer and measurement say the opposite, or whose answer and checklist
  /// do.
  std::vector<FindingId> disagreements;
};

/// Turns what was said into cells; each finding is answered once at most. Where a finding that a
/// checklist asks is answered by itself as well, it fills what the checklist left open; if they
/// disagree the column is contradicted.
EncodedAnswers as_said(const Program& program, std::span<const Answer> said);

/// Lets measurements decide the findings that they measure: a measurement outweighs `unknown` and
/// no answer; against a direct answer the finding is contradicted. A measuring quantity's `none`
/// measures nothing.
EncodedAnswers with_measurements(const Program& program, EncodedAnswers encoded);

/// Both in turn: where everything that follows from the answers starts.
EncodedAnswers encode(const Program& program, std::span<const Answer> said);

/// Reads what is unanswered as "nothing of the kind": a yes/no as no, an option as not chosen, a
/// one_of or quantity as `none` where it has that answer. Never done unless the user asks for it.
/// What a person could not measure (`temperature: unknown`) stays open: they were asked.
struct AssumedAnswers {
  Answers answers;
  std::vector<FindingId> assumed;  // in the pack's order
};
AssumedAnswers with_unanswered_as_no(const Program& program, Answers answers);

}  // namespace triage
