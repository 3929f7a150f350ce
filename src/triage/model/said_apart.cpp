#include "triage/model/said_apart.hpp"

#include <bit>
#include <utility>

namespace triage {
namespace {

/// Gives a finding that is asked as an option of a checklist a column of its own.
JoinedColumns set_apart(Program& program, FindingId id) {
  ProgramFinding& finding = program.findings[id.index()];
  const JoinedColumns join{ColumnId(program.columns.size()), finding.first_column};
  Column own = program[join.held];
  own.finding = id;
  own.name = finding.id;
  own.first_plane = program.plane_count;
  program.plane_count += own.cell_count;
  program.columns.push_back(std::move(own));
  finding.first_column = join.said;
  return join;
}

/// Says of a column what is said of another one, or of the same in other answers.
void say_the_same(Answers& answers, ColumnId column, const Answers& said, ColumnId in) {
  if (said.is_known(in)) {
    answers.say(column, static_cast<std::size_t>(std::countr_zero(said.possible(in))));
  } else if (!said.is_unanswered(in)) {
    answers.say_unknown(column);
  }
}

}  // namespace

SaidApart said_apart(const Program& program, std::span<const Answer> said) {
  Program apart = program;
  std::vector<JoinedColumns> joins;
  for (const Answer& answer : said) {
    const bool is_apart = asked_as(apart, answer.finding) == answer.finding;
    if (!is_apart) joins.push_back(set_apart(apart, answer.finding));
  }
  Answers answers = as_said(apart, said).answers;
  return {std::move(apart), std::move(joins), std::move(answers)};
}

SaidApart said_apart(const Program& program, const Case& person, const Assessment& assessment) {
  SaidApart said = said_apart(program, person.answers);
  const Answers read = taken_together(program, said.joins, said.answers);
  for (const ColumnId column : ids_up_to<ColumnId>(program.columns.size())) {
    if (!read.is_unanswered(column) || !assessment.answers.is_known(column)) continue;
    const Cells assumed = assessment.answers.possible(column);
    said.answers.say(column, static_cast<std::size_t>(std::countr_zero(assumed)));
  }
  return said;
}

Answers taken_together(const Program& program, const std::vector<JoinedColumns>& joins,
                       const Answers& apart) {
  Answers together(program);
  for (const ColumnId column : ids_up_to<ColumnId>(program.columns.size())) {
    say_the_same(together, column, apart, column);
  }
  for (const auto& [said, held] : joins) {
    const bool both_known = apart.is_known(said) && apart.is_known(held);
    if (both_known && apart.possible(said) != apart.possible(held)) {
      together.contradict(held);
    } else {
      say_the_same(together, held, apart, said);
    }
  }
  return with_measurements(program, {std::move(together), {}}).answers;
}

}  // namespace triage
