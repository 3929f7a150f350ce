#include "triage/proof/difference.hpp"

#include <algorithm>

#include "triage/program/from_pack.hpp"
#include "triage/proof/pack_pair.hpp"
#include "triage/proof/region.hpp"
#include "triage/proof/witness.hpp"

namespace triage {
namespace {

constexpr std::size_t max_alternatives = 12;

/// The columns that either pack's disposition depends on, and those that `set` does.
std::vector<bool> relevant_columns(const PackPair& packs, Set set) {
  std::vector<Set> sets = {set};
  for (const Model& model : packs.models) {
    sets.insert(sets.end(), model.at_least.begin(), model.at_least.end());
  }
  return support_of(packs.diagram, sets);
}

std::optional<ChangedRegion> region(PackPair& packs, Set changed) {
  const Set set = packs.diagram.both(changed, packs.people);
  const Program& program = packs.programs.back();
  const auto person = simplest(packs.diagram, program, set);
  if (!person) return std::nullopt;
  ChangedRegion region;
  region.people = packs.diagram.count(set);
  const Description description =
      describe(packs.diagram, program, set, packs.people, max_alternatives);
  for (const Alternative& alternative : description.alternatives) {
    region.description.push_back(to_text(program, alternative));
  }
  region.described_completely = description.complete;
  region.witness =
      case_of(packs.aligned.packs[1], program, *person, relevant_columns(packs, changed));
  return region;
}

Direction direction_of(Disposition before, Disposition after) {
  return after < before ? Direction::down : Direction::up;
}

/// The regions of everybody whose disposition changes. `region_between` finds those who go from one
/// level to another, if there are any.
template <class RegionBetween>
std::vector<ChangedRegion> changed_dispositions(const AlignedPacks& aligned,
                                                const RegionBetween& region_between) {
  std::vector<ChangedRegion> regions;
  const auto levels = ids_up_to<Disposition>(aligned.packs[0].dispositions.size());
  for (const Disposition before : levels) {
    for (const Disposition after : levels) {
      if (before == after) continue;
      std::optional<ChangedRegion> changed = region_between(before, after);
      if (!changed) continue;
      changed->before = aligned.packs[0][before].id;
      changed->after = aligned.packs[1][after].id;
      changed->direction = direction_of(before, after);
      regions.push_back(std::move(*changed));
    }
  }
  std::stable_sort(
      regions.begin(), regions.end(),
      [](const ChangedRegion& a, const ChangedRegion& b) { return a.direction < b.direction; });
  return regions;
}

void compare_dispositions(PackPair& packs, Difference& result) {
  result.dispositions =
      changed_dispositions(packs.aligned, [&packs](Disposition before, Disposition after) {
        return region(packs, packs.diagram.both(packs.models[0].exactly(before),
                                                packs.models[1].exactly(after)));
      });
}

// --- people who are not sure ------------------------------------------------------------------

Set recommended_exactly(PartialModel& model, Disposition level) {
  const Set at_least = model.recommended[level.index()];
  if (level.index() + 1 == model.recommended.size()) return at_least;
  return model.diagram.without(at_least, model.recommended[level.index() + 1]);
}

void compare_unsure(UnsurePackPair& packs, Difference& result) {
  const AlignedPacks& aligned = packs.pair.aligned;
  const Program& program = packs.pair.programs.back();
  std::vector<Set> sets;
  for (const PartialModel& model : packs.models) {
    sets.insert(sets.end(), model.recommended.begin(), model.recommended.end());
  }
  const std::vector<bool> relevant = support_of(packs.diagram, sets);
  const auto between = [&](Disposition before, Disposition after) -> std::optional<ChangedRegion> {
    const Set moved = packs.diagram.both(recommended_exactly(packs.models[0], before),
                                         recommended_exactly(packs.models[1], after));
    const Set set = packs.diagram.both(moved, packs.people);
    const auto person = simplest(packs.diagram, program, set);
    if (!person) return std::nullopt;
    ChangedRegion region;
    region.people = packs.diagram.count(set);
    region.described_completely = false;
    region.witness = case_of(aligned.packs[1], program, *person, relevant);
    return region;
  };
  result.unsure = changed_dispositions(aligned, between);
}

// --- advice -----------------------------------------------------------------------------------

/// Where a care path of this id is offered by the old pack, or by the new.
Set offered(const PackPair& packs, std::size_t which, const std::string& id) {
  const RulePack& pack = packs.aligned.packs[which];
  for (const CareId care : ids_up_to<CareId>(pack.care.size())) {
    if (pack[care].id == id) return packs.models[which].offered[care.index()];
  }
  return Diagram::none();
}

std::vector<std::string> care_ids(const AlignedPacks& aligned) {
  std::vector<std::string> ids;
  for (const RulePack& pack : aligned.packs) {
    for (const CarePath& path : pack.care) {
      if (std::find(ids.begin(), ids.end(), path.id) == ids.end()) ids.push_back(path.id);
    }
  }
  return ids;
}

void compare_advice(PackPair& packs, Difference& result) {
  Set same_disposition = Diagram::none();
  for (const Disposition level : ids_up_to<Disposition>(packs.programs.front().disposition_count)) {
    const Set same =
        packs.diagram.both(packs.models[0].exactly(level), packs.models[1].exactly(level));
    same_disposition = packs.diagram.either(same_disposition, same);
  }
  for (const std::string& id : care_ids(packs.aligned)) {
    const Set before = offered(packs, 0, id);
    const Set after = offered(packs, 1, id);
    for (const bool gained : {false, true}) {
      const Set moved =
          gained ? packs.diagram.without(after, before) : packs.diagram.without(before, after);
      auto changed = region(packs, packs.diagram.both(moved, same_disposition));
      if (!changed) continue;
      changed->care = id;
      changed->before = gained ? "not offered" : "offered";
      changed->after = gained ? "offered" : "not offered";
      result.advice.push_back(std::move(*changed));
    }
  }
}

// --- choices that are gone --------------------------------------------------------------------

bool is_gone(const AlignedPacks& aligned, FindingId finding, OptionId option) {
  return std::any_of(
      aligned.not_shared[0].begin(), aligned.not_shared[0].end(),
      [&](const Choice& gone) { return gone.finding == finding && gone.option == option; });
}

/// Whether somebody gets more urgent care for this choice than for one of those that are left.
bool is_urgent(PackPair& packs, const Choice& choice) {
  const std::size_t column = packs.programs[0][choice.finding].first_column.index();
  const std::size_t options = packs.aligned.packs[0][choice.finding].options.size();
  for (const Set at_least : packs.models[0].at_least) {
    const Set with_it = packs.diagram.fixed(at_least, column, choice.option.index());
    for (std::size_t other = 0; other < options; ++other) {
      if (is_gone(packs.aligned, choice.finding, OptionId(other))) continue;
      const Set with_other = packs.diagram.fixed(at_least, column, other);
      if (packs.diagram.without(with_it, with_other) != Diagram::none()) return true;
    }
  }
  return false;
}

void find_lost_choices(PackPair& packs, Difference& result) {
  for (const Choice& choice : packs.aligned.not_shared[0]) {
    if (!is_urgent(packs, choice)) continue;
    const Finding& finding = packs.aligned.packs[0][choice.finding];
    result.urgent_choices_lost.push_back(finding.id + '.' +
                                         finding.options[choice.option.index()].id);
  }
}

std::vector<std::string> reasons_not_to_compare(const AlignedPacks& aligned) {
  std::vector<std::string> reasons = aligned.incomparable;
  for (const FindingId id : findings_with_too_many_cells(aligned.packs)) {
    reasons.push_back("together they tell too many answers to '" + aligned.packs[0][id].id +
                      "' apart");
  }
  return reasons;
}

}  // namespace

bool Difference::has(Direction direction) const {
  if (direction == Direction::down && !urgent_choices_lost.empty()) return true;
  const auto goes = [direction](const ChangedRegion& r) { return r.direction == direction; };
  return std::any_of(dispositions.begin(), dispositions.end(), goes) ||
         std::any_of(unsure.begin(), unsure.end(), goes);
}

Difference difference(const RulePack& old_pack, const RulePack& new_pack, std::size_t max_nodes) {
  const AlignedPacks aligned = align(old_pack, new_pack);
  Difference result;
  result.asked = aligned.packs[1];
  result.only_in_old = aligned.only_in[0];
  result.only_in_new = aligned.only_in[1];
  result.edits = declaration_edits(old_pack, new_pack);
  result.incomparable = reasons_not_to_compare(aligned);
  if (!result.incomparable.empty()) return result;
  try {
    PackPair packs(aligned, max_nodes);
    result.people = packs.diagram.count(packs.people);
    compare_dispositions(packs, result);
    find_lost_choices(packs, result);
    compare_advice(packs, result);
    const auto logic = logic_edits(packs);
    result.edits.insert(result.edits.end(), logic.begin(), logic.end());
    UnsurePackPair unsure(packs, max_nodes);
    compare_unsure(unsure, result);
  } catch (const DiagramTooLarge&) {
    result.gave_up = true;
  }
  return result;
}

}  // namespace triage
