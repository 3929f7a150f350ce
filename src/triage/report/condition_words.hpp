#pragma once

// A condition in plain words, for people who do not read YAML: "pain duration > 1 month".

#include <string>

#include "triage/pack/rule_pack.hpp"

namespace triage {

std::string condition_words(const RulePack& pack, const Condition& condition);

}  // namespace triage
