#pragma once

// Until when a pack may be used. Its last day changes no outcome: it is said beside every one.

#include <string_view>

#include "triage/pack/rule_pack.hpp"

namespace triage {

/// The layer of the pack whose last day was before `day` (2026-11-27), the earliest if there are
/// several; null while it may be used. A part of `pack`, or of what that stands on.
const RulePack* layer_over_on(const RulePack& pack, std::string_view day);

/// Notes in the pack, for all that is said of its outcomes, that it is used on `day`.
void use_on(RulePack& pack, std::string_view day);

}  // namespace triage
