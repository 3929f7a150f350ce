#pragma once

// Shares with their bounds, and what was counted, for programs.

#include <string>
#include <vector>

#include "triage/report/record.hpp"
#include "triage/vignettes/confusion.hpp"

namespace triage {

/// How many of how many, the rate, and the exact bounds of it, as texts with four decimals.
Value share_value(const Share& share);

/// By the name of what is expected, and in there by that of what is given: how many. `names` are
/// those of the rows, and of the columns.
Value counts_value(const std::vector<std::string>& names, const Counts& counts);

}  // namespace triage
