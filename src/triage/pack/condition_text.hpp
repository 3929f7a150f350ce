#pragma once

// A condition in the words of a rule pack: `{pain_duration: "> 1 month"}`.

#include <string>

#include "triage/pack/rule_pack.hpp"

namespace triage {

/// ">= 38 C"
std::string to_text(const Comparison& comparison);

/// In YAML's flow style. The YAML reads back as the same condition, though not in the same words:
/// a quantity is in its shortest form, and several keys in one map are an `all`.
std::string to_text(const RulePack& pack, const Condition& condition);

}  // namespace triage
