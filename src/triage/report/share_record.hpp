#pragma once

// A share with its bounds, for programs.

#include "triage/report/record.hpp"
#include "triage/vignettes/share.hpp"

namespace triage {

/// How many of how many, the rate, and the exact bounds of it, as texts with four decimals.
Value share_value(const Share& share);

}  // namespace triage
