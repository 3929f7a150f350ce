#pragma once

// Vignettes: cases that say what must come of them.

#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "triage/cases/assess.hpp"
#include "triage/cases/case.hpp"

namespace triage {

struct Pack;

struct VignetteResult {
  Case vignette;     // with an expectation
  std::string file;  // where it stands, for messages
  std::optional<Disposition> given;
  std::vector<std::string> unmet;  // sentences; empty if the outcome is as expected

  [[nodiscard]] bool passed() const { return unmet.empty(); }
};

struct VignetteRun {
  std::vector<VignetteResult> results;
  std::unordered_map<std::string, std::size_t> by_id;  // which of the results
  std::vector<std::string> without_expectation;        // ids of cases
  std::vector<BadCase> unreadable;

  /// How many do not pass.
  [[nodiscard]] std::size_t failures() const;
  /// Whether there are vignettes, all of them can be read, and all pass.
  [[nodiscard]] bool passed() const;
};

/// Adds what becomes of one more case. An id that was seen before makes it unreadable: a report
/// that names it would be about two people.
void run_vignette(const Pack& pack, const std::string& file, CaseOrError read, VignetteRun& run);

}  // namespace triage
