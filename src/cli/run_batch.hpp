#pragma once

// Many cases in, one record a case out.

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include "cli/commands.hpp"
#include "cli/inputs.hpp"
#include "cli/pack_store.hpp"
#include "cli/run_of.hpp"
#include "triage/batch/shard.hpp"
#include "triage/report/record.hpp"

namespace triage::cli {

inline constexpr std::size_t most_jobs = 8;  // each takes memory, and one reader feeds them all

/// One a core.
inline std::size_t usual_jobs() {
  return std::clamp<std::size_t>(std::thread::hardware_concurrency(), 1, most_jobs);
}

struct BatchOptions {
  CommonOptions common;
  std::vector<std::string> inputs;
  CaseReading reading;
  RecordStyle style;
  std::string output;
  std::optional<Shard> shard;  // only this part of the cases; the output is then a part
  std::string summary_file;
  bool bad_cases_ok = false;
  bool summary = false;
  bool quiet = false;
  std::string day;  // on which the pack is used; empty: today
  std::size_t jobs = usual_jobs();
};

/// Assesses the cases of these files. Returns the exit code.
int run_batch(const LoadedPack& rules, const BatchOptions& options, const FoundInputs& inputs);

}  // namespace triage::cli
