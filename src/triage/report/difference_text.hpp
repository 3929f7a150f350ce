#pragma once

// What a change to a pack changes, for its reviewer and for programs.

#include <string>

#include "triage/pack/rule_pack.hpp"
#include "triage/proof/difference.hpp"
#include "triage/report/page.hpp"
#include "triage/report/record.hpp"

namespace triage {

/// `pack` is the new one.
std::string difference_text(const RulePack& pack, const Difference& difference, const Style& style);

Record difference_record(const RulePack& pack, const Difference& difference);

}  // namespace triage
