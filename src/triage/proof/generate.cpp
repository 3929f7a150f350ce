#include "triage/proof/generate.hpp"

#include <algorithm>

#include "triage/program/from_pack.hpp"
#include "triage/proof/gap_search.hpp"

namespace triage {
namespace {

constexpr std::size_t max_mutants_at_once = 256;  // in one diagram

void add_gaps(std::vector<Gap>& gaps, const Covered& item, std::optional<std::size_t> probe) {
  const auto add_side = [&](const Side& side, SideOf which) {
    if (side.shown_by || !side.possible) return;
    gaps.push_back(
        {CoverageGap{item.decision, item.place, item.condition, which}, probe, {}, false});
  };
  add_side(item.yes, SideOf::yes);
  add_side(item.no, SideOf::no);
}

std::vector<Gap> gaps_of(const Coverage& coverage) {
  std::vector<Gap> gaps;
  for (const Covered& rule : coverage.rules) add_gaps(gaps, rule, {});
  for (const Covered& path : coverage.care) add_gaps(gaps, path, {});
  for (std::size_t i = 0; i < coverage.conditions.size(); ++i) {
    add_gaps(gaps, coverage.conditions[i], i);
  }
  return gaps;
}

/// How many mutants may compare a finding in a way of their own without cutting it into more cells
/// than there can be, "unknown" among them: a threshold cuts in two places at the most. One always
/// has room, or its fate would not be known.
std::size_t room_for_thresholds(const Program& program) {
  std::size_t cells = 1;
  for (const Column& column : program.columns) cells = std::max(cells, column.cell_count + 1);
  return std::max<std::size_t>(1, (max_cells - cells) / 2);
}

/// The gaps in groups that can be looked at together.
std::vector<std::vector<Gap>> in_groups(std::vector<Gap> gaps, const Mutation& mutation,
                                        std::size_t max_thresholds) {
  std::vector<std::vector<Gap>> groups = {std::move(gaps)};
  std::size_t mutants = 0;
  std::size_t thresholds = 0;
  for (std::size_t i = 0; i < mutation.results.size(); ++i) {
    const MutantResult& result = mutation.results[i];
    if (result.fate != Fate::not_noticed) continue;
    const bool threshold = result.mutant.kind == MutantKind::threshold;
    if (mutants == max_mutants_at_once || (threshold && thresholds == max_thresholds)) {
      groups.emplace_back();
      mutants = thresholds = 0;
    }
    groups.back().push_back({{}, {}, i, false});
    ++mutants;
    thresholds += threshold ? 1U : 0U;
  }
  return groups;
}

}  // namespace

MissingVignettes missing_vignettes(const RulePack& pack, const Coverage& coverage,
                                   const Mutation& mutation, std::size_t max_nodes) {
  MissingVignettes missing;
  const Probes probes = probes_for(pack);
  const std::size_t max_thresholds = room_for_thresholds(program_from_pack(pack));
  try {
    auto groups = in_groups(gaps_of(coverage), mutation, max_thresholds);
    missing.smallest = groups.size() == 1;
    for (auto& gaps : groups) {
      std::vector<RulePack> packs = {pack, probes.pack};
      for (const Gap& gap : gaps) {
        if (gap.mutant) packs.push_back(mutated(pack, mutation.results[*gap.mutant].mutant));
      }
      const std::vector<Program> programs = programs_over_common_cells(packs);
      GapSearch search(pack, probes, programs, gaps, max_nodes);
      missing.smallest = search.run(missing.vignettes) && missing.smallest;
    }
  } catch (const DiagramTooLarge&) {
    missing.gave_up = true;
  }
  return missing;
}

}  // namespace triage
