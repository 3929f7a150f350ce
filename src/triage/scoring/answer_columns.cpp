#include "triage/scoring/answer_columns.hpp"

#include <vector>

namespace triage {
namespace {

/// The findings that a checklist asks too, in the pack's order.
std::vector<FindingId> also_in_checklists(const Program& program) {
  return ids_where<FindingId>(program.findings.size(),
                              [&program](FindingId id) { return asked_as(program, id) != id; });
}

}  // namespace

std::size_t answer_column_count(const Program& program) {
  return program.columns.size() + also_in_checklists(program).size();
}

AnswerColumn answer_column(const Program& program, ColumnId column) {
  const std::size_t own = program.columns.size();
  if (column.index() < own) return {program[column].finding, column, program[column].name};
  const FindingId id = also_in_checklists(program)[column.index() - own];
  return {id, program[id].first_column, program[id].id};
}

SaidApart nothing_said_apart(const Program& program) {
  std::vector<Answer> each;  // what is answered gets a column of its own
  for (const FindingId id : also_in_checklists(program)) each.push_back({id, Unknown{}, {}});
  SaidApart apart = said_apart(program, each);
  apart.row = Row(apart.program);
  return apart;
}

}  // namespace triage
