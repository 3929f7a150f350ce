#pragma once

// Figures in words and for programs: numbers with decimals, shares with their bounds, and what was
// counted.

#include <string>
#include <vector>

#include "triage/report/document.hpp"
#include "triage/report/record.hpp"
#include "triage/review/agreement.hpp"
#include "triage/vignettes/confusion.hpp"

namespace triage {

/// With so many decimals.
std::string decimals_text(double value, int decimals);

/// A figure that is no count, as records have it: with four decimals.
std::string figure_text(double value);

/// "85.0 %"
std::string percent_text(double rate);

/// "70.2 % to 94.3 %"
std::string bounds_text(const Share& share);

/// "0.41 to 0.87"
std::string interval_text(const Kappa::Interval& interval);

/// What was counted, under the names of what is given, beside those of what is expected.
/// `expected` stands above the latter.
Table counts_table(const std::string& expected, const std::vector<std::string>& names,
                   const Counts& counts);

/// How many of how many, the rate, and the exact bounds of it, as texts with four decimals.
Value share_value(const Share& share);

/// By the name of what is expected, and in there by that of what is given: how many. `names` are
/// those of the rows, and of the columns.
Value counts_value(const std::vector<std::string>& names, const Counts& counts);

}  // namespace triage
