#pragma once

// The columns of single answers, each of which can be changed alone: those of the program, and
// behind them one for each finding that a checklist asks too, for its answer by itself.

#include <cstddef>
#include <string_view>

#include "triage/model/said_apart.hpp"
#include "triage/program/program.hpp"

namespace triage {

struct AnswerColumn {
  FindingId finding;  // that is answered
  ColumnId held_in;   // the column of the program that takes the answer
  std::string_view
      name;  // `fever`, or `triggers.lifting` for an option of a checklist; the program's
};

/// How many there are.
std::size_t answer_column_count(const Program& program);

/// What one of them is about.
AnswerColumn answer_column(const Program& program, ColumnId column);

/// Whoever has answered nothing, in these columns.
SaidApart nothing_said_apart(const Program& program);

}  // namespace triage
