#pragma once

// An outcome in words, for the person it is about.

#include <string>

#include "triage/cases/assess.hpp"
#include "triage/cases/case.hpp"
#include "triage/pack/rule_pack.hpp"
#include "triage/program/program.hpp"
#include "triage/report/page.hpp"

namespace triage {

/// The recommendation, the reasons with their sources, the advice, what was withheld and why, and
/// when to seek help sooner; or, while nothing can be recommended, what has to be asked first.
std::string outcome_text(const RulePack& pack, const Program& program, const Case& person,
                         const Assessment& assessment, const Style& style);

/// What can be answered: every finding with its type, options and units.
std::string findings_text(const RulePack& pack, const Style& style);

/// The tone of a disposition: calm for the least urgent, alarm for the most urgent.
Tone tone_of(const RulePack& pack, const std::optional<Disposition>& disposition);

}  // namespace triage
