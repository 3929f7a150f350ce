#pragma once

// Answers that matter, by example: two people who differ in one answer alone, and in what they get.
//
// That takes an evaluation of some hundred people at a time, where the diagram of everybody takes
// tens of milliseconds. What has no example here may matter all the same: only the diagram knows.

#include <vector>

#include "triage/base/id.hpp"
#include "triage/reasoning/infer.hpp"
#include "triage/reasoning/person.hpp"

namespace triage {

/// Of the findings that rules wait for (`outcome.ask`), in their order, those of which no example
/// was found that an answer to them changes the recommendation or the most urgent disposition that
/// is possible. All of them for somebody who contradicts themselves.
std::vector<FindingId> without_example(const Person& person, const Outcome& outcome);

}  // namespace triage
