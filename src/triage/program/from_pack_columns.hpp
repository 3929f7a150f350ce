#pragma once

// Lays out the columns of a program.

#include "triage/pack/rule_pack.hpp"
#include "triage/program/from_pack_cuts.hpp"
#include "triage/program/program.hpp"

namespace triage {

/// The program of a pack, but for its gates and what refers to them. Quantities are cut here, at
/// least wherever the pack compares them.
Program laid_out(const RulePack& pack, const CutsByFinding& cuts);

/// What a quantity decides that measures another finding, in a program that is laid out.
ProgramMeasurement measurement_of(const RulePack& pack, const Program& program, FindingId measured);

}  // namespace triage
