#include "triage/scoring/score_figures.hpp"

#include <array>
#include <utility>

#include "triage/base/mapped.hpp"

namespace triage {
namespace {

Share hazardous_share(const Counts& counts, const std::vector<HazardousAdvice>& hazards,
                      std::size_t of) {
  std::size_t count = 0;
  for (const HazardousAdvice& hazard : hazards) {
    count += counts[hazard.needed.index()][position_in(counts, hazard.given)];
  }
  return share_of(count, of);
}

/// Of those that need a level and get one, as numbers on the scale.
std::optional<double> icc_of(const Counts& counts) {
  RatingSums sums;
  for (std::size_t expected = 0; expected + 1 < counts.size(); ++expected) {
    for (std::size_t given = 0; given + 1 < counts.size(); ++given) {
      const std::array ratings = {static_cast<double>(expected), static_cast<double>(given)};
      sums.add(ratings, counts[expected][given]);
    }
  }
  return intraclass_correlation(sums);
}

/// The counts of another system, over the cases that it was given.
Counts counts_of(const OtherSystem& system, const ScoreTable& table, std::size_t levels) {
  Counts counts(levels, std::vector<std::size_t>(levels));
  for (std::size_t id = 0; id < system.advice.size(); ++id) {
    if (system.of(id) == not_there) continue;
    const std::size_t expected = position_in(counts, advice_of(table.expected[id]));
    ++counts[expected][position_in(counts, advice_of(system.of(id)))];
  }
  return counts;
}

Paired paired_with(const OtherSystem& system, const ScoreTable& table) {
  Paired paired;
  for (std::size_t id = 0; id < system.advice.size(); ++id) {
    if (system.of(id) == not_there) continue;
    const bool we = table.given[id] == table.expected[id];
    const bool they = system.of(id) == table.expected[id];
    ++paired.cases;
    if (we && !they) ++paired.only_we;
    if (they && !we) ++paired.only_they;
  }
  paired.chance = mcnemar_chance(paired.only_we, paired.only_they);
  return paired;
}

}  // namespace

SystemFigures figures_of(std::string name, const Counts& counts,
                         const std::vector<HazardousAdvice>& hazards) {
  const std::size_t none = counts.size() - 1;
  SystemFigures figures;
  figures.name = std::move(name);
  figures.confusion = confusion_of(counts);
  const std::size_t under = figures.confusion.under_triage.count;
  const std::size_t over = figures.confusion.over_triage.count;
  const std::size_t need_a_level = figures.confusion.under_triage.of;
  std::size_t all = 0;
  std::size_t right = 0;
  std::size_t advised = 0;
  std::size_t need_and_get = 0;
  for (std::size_t expected = 0; expected <= none; ++expected) {
    std::size_t of_row = 0;
    for (const std::size_t count : counts[expected]) of_row += count;
    all += of_row;
    right += counts[expected][expected];
    advised += of_row - counts[expected][none];
    if (expected < none) need_and_get += of_row - counts[expected][none];
    figures.accuracy_of.push_back(share_of(counts[expected][expected], of_row));
  }
  figures.accuracy = share_of(right, all);
  figures.safe_advice = share_of(need_and_get - under, need_and_get);
  figures.comprehensiveness = share_of(advised, all);
  figures.inclination_to_over_triage = share_of(over, over + under);
  if (!hazards.empty()) figures.hazardous = hazardous_share(counts, hazards, need_a_level);
  figures.kappa = cohens_kappa(counts);
  figures.icc = icc_of(counts);
  return figures;
}

ScoreFigures score_figures(const std::string& name, const Scoring& scoring,
                           const std::vector<HazardousAdvice>& hazards) {
  const Scores& scores = scoring.scores();
  const ScoreTable& table = scoring.table();
  ScoreFigures score;
  score.cases = scores.cases;
  score.systems.push_back(figures_of(name, scores.counts, hazards));
  for (const OtherSystem& system : table.others) {
    const Counts counts = counts_of(system, table, scores.counts.size());
    score.systems.push_back(figures_of(system.name, counts, hazards));
    score.systems.back().paired = paired_with(system, table);
  }
  score.items = item_figures(table);
  const auto capabilities = capability_scores(table);
  for (std::size_t i = 0; i < capabilities.size(); ++i) {
    score.systems[i].capability = capabilities[i];
  }
  score.questions = mapped(scores.questions, quartiles_of);
  score.told_and_asked = share_of(scores.told_and_asked, scores.told);
  score.turns = scores.turns;
  score.turns_of = scores.turns_of;
  score.left_out = scoring.left_out();
  return score;
}

}  // namespace triage
