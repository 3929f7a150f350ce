#pragma once

// Questions of the program's own, each as a pack of one finding, in the words of another pack: so
// that what reads the answers to findings reads those to them.

#include <string>
#include <vector>

#include "triage/pack/rule_pack.hpp"
#include "triage/reasoning/answers.hpp"

namespace triage::dialogue {

/// A question without words that takes yes or no.
RulePack yes_no_pack(const RulePack& pack);

/// For whom an interview is: for the person who types, or for somebody they help.
RulePack whom_pack(const RulePack& pack);
inline constexpr OptionId for_me{0};
inline constexpr OptionId for_somebody{1};

/// Whether there are signs of an emergency, asked before the first question, and whenever somebody
/// cries for help or is not understood twice: which of the pack's `before_the_first_question`; or,
/// where it has none, whether somebody's life is in danger, yes or no.
RulePack signs_pack(const RulePack& pack);

/// What was said about the signs. Only "none of these" means that there is no emergency: nobody who
/// may be in danger, or is not sure, is asked on.
/// These are the ids of the signs that are there, or `yes`, or `unknown`; none: none. `signs` is
/// what `signs_pack` made.
std::vector<std::string> signs_said(const RulePack& signs, const Answer& answer);

}  // namespace triage::dialogue
