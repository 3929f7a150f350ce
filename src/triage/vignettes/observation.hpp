#pragma once

// What one person shows about the decisions and conditions of a pack, and who would show it.

#include <cstdint>
#include <optional>

#include "triage/cases/case.hpp"
#include "triage/diagram/diagram.hpp"
#include "triage/model/model.hpp"
#include "triage/program/program.hpp"
#include "triage/reasoning/outcomes.hpp"
#include "triage/vignettes/probes.hpp"

namespace triage {

/// Everything that is to be shown has two sides: a rule fires and is ruled out; a care path is
/// offered and is not; a condition decides where it is yes and where it is no.
enum class SideOf : std::uint8_t { yes, no };

/// A person, put through a program of the probed pack.
struct Observation {
  Case person;
  Outcomes outcomes;
  Outcome outcome;
};
/// Runs inference over one person.
Observation observe(const Program& probed, const Case& person);

/// The side of a rule or care path that a person shows; nothing if it is undecided.
std::optional<SideOf> side_shown(const Decision& decision, const Observation& observation);

/// The side of a condition that a person shows: it decides there, because the opposite of it would
/// change the decision from yes to no or from no to yes.
std::optional<SideOf> side_shown(const ProbedCondition& condition, const Observation& observation);

/// All combinations that show a side, also those that no person can be. `model` is that of the
/// probed program.
Set where_shown(const Model& model, const Decision& decision, SideOf side);
Set where_shown(Model& model, const ProbedCondition& condition, SideOf side);

}  // namespace triage
