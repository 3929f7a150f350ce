#pragma once

// An outcome in words, for the person it is about.

#include <string>

#include "triage/cases/assess.hpp"
#include "triage/cases/case.hpp"
#include "triage/pack/rule_pack.hpp"
#include "triage/program/program.hpp"
#include "triage/report/care_text.hpp"
#include "triage/report/page.hpp"

namespace triage {

/// Why it is nothing else, and what would change it.
enum class Explanation : bool { left_out, shown };

struct ReportParts {
  Details details = Details::by_option;
  Explanation explanation = Explanation::left_out;
};

/// The recommendation, the reasons with their sources, the advice, and what was withheld and why;
/// or, while nothing can be recommended, what has to be asked first. Last, unless it is the most
/// urgent, when to seek help sooner.
std::string outcome_text(const RulePack& pack, const Program& program, const Case& person,
                         const Assessment& assessment, const Style& style, ReportParts parts = {});

/// When to seek help sooner, under its heading; nothing if the pack does not say.
void add_watch_for(Page& page, const RulePack& pack);

/// What can be answered: every finding with its type, options and units.
std::string findings_text(const RulePack& pack, const Style& style);

/// The tone of a disposition: calm for the least urgent, alarm for the most urgent.
Tone tone_of(const RulePack& pack, const std::optional<Disposition>& disposition);

}  // namespace triage
