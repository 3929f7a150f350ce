#pragma once

// Many cases in, one record a case out.

#include <string>

#include "cli/batch_options.hpp"
#include "cli/pack_store.hpp"
#include "triage/report/record.hpp"

namespace triage::cli {

struct BatchOptions : ManyCases {
  RecordStyle style;
  std::string summary_file;
  bool bad_cases_ok = false;
  bool summary = false;
};

/// Assesses the cases of these files. Returns the exit code.
int run_batch(const LoadedPack& rules, const BatchOptions& options, const FoundInputs& inputs);

}  // namespace triage::cli
