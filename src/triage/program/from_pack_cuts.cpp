#include "triage/program/from_pack_cuts.hpp"

#include <algorithm>

namespace triage {
namespace {

/// A whole number is cut by "> 2" and by ">= 3" in the same place, so that no cell is left without
/// any number in it. The thresholds of such a finding are whole, too.
Cut cut_at(const Finding& finding, const Quantity& threshold, bool threshold_is_above) {
  if (!finding.whole) return {threshold, threshold_is_above};
  return {threshold_is_above ? whole_from(threshold) : whole_after(threshold), true};
}

/// Whether there are answers below the cut, and above it, within the finding's range. A cut that
/// lacks one of them would make a cell that nobody can be in: "= 0" of what cannot be negative.
bool has_below(const Finding& finding, const Cut& cut) {
  return finding.smallest < first_above(cut);
}
bool has_above(const Finding& finding, const Cut& cut) {
  return finding.largest >= first_above(cut);
}

/// Below the first of these cuts, or above the second, the comparison is different.
std::vector<Cut> places_of(const Finding& finding, const Comparison& comparison) {
  const Cut before = cut_at(finding, comparison.threshold, true);
  const Cut after = cut_at(finding, comparison.threshold, false);
  switch (comparison.relation) {
    case Relation::less:
    case Relation::at_least: return {before};
    case Relation::at_most:
    case Relation::greater: return {after};
    case Relation::equal: break;
  }
  return {before, after};
}

}  // namespace

std::vector<Cut> cuts_of(const Finding& finding, const Comparison& comparison) {
  std::vector<Cut> cuts = places_of(finding, comparison);
  std::erase_if(cuts, [&finding](const Cut& cut) {
    return !has_below(finding, cut) || !has_above(finding, cut);
  });
  return cuts;
}

void add_cuts(const RulePack& pack, CutsByFinding& cuts) {
  visit_comparisons(pack, [&](FindingId finding, const Comparison& comparison) {
    for (const Cut& cut : cuts_of(pack[finding], comparison)) cuts[finding.index()].insert(cut);
  });
}

CutsByFinding cuts_of(std::span<const RulePack> packs) {
  CutsByFinding cuts(packs.front().findings.size());
  for (const RulePack& pack : packs) add_cuts(pack, cuts);
  return cuts;
}

std::vector<FindingId> with_too_many_cells(const RulePack& pack, const CutsByFinding& cuts) {
  return ids_where<FindingId>(cuts.size(), [&](FindingId id) {
    const Finding& finding = pack[id];
    const std::size_t choices =
        finding.type == FindingType::one_of ? finding.options.size() : std::size_t{0};
    const std::size_t intervals = cuts[id.index()].size() + 1 + (finding.none_label ? 1 : 0);
    return std::max(choices, intervals) + 1 > max_cells;
  });
}

/// The cells of a quantity's column in which a comparison is yes.
Cells cells_where(const Finding& finding, const ProgramFinding& compiled,
                  const Comparison& comparison) {
  const Cells intervals = all_cells(compiled.cuts.size() + 1);
  const auto beyond = [&](bool threshold_is_above) {
    const Cut cut = cut_at(finding, comparison.threshold, threshold_is_above);
    if (!has_below(finding, cut)) return intervals;
    if (!has_above(finding, cut)) return Cells{0};
    const auto at = std::lower_bound(compiled.cuts.begin(), compiled.cuts.end(), cut, ByAnswers());
    return intervals & ~all_cells(static_cast<std::size_t>(at - compiled.cuts.begin()) + 1);
  };
  switch (comparison.relation) {
    case Relation::less: return intervals & ~beyond(true);
    case Relation::at_least: return beyond(true);
    case Relation::at_most: return intervals & ~beyond(false);
    case Relation::greater: return beyond(false);
    case Relation::equal: break;
  }
  return beyond(true) & ~beyond(false);
}

}  // namespace triage
