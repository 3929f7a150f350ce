#include "triage/model/said_apart.hpp"

#include <utility>

#include "triage/reasoning/measurement.hpp"

namespace triage {
namespace {

/// Gives a finding that is asked as an option of a checklist a column of its own.
ProgramMeasurement set_apart(Program& program, FindingId id) {
  ProgramFinding& finding = program.findings[id.index()];
  const ProgramMeasurement join = by_answer(finding.first_column, ColumnId(program.columns.size()));
  Column own = program[join.measured];
  own.finding = id;
  own.name = finding.id;
  own.first_plane = program.plane_count;
  program.plane_count += own.cell_count;
  program.columns.push_back(std::move(own));
  finding.first_column = join.by;
  return join;
}

}  // namespace

SaidApart said_apart(const Program& program, std::span<const Answer> said) {
  Program apart = program;
  std::vector<ProgramMeasurement> joins;
  for (const Answer& answer : said) {
    const bool is_apart = asked_as(apart, answer.finding) == answer.finding;
    if (!is_apart) joins.push_back(set_apart(apart, answer.finding));
  }
  Row row = as_said(apart, said);
  return {std::move(apart), std::move(joins), std::move(row)};
}

SaidApart said_apart(const Program& program, const Case& person, const Assessment& assessment) {
  SaidApart said = said_apart(program, person.answers);
  const Row read = taken_together(program, said.joins, said.row);
  for (const ColumnId column : ids_up_to<ColumnId>(program.columns.size())) {
    const bool is_assumed = read[column] == Row::unanswered && assessment.row.is_known(column);
    if (is_assumed) said.row[column] = assessment.row[column];
  }
  return said;
}

Row taken_together(const Program& program, Measurements joins, const Row& apart) {
  Row together(program);
  for (std::size_t i = 0; i < together.size(); ++i) together[i] = apart[i];
  for (const ProgramMeasurement& join : joins) {
    Row::Byte& held = together[join.measured];
    held = taken_together(held, apart[join.by]);
  }
  return with_measurements(program.measurements, std::move(together));
}

}  // namespace triage
