#pragma once

// The sections of an evaluation that compare systems, and look at cases by what all systems said.

#include "triage/report/document.hpp"
#include "triage/scoring/score_figures.hpp"

namespace triage {

/// Of two systems or more.
Section systems_section(const ScoreFigures& score);
/// Of one case or more that two systems gave advice for.
Section items_section(const ScoreFigures& score);

}  // namespace triage
