#pragma once

// How right a pack is on cases whose right answers are known.

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "cli/inputs.hpp"
#include "cli/options.hpp"
#include "cli/pack_store.hpp"
#include "cli/run_batch.hpp"
#include "cli/run_of.hpp"
#include "triage/batch/shard.hpp"

namespace triage::cli {

enum class ScoreFormat : unsigned char { text, json, csv, html, markdown, svg };

struct ScoreOptions {
  CommonOptions common;
  std::vector<std::string> inputs;
  CaseReading reading;
  bool merge = false;                // the inputs are parts
  std::optional<Shard> shard;        // only this part of the cases; the output is then a part
  std::string expected;              // a table; empty: the cases say what is expected
  std::string others;                // a table of other systems' advice; empty: none
  std::vector<std::string> levels;   // WORD=LEVEL
  std::vector<std::string> hazards;  // NEED:GIVEN
  ScoreFormat format = ScoreFormat::text;
  std::string output;
  std::string each;  // a file for a record of each case; empty: none
  bool left_out_ok = false;
  bool quiet = false;
  std::string day;
  std::size_t jobs = usual_jobs();
};

/// Returns the exit code.
int run_score(const LoadedPack& rules, const ScoreOptions& options);

}  // namespace triage::cli
