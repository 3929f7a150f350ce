#pragma once

// People for clinicians to judge who have not seen what the pack says of them: spread over all its
// levels and rules, and over both sides of where a rule decides, since that is where a pack and a
// clinician may part. They are chosen, not drawn: they say nothing about how often people come.

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "triage/cases/case.hpp"
#include "triage/diagram/diagram.hpp"
#include "triage/pack/rule_pack.hpp"
#include "triage/program/from_pack.hpp"

namespace triage {

/// All that a person answered, on one line for each question: who has the same is the same person,
/// in whatever version of the pack.
std::string answers_key(const RulePack& pack, const Case& person);

/// At most `count` people, each with an answer to every question and an id of their own that comes
/// of these answers alone; fewer if the pack has no more borders. Nothing if it takes more than
/// `max_nodes`. The same pack gives the same people, and their order tells nothing.
std::optional<std::vector<Case>> people_to_judge(const Pack& pack, std::size_t count,
                                                 std::size_t max_nodes = Diagram::usual_max_nodes);

}  // namespace triage
