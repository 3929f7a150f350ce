#pragma once

// RulePack to Program.

#include "triage/pack/rule_pack.hpp"
#include "triage/program/program.hpp"

namespace triage {

/// Compiles a pack. Never fails for a pack that `pack_from_yaml` accepted.
Program program_from_pack(const RulePack& pack);

}  // namespace triage
