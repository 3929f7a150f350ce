#pragma once

// Answers that a new version of a pack no longer takes.

#include <cstddef>
#include <string>
#include <vector>

#include "triage/comparison/align.hpp"
#include "triage/pack/rule_pack.hpp"

namespace triage {

/// Those for which somebody got more urgent care from the old pack than for one of the answers that
/// are left: `numbness.constant`, `temperature: > 42 C`. What is left of an interval does not stand
/// for the rest of it: who may not say 43 C any more says 42 C, 37 C or nothing. Throws
/// DiagramTooLarge.
std::vector<std::string> urgent_choices_lost(const RulePack& old_pack, const AlignedPacks& aligned,
                                             std::size_t max_nodes);

}  // namespace triage
