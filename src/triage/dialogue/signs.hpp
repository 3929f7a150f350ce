#pragma once

// The question about signs of an emergency: asked before the first question, and whenever somebody
// cries for help or is not understood twice.

#include <string>
#include <vector>

#include "triage/pack/rule_pack.hpp"
#include "triage/reasoning/answers.hpp"

namespace triage::dialogue {

/// A pack of that one question, its first finding: which of the pack's `before_the_first_question`
/// are there; or, where it has none, whether somebody's life is in danger, yes or no.
RulePack signs_pack(const RulePack& pack);

/// What was said about the signs. Only "none of these" means that there is no emergency: nobody who
/// may be in danger, or is not sure, is asked on.
/// These are the ids of the signs that are there, or `yes`, or `unknown`; none: none. `signs` is
/// what `signs_pack` made.
std::vector<std::string> signs_said(const RulePack& signs, const Answer& answer);

}  // namespace triage::dialogue
