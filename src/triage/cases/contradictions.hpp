#pragma once

// Answers that say the opposite of each other: a direct answer and a reading, or a checklist.

#include <vector>

#include "triage/base/diagnostic.hpp"
#include "triage/cases/case.hpp"
#include "triage/pack/rule_pack.hpp"

namespace triage {

/// The yes/no findings about which two of the answers say the opposite, in the pack's order. What
/// comes of it is the business of reasoning (`Answers::contradicted`).
std::vector<FindingId> contradicted_findings(const RulePack& pack,
                                             const std::vector<Answer>& answers);

/// Reports answers in which there are more of them than can be assessed.
void check_contradictions(const RulePack& pack, const std::vector<Answer>& answers, Place place,
                          Diagnostics& diagnostics);

}  // namespace triage
