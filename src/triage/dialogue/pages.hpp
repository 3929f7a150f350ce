#pragma once

// The parts of a dialogue in words, for a terminal.

#include <string>

#include "triage/cases/case.hpp"
#include "triage/dialogue/dialogue.hpp"
#include "triage/program/from_pack.hpp"
#include "triage/report/style.hpp"

namespace triage::dialogue {

/// What a part says about this person, wrapped. Questions have an empty line above them.
std::string page_of(const Pack& pack, const Case& person, const Part& part, const Style& style);

/// What a part with a list asks, as `page_of` has it above the list; nothing for other parts.
std::string asked_above_a_list(const Pack& pack, const Part& part, const Style& style);

}  // namespace triage::dialogue
