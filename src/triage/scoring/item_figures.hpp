#pragma once

// What several systems on the same cases say about the cases, and about each other.

#include <optional>
#include <vector>

#include "triage/scoring/score_figures.hpp"
#include "triage/scoring/score_table.hpp"

namespace triage {

/// Of every case that at least two systems gave advice for, this pack being one of them. A system
/// without advice for a case counts neither as right nor as wrong there, as in symptomcheckR.
std::vector<ItemFigures> item_figures(const ScoreTable& table);

/// The capability comparison score of each system, this pack first: over the cases that the system
/// gave advice for, 100 ((sum of 1 - p where it is right, and of -p where it is wrong) / cases + 1)
/// / 2, p being the share of systems that are right: whoever gets right what few do has more.
/// Nothing for fewer than two systems, and for a system without advice.
std::vector<std::optional<double>> capability_scores(const ScoreTable& table);

}  // namespace triage
