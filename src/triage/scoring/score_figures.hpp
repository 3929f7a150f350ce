#pragma once

// The figures that an evaluation of a symptom checker reports, worked out of what was counted.
//
// Accuracy, safety of advice, comprehensiveness, inclination to over-triage, item difficulty and
// the capability comparison score are those of Kopka, Feufel, Berner and Schmieding (2023), Digital
// Health 9, doi 10.1177/20552076231194929, as their R package symptomcheckR 0.1.3 has them, but for
// two things. Its intervals are Wald's, which have no width where there is no error; these are
// exact. And it leaves cases without advice out of the accuracy, which is here the share of all
// cases, so that no answer is no right answer.

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "triage/review/agreement.hpp"
#include "triage/scoring/scores.hpp"
#include "triage/scoring/scoring.hpp"
#include "triage/scoring/statistics.hpp"
#include "triage/vignettes/confusion.hpp"

namespace triage {

/// Two systems on the cases that both were given.
struct Paired {
  std::size_t cases = 0;
  std::size_t only_we = 0;  // get it right
  std::size_t only_they = 0;
  double chance = 1;  // McNemar's, exact
};

struct SystemFigures {
  std::string name;
  Confusion confusion;               // with under- and over-triage, of those that need a level
  Share accuracy;                    // exactly right, of all cases
  std::vector<Share> accuracy_of;    // the same by what is expected; the last: `undetermined`
  Share safe_advice;                 // right or more urgent, of those that need and get a level
  Share comprehensiveness;           // got advice, of all cases
  Share inclination_to_over_triage;  // over-triaged, of those over- or under-triaged
  std::optional<Share> hazardous;  // by the definition that was stated, of those that need a level
  std::optional<Kappa> kappa;      // with what is expected; no advice is a class of its own
  std::optional<double> icc;       // the same, of those that need and get a level
  std::optional<double> capability;  // comparison score: `capability_scores`
  std::optional<Paired> paired;      // of another system: with this pack
};

/// One case that at least two systems gave advice for, this pack being one of them. A system
/// without advice for it counts neither as right nor as wrong there, as in symptomcheckR.
struct ItemFigures {
  std::string id;
  std::size_t systems = 0;
  std::size_t right = 0;
  /// How far those who get the case right are those who get the others right: Pearson's, of being
  /// right and the share that is right of the other cases. Nothing where it is not defined.
  std::optional<double> item_total = {};

  /// The share of systems that get it right: so the larger, the easier.
  [[nodiscard]] double difficulty() const {
    return static_cast<double>(right) / static_cast<double>(systems);
  }
};

struct ScoreFigures {
  std::size_t cases = 0;               // that are in the figures
  std::vector<SystemFigures> systems;  // the pack first, then the others as they came
  std::vector<ItemFigures> items;      // empty where there is one system only
  std::vector<Quartiles> questions;    // by what is given, the last nothing; of none ended early
  Share told_and_asked;  // of the findings that cases tell, those that an interview asks for
  TurnCounts turns;
  std::vector<TurnCounts> turns_of;  // by the column of the answer
  LeftOuts left_out;
};

/// `name` is what the pack is called. No hazards: nobody stated what is hazardous.
ScoreFigures score_figures(const std::string& name, const Scoring& scoring,
                           const std::vector<HazardousAdvice>& hazards);

/// The figures of one system that follow from its counts alone.
SystemFigures figures_of(std::string name, const Counts& counts,
                         const std::vector<HazardousAdvice>& hazards);

/// What the systems say about the cases; nothing where there is one system only.
std::vector<ItemFigures> item_figures(const ScoreTable& table);

/// The capability comparison score of each system, this pack first: over the cases that the system
/// gave advice for, 100 ((sum of 1 - p where it is right, and of -p where it is wrong) / cases + 1)
/// / 2, p being the share of systems that are right: whoever gets right what few do has more.
/// Nothing for fewer than two systems, and for a system without advice.
std::vector<std::optional<double>> capability_scores(const ScoreTable& table);

}  // namespace triage
