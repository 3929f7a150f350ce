#pragma once

// Conditions for people who do not read YAML, in English but for the labels of the pack: on one
// line, "pain duration > 1 month", or laid out for somebody who has to judge them.

#include <string>
#include <vector>

#include "triage/pack/rule_pack.hpp"
#include "triage/report/document.hpp"

namespace triage {

/// On one line.
std::string condition_words(const RulePack& pack, const Condition& condition);

/// As an outline: what belongs together stands in a list of its own, options are called what people
/// read, and named conditions lead to their anchors.
std::vector<Part> condition_parts(const RulePack& pack, const Condition& condition);

/// The anchor below which a document tells a named condition.
std::string anchor_of(const Fact& fact);

/// "at least 38 C"
std::string in_words(const Comparison& comparison);

}  // namespace triage
