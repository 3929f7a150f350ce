#pragma once

// Lays one pack on another. A pack that extends another starts as a copy of it, and can only make
// it more careful: it adds rules, which raise the urgency or leave it, and reasons to withhold
// care. Everything that the two declare keeps its meaning; only positions on the scale of
// dispositions and in the order of findings shift, to make room.

#include <cstddef>
#include <map>

#include "triage/pack/rule_pack.hpp"

namespace triage {

/// What a pack that extends `base` begins with: all of it, one layer down. Promises about how
/// urgent something is *at most* are dropped, since raising it is what the new pack is for.
RulePack layer_on(RulePack base);

/// Puts a new level right above `after`. Every disposition of the pack that stands higher moves up
/// by one; ids that somebody kept elsewhere do not.
void insert_disposition(RulePack& pack, DispositionLevel level, Disposition after);

/// Moves each finding that `before` names, by its number, in front of its other one; the rest keep
/// their order. Conditions and measurements follow; ids that somebody kept elsewhere do not.
void move_findings(RulePack& pack, const std::map<std::size_t, FindingId>& before);

}  // namespace triage
