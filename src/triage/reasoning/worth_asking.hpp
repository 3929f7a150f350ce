#pragma once

// Which of the answers that are missing can still change what is recommended.
//
// What is known of a person is put into the rules. What is left of them depends on the unanswered
// columns alone, and becomes two sets for each disposition in a decision diagram: of what else may
// be answered, "unknown" among it, what leaves the disposition possible, and what makes it certain.
// An answer matters exactly if one of the sets depends on it. Where each answer is shown to matter
// by an example, as at the beginning of an interview, there is no need for the sets.

#include <vector>

#include "triage/base/id.hpp"
#include "triage/program/program.hpp"
#include "triage/reasoning/infer.hpp"
#include "triage/reasoning/person.hpp"

namespace triage {

/// Of the findings that rules wait for (`outcome.ask`), in their order, those that can still change
/// the recommendation or the most urgent disposition that is possible. Where the diagram grows too
/// large to tell, all of them: a question too many is better than one too few.
std::vector<FindingId> worth_asking(const Person& person, const Outcome& outcome);

/// Whether the diagram never grows too large, whatever is known of a person who does not contradict
/// themselves. What is left of the rules when more is known has no more nodes, so that it is enough
/// to look at somebody of whom nothing is known.
bool can_always_tell_what_is_worth_asking(const Program& program);

}  // namespace triage
