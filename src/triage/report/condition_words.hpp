#pragma once

// A condition in plain words, for people who do not read YAML: "pain duration > 1 month".

#include <string>

#include "triage/pack/rule_pack.hpp"

namespace triage {

/// On one line, in English but for the labels of the pack.
std::string condition_words(const RulePack& pack, const Condition& condition);

}  // namespace triage
