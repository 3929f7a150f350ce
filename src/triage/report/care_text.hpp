#pragma once

// The part of a report that says what to do: care that is offered, by when it is for, care to leave
// out, and care that takes more answers.

#include <cstdint>

#include "triage/pack/rule_pack.hpp"
#include "triage/reasoning/infer.hpp"
#include "triage/report/cited_sources.hpp"
#include "triage/report/page.hpp"

namespace triage {

/// The details of care paths: shown, or how to get them.
enum class Details : std::uint8_t { shown, by_key, by_option };

void add_care(Page& page, const RulePack& pack, const Outcome& outcome, CitedSources& sources,
              Details details);

/// Whether a care path that is offered has details.
bool has_details(const RulePack& pack, const Outcome& outcome);

}  // namespace triage
