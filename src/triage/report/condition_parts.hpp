#pragma once

// A condition laid out for somebody who has to judge it: what belongs together stands in a list of
// its own, options are called what people read, and named conditions lead to where they are told.

#include <string>
#include <vector>

#include "triage/pack/rule_pack.hpp"
#include "triage/report/document.hpp"

namespace triage {

/// The anchor below which a document tells a named condition.
std::string anchor_of(const Fact& fact);

/// "at least 38 C"
std::string in_words(const Comparison& comparison);

/// A condition as an outline: what must hold together stands in one list.
std::vector<Part> condition_parts(const RulePack& pack, const Condition& condition);

}  // namespace triage
