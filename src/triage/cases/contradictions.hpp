#pragma once

// Answers that say the opposite of each other: a direct answer and a reading, or a checklist. What
// comes of it is the business of reasoning (`Row::contradicted`).

#include <vector>

#include "triage/base/diagnostic.hpp"
#include "triage/program/from_pack.hpp"
#include "triage/reasoning/answers.hpp"

namespace triage {

/// Reports answers in which there are more contradictions than can be assessed.
void check_contradictions(const Pack& pack, const std::vector<Answer>& answers, Place place,
                          Diagnostics& diagnostics);

}  // namespace triage
