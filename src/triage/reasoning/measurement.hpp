#pragma once

// What follows within a row: a reading decides the finding that it measures, and what is said
// twice of one thing is taken together. model/measurement_sets does the same for sets of rows.

#include <algorithm>
#include <span>
#include <vector>

#include "triage/base/id.hpp"
#include "triage/program/program.hpp"
#include "triage/program/row.hpp"

namespace triage {

/// What a reading says of the column that it measures: yes, no, or nothing (`unanswered`).
inline Row::Byte said_by_reading(const ProgramMeasurement& measurement, Row::Byte reading) {
  if (!Row::is_cell(reading)) return Row::unanswered;
  if ((measurement.yes_cells & cell(reading)) != 0) return yes_cell;
  return (measurement.no_cells & cell(reading)) != 0 ? no_cell : Row::unanswered;
}

/// What is known of a yes/no column of which two things are said, in either order: who knows counts
/// more than who does not, and who was asked more than who was not.
inline Row::Byte taken_together(Row::Byte one, Row::Byte other) {
  const bool agree = one == other || std::max(one, other) >= Row::unknown;
  return agree ? std::min(one, other) : Row::contradicted;
}

/// What is said in a yes/no column, taken for what is said in another one.
constexpr ProgramMeasurement by_answer(ColumnId column, ColumnId answered) {
  return {column, answered, cell(yes_cell), cell(no_cell)};
}

/// Lets measurements decide what they measure: a measurement outweighs `unknown` and no answer;
/// against a direct answer the finding is contradicted.
Row with_measurements(std::span<const ProgramMeasurement> measurements, Row row);

/// The yes/no findings about which two answers say the opposite, in the pack's order: an answer and
/// a measurement, or an answer and a checklist.
std::vector<FindingId> contradicted_findings(const Program& program, const Row& row);

/// Reads what is unanswered as "nothing of the kind": a yes/no as no, an option as not chosen, a
/// one_of or quantity as `none` where it has that answer. Never done unless the user asks for it.
/// What a person could not measure (`temperature: unknown`) stays open: they were asked.
Row with_unanswered_as_no(const Program& program, const Row& row);

}  // namespace triage
