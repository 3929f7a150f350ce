#pragma once

// A vignette in short, for a list of many: what it is about, and what becomes of it.

#include <optional>
#include <string>
#include <vector>

#include "triage/cases/case.hpp"
#include "triage/program/from_pack.hpp"

namespace triage {

struct VignetteSummary {
  std::string id;
  std::string note;
  std::optional<Disposition> expected;
  std::optional<Disposition> given;
  bool passed = false;
  std::vector<RuleId> fired;
  std::vector<CareId> offered;
};

/// `vignette` has an expectation.
VignetteSummary summary_of(const Pack& pack, const Case& vignette);

}  // namespace triage
