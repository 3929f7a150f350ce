#pragma once

// The tables of an evaluation: files, and what the command line says of the words in them.

#include "cli/run_score.hpp"
#include "triage/pack/rule_pack.hpp"
#include "triage/report/score_report.hpp"
#include "triage/scoring/score_table.hpp"

namespace triage::cli {

/// Reads what the options name, and notes it in `basis`. Ends the run where something is wrong with
/// it.
ScoreTable read_score_tables(const RulePack& pack, const ScoreOptions& options, ScoreBasis& basis);

}  // namespace triage::cli
