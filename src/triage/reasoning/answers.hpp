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

/// What is known about one person: for each column, the cells that are still possible, and whether
/// the person was asked. A column that was asked and still has several cells is `unknown`; one that
/// was not is *unanswered*.
class Answers {
 public:
  explicit Answers(const Program& program);

  [[nodiscard]] Cells possible(ColumnId column) const { return columns_[column.index()].possible; }
  [[nodiscard]] bool is_known(ColumnId column) const;
  [[nodiscard]] bool is_unanswered(ColumnId column) const {
    return !columns_[column.index()].asked;
  }

  void say(ColumnId column, std::size_t cell_index);
  void say_unknown(ColumnId column) { columns_[column.index()].asked = true; }

 private:
  struct ColumnState {
    Cells possible = 0;
    bool asked = false;
  };
  std::vector<ColumnState> columns_;
};

struct EncodedAnswers {
  Answers answers;
  /// yes/no findings whose answer and measurement say the opposite, or whose answer and checklist
  /// do. Yes was taken.
  std::vector<FindingId> disagreements;
};

/// Turns what was said into cells. A later answer to the same finding replaces an earlier one, but
/// a later `unknown` takes nothing back. Where a finding that a checklist asks is answered by
/// itself as well, it fills what the checklist left open; if they disagree the more urgent, yes,
/// holds.
EncodedAnswers as_said(const Program& program, std::span<const Answer> said);

/// Lets measurements decide the findings that they measure: a measurement outweighs `unknown` and
/// no answer; against a direct answer the more urgent, yes, holds. A measuring quantity's `none`
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
