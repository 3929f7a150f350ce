#pragma once

// The question for whom an interview is: for the person who types, or for somebody they help.

#include "triage/pack/rule_pack.hpp"

namespace triage::dialogue {

/// A pack of that one question, in the words of `pack`. Its options are these.
RulePack whom_pack(const RulePack& pack);
inline constexpr OptionId for_me{0};
inline constexpr OptionId for_somebody{1};

}  // namespace triage::dialogue
