#pragma once

// A table to fill in: one column for each finding, one row for each person.

#include <string>

#include "triage/pack/rule_pack.hpp"

namespace triage {

/// CSV: the header, and two rows that are nobody's case: what each column asks, and what can stand
/// in it.
std::string case_table(const RulePack& pack);

}  // namespace triage
