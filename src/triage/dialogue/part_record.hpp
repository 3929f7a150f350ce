#pragma once

// The parts of a dialogue as records, for views that are not a terminal. pages.hpp puts the same
// into words.

#include <string_view>

#include "triage/cases/case.hpp"
#include "triage/dialogue/dialogue.hpp"
#include "triage/pack/rule_pack.hpp"
#include "triage/program/from_pack.hpp"
#include "triage/report/record.hpp"

namespace triage::dialogue {

/// The name of a kind of part: `still_so`.
std::string_view name_of(Shows shows);

/// What a part says about this person: its kind under `shows` and, of a question, what can be
/// answered under `question`; of a recommendation, its sections as HTML under `html`; of all else,
/// its words under `text`.
Record part_record(const Pack& pack, const Case& person, const Part& part);

}  // namespace triage::dialogue
