#include "triage/reasoning/measurement.hpp"

#include <algorithm>
#include <utility>

namespace triage {
namespace {

/// Whether the column is measured, and its measurement asked about, but decided nothing.
bool could_not_be_measured(const Program& program, const Row& row, ColumnId column) {
  return std::ranges::any_of(program.measurements, [&](const ProgramMeasurement& measurement) {
    return measurement.measured == column && row[measurement.by] != Row::unanswered;
  });
}

}  // namespace

Row with_measurements(std::span<const ProgramMeasurement> measurements, Row row) {
  for (const ProgramMeasurement& measurement : measurements) {
    Row::Byte& measured = row[measurement.measured];
    measured = taken_together(measured, said_by_reading(measurement, row[measurement.by]));
  }
  return row;
}

std::vector<FindingId> contradicted_findings(const Program& program, const Row& row) {
  std::vector<FindingId> found;
  const auto look_at = [&](FindingId finding, ColumnId column) {
    if (row[column] == Row::contradicted) found.push_back(finding);
  };
  for (const FindingId id : ids_up_to<FindingId>(program.findings.size())) {
    if (asked_as(program, id) != id) look_at(id, program[id].first_column);
  }
  for (const ProgramMeasurement& measurement : program.measurements) {
    look_at(program[measurement.measured].finding, measurement.measured);
  }
  std::ranges::sort(found);
  return found;
}

Row with_unanswered_as_no(const Program& program, const Row& row) {
  Row read = row;
  for (const ColumnId column : ids_up_to<ColumnId>(program.columns.size())) {
    const auto none = program[program[column].finding].none_cell;
    const bool is_read = none && row[column] == Row::unanswered;
    if (!is_read || could_not_be_measured(program, row, column)) continue;
    read[column] = static_cast<Row::Byte>(*none);
  }
  return read;
}

}  // namespace triage
