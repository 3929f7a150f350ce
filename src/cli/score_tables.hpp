#pragma once

// The tables of an evaluation: files, and what the command line says of the words in them.

#include "cli/run_score.hpp"
#include "triage/pack/rule_pack.hpp"
#include "triage/report/score_report.hpp"
#include "triage/scoring/score_table.hpp"

namespace triage::cli {

/// Reads what the options name, and notes it in `basis`. Returns the exit code: `done`, or it was
/// said what is wrong, unless somebody interrupted.
int read_score_tables(const RulePack& pack, const ScoreOptions& options, ScoreTable& table,
                      ScoreBasis& basis);

}  // namespace triage::cli
