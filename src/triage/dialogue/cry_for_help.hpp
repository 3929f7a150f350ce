#pragma once

// Cries for help, which are no answers: "I can't breathe", "911", "me muero".

#include "triage/dialogue/typed.hpp"
#include "triage/pack/rule_pack.hpp"

namespace triage::dialogue {

/// Whether all that was typed is a number to call: 911, or one that the pack knows.
bool is_emergency_number(const RulePack& pack, const Typed& typed);

/// What was typed with the cries for help and the signs of danger in it as they are spelt: "chets
/// pain" is chest pain. Nothing of it is an answer.
Typed with_cries_spelt_right(const Typed& typed);

/// Whether a cry for help stands in what was typed, in any language that the program speaks. "Not
/// dying" is none.
bool is_cry(const RulePack& pack, const Typed& typed);

/// Whether a sign of danger does, such as "chest pain": a cry as well, unless the question is about
/// it.
bool names_danger(const Typed& typed);

/// Whether an option says all of the signs of danger that were typed, in any words for pain:
/// "chest pain" is meant by "Pain in the front of your chest", and not by "A tight band around
/// chest or belly".
bool says_the_danger(const Option& option, const Typed& typed);

}  // namespace triage::dialogue
