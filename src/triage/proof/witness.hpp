#pragma once

// A member of a set as a person: a case file that can be run.

#include <optional>
#include <vector>

#include "triage/cases/case.hpp"
#include "triage/pack/rule_pack.hpp"
#include "triage/program/program.hpp"
#include "triage/proof/diagram.hpp"

namespace triage {

/// The member of `set` with the fewest remarkable answers: those that are not `no`, `none`, the
/// first option or the lowest stretch. Nothing if the set is empty.
std::optional<Combination> simplest(const Diagram& diagram, const Program& program, Set set);

/// The answers that put a person into these cells. Only columns that are `relevant` are answered.
Case case_of(const RulePack& pack, const Program& program, const Combination& combination,
             const std::vector<bool>& relevant);

/// The same with some cells unknown, as in a diagram whose domains have one value more.
Case partial_case_of(const RulePack& pack, const Program& program, const Combination& combination);

}  // namespace triage
