#pragma once

// What a person said, answer by answer, before two answers about one thing are taken together.

#include <span>
#include <vector>

#include "triage/cases/assess.hpp"
#include "triage/cases/case.hpp"
#include "triage/model/model.hpp"
#include "triage/program/program.hpp"
#include "triage/program/row.hpp"
#include "triage/reasoning/answers.hpp"

namespace triage {

/// The answers of one person, none of which contradicts another: each has a column of its own, a
/// finding that a checklist asks too if it was answered by itself.
struct SaidApart {
  /// The columns of the program that inference runs, and behind them those of what was answered by
  /// itself: the same findings, but that each of these is one of its own. Its gates are the same.
  Program program;
  /// Each decides the option of the checklist with which it is taken together.
  std::vector<ProgramMeasurement> joins;
  Row row;
};

/// Takes apart what was said.
SaidApart said_apart(const Program& program, std::span<const Answer> said);
/// The same with what was assumed of what was not answered.
SaidApart said_apart(const Program& program, const Case& person, const Assessment& assessment);

/// What follows for `program` from answers given apart, in the columns of such a `SaidApart`: they
/// are taken together, and readings decide.
Row taken_together(const Program& program, Measurements joins, const Row& apart);

}  // namespace triage
