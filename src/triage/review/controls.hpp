#pragma once

// Whether what a hazard log counts on is there, and holds.

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "triage/base/diagnostic.hpp"
#include "triage/claims/verify.hpp"
#include "triage/pack/hazard_log.hpp"
#include "triage/vignettes/vignettes.hpp"

namespace triage {

/// Whether a control holds: a rule that fires for somebody, a guarantee or a claim that is proved,
/// a vignette that passes. Nothing if there is none of its name.
std::optional<bool> control_holds(const Control& control, const Verification& verification,
                                  const VignetteRun& run);

/// Reports every control of the log that is not there, or does not hold.
void report_broken_controls(const HazardLog& log, const Verification& verification,
                            const VignetteRun& run, Diagnostics& diagnostics);

}  // namespace triage
