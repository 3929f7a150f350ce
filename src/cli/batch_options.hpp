#pragma once

// What the command lines that take many cases have in common.

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include "cli/options.hpp"
#include "cli/run_of.hpp"
#include "cli/usage.hpp"
#include "triage/batch/shard.hpp"
#include "triage/cases/case_format.hpp"
#include "triage/report/record.hpp"

namespace triage::cli {

inline constexpr std::size_t most_jobs = 8;  // each takes memory, and one reader feeds them all

/// One a core.
inline std::size_t usual_jobs() {
  return std::clamp<std::size_t>(std::thread::hardware_concurrency(), 1, most_jobs);
}

/// Which cases a run takes, and how.
struct ManyCases {
  CommonOptions common;
  std::vector<std::string> inputs;
  CaseReading reading;
  std::string output;
  std::optional<Shard> shard;  // only this part of the cases; the output is then a part
  bool quiet = false;
  std::string day;  // on which the pack is used; empty: today
  std::size_t jobs = usual_jobs();
  bool hashes_inputs = false;  // whether their SHA-256 is wanted
};

/// Declares INPUT.
void add_inputs(CLI::App& app, ManyCases& options);
/// Declares `--input-format`.
void add_input_format(CLI::App& app, ManyCases& options);
/// Declares `--jobs`.
void add_jobs(CLI::App& app, ManyCases& options);
/// Declares `--quiet`, how cases are read, and what every command with a pack takes.
void add_reading(CLI::App& app, ManyCases& options);

const Choices<RecordFormat>& record_formats();
const Choices<RecordFormat>& record_endings();

const Choices<std::optional<CaseFormat>>& case_formats();

/// Declares `--shard`; `follow_up` is the command that puts the parts together.
void add_shard(CLI::App& app, std::optional<Shard>& shard, const std::string& follow_up);

/// Declares `--summary-file` and `--bad-cases-ok`.
void add_batch_endings(CLI::App& app, std::string& summary_file, bool& bad_cases_ok);

}  // namespace triage::cli
