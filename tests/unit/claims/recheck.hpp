#pragma once

// Looks at a counterexample without the proofs: as a case, run through inference.

#include <string>

#include "triage/claims/verify.hpp"
#include "unit/rules.hpp"

namespace triage::tests {

/// Why the person that a verdict shows does not show what the verdict says; empty if they do.
/// Verdicts that show nobody pass.
std::string flaw_in(const Pack& rules, const Verdict& verdict);

}  // namespace triage::tests
