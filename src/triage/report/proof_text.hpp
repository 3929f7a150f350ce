#pragma once

// What was proved about a pack, for its author and for programs.

#include <string>

#include "triage/claims/verify.hpp"
#include "triage/pack/rule_pack.hpp"
#include "triage/report/document.hpp"
#include "triage/report/record.hpp"

namespace triage {

/// `file` is what places in the pack are called by.
Document verification_document(const RulePack& pack, const std::string& file,
                               const Verification& verification);

/// The same for programs, with every verdict.
Record verification_record(const RulePack& pack, const std::string& file,
                           const Verification& verification);

}  // namespace triage
