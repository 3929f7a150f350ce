#pragma once

// A pack as its next version could be: one thing is changed, as an author would or would not do.

#include "reference/random_pack.hpp"
#include "triage/pack/rule_pack.hpp"

namespace triage::reference {

/// One edit, drawn by lot: of a rule or care path, of a level, of what a finding can be answered
/// with, of how it is measured, of where it is asked.
RulePack random_edit(RulePack pack, Dice& dice);

}  // namespace triage::reference
