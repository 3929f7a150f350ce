#pragma once

// Cries for help, which are no answers: "I can't breathe", "911", "me muero".

#include "triage/dialogue/typed.hpp"
#include "triage/pack/rule_pack.hpp"

namespace triage::dialogue {

/// Whether all that was typed is a number to call: 911, or one that the pack knows.
bool is_emergency_number(const RulePack& pack, const Typed& typed);

/// Whether a cry for help stands in what was typed, in any language that the program speaks. "Not
/// dying" is none.
bool is_cry(const RulePack& pack, const Typed& typed);

/// Whether a sign of danger does, such as "chest pain": a cry as well, unless the question is about
/// it.
bool names_danger(const Typed& typed);

}  // namespace triage::dialogue
