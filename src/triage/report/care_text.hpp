#pragma once

// The part of a report that says what to do: care that is offered, by when it is for, care to leave
// out, and care that takes more answers.

#include <cstdint>
#include <vector>

#include "triage/cases/case.hpp"
#include "triage/pack/rule_pack.hpp"
#include "triage/reasoning/infer.hpp"
#include "triage/report/cited_sources.hpp"
#include "triage/report/document.hpp"

namespace triage {

/// The details of care paths.
enum class Details : std::uint8_t { left_out, shown };

/// The names of questions, by which flags answer them.
enum class QuestionNames : std::uint8_t { left_out, shown };

/// What to do, what was withheld and why, and what has to be asked first; none where there is no
/// advice. Cites in `sources`.
std::vector<Section> care_sections(const RulePack& pack, const Case& person, const Outcome& outcome,
                                   CitedSources& sources, Details details, QuestionNames names);

}  // namespace triage
