#pragma once

// How right a pack is on cases whose right answers are known.

#include <string>
#include <vector>

#include "cli/batch_options.hpp"
#include "cli/options.hpp"
#include "cli/pack_store.hpp"

namespace triage::cli {

struct ScoreOptions : ManyCases {
  bool merge = false;                // the inputs are parts
  std::string expected;              // a table; empty: the cases say what is expected
  std::string others;                // a table of other systems' advice; empty: none
  std::vector<std::string> levels;   // WORD=LEVEL
  std::vector<std::string> hazards;  // NEED:GIVEN
  ResultFormat format = ResultFormat::text;
  std::string each;  // a file for a record of each case; empty: none
  bool left_out_ok = false;
};

/// Returns the exit code.
int run_score(const LoadedPack& rules, const ScoreOptions& options);

}  // namespace triage::cli
