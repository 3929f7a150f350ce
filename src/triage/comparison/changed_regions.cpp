#include "triage/comparison/changed_regions.hpp"

#include <algorithm>

#include "triage/base/by_id.hpp"
#include "triage/base/contains.hpp"
#include "triage/model/region.hpp"
#include "triage/model/witness.hpp"

namespace triage {
namespace {

constexpr std::size_t max_alternatives = 12;

std::vector<std::string> care_ids(const AlignedPacks& aligned) {
  std::vector<std::string> ids;
  for (const RulePack& pack : aligned.packs) {
    for (const CarePath& path : pack.care) {
      if (!contains(ids, path.id)) ids.push_back(path.id);
    }
  }
  return ids;
}

}  // namespace

Everybody who_know_all(PackPair& packs) {
  const auto& models = packs.models;
  return {packs.diagram,
          packs.people,
          packs.people,
          {models[0].at_least, models[1].at_least},
          {models[0].offered, models[1].offered},
          true};
}

Everybody who_are_unsure(UnsurePackPair& packs) {
  const auto& models = packs.models;
  return {packs.diagram,
          packs.people,
          packs.advised,
          {models[0].recommended, models[1].recommended},
          {models[0].offered, models[1].offered},
          false};
}

PackComparison::PackComparison(const RulePack& old_pack, const RulePack& new_pack,
                               const PackPair& packs)
    : aligned_(packs.aligned),
      program_(packs.programs.back()),
      examples_(old_pack, new_pack, packs.aligned) {}

std::vector<ChangedRegion> PackComparison::dispositions(Everybody& who) const {
  std::vector<ChangedRegion> regions;
  const RulePack& scale = aligned_.packs[0];
  const auto levels = ids_up_to<Disposition>(scale.dispositions.size());
  for (const Disposition before : levels) {
    for (const Disposition after : levels) {
      if (before == after) continue;
      ChangedRegion region;
      region.before = scale[before].id;
      region.after = scale[after].id;
      region.direction = after < before ? Direction::down : Direction::up;
      const Set moved = who.diagram.intersect(who.exactly(0, before), who.exactly(1, after));
      const Set set = who.diagram.intersect(moved, who.people);
      add(who, set, region, regions);
    }
  }
  std::ranges::stable_sort(regions, [](const ChangedRegion& a, const ChangedRegion& b) {
    return a.direction < b.direction;
  });
  return regions;
}

std::vector<ChangedRegion> PackComparison::advice(Everybody& who) const {
  std::vector<ChangedRegion> regions;
  const Set same = who.diagram.intersect(where_same_disposition(who), who.advised);
  for (const std::string& id : care_ids(aligned_)) {
    const Set before = where_offered(who, 0, id);
    const Set after = where_offered(who, 1, id);
    for (const bool gained : {false, true}) {
      ChangedRegion region;
      region.care = id;
      region.before = gained ? "not offered" : "offered";
      region.after = gained ? "offered" : "not offered";
      const Set moved =
          gained ? who.diagram.subtract(after, before) : who.diagram.subtract(before, after);
      add(who, who.diagram.intersect(moved, same), region, regions);
    }
  }
  return regions;
}

Set PackComparison::where_same_disposition(Everybody& who) {
  Set same = Diagram::empty();
  for (const Disposition level : ids_up_to<Disposition>(who.at_least[0].size())) {
    const Set both = who.diagram.intersect(who.exactly(0, level), who.exactly(1, level));
    same = who.diagram.unite(same, both);
  }
  return same;
}

Set PackComparison::where_offered(const Everybody& who, std::size_t which,
                                  const std::string& id) const {
  const auto care = find_by_id<CareId>(aligned_.packs[which].care, id);
  return care ? who.offered[which][care->index()] : Diagram::empty();
}

void PackComparison::add(Everybody& who, Set set, ChangedRegion& region,
                         std::vector<ChangedRegion>& regions) const {
  const auto person = simplest(who.diagram, program_, set);
  if (!person) return;
  region.people = who.diagram.count(set);
  region.described_completely = false;
  if (who.describable) {
    const Description description =
        describe(who.diagram, program_, set, who.people, max_alternatives);
    for (const Alternative& alternative : description.alternatives) {
      region.description.push_back(to_text(program_, alternative));
    }
    region.described_completely = description.complete;
  }
  const std::vector<bool> every_column(person->size(), true);
  const Case all_answers = case_of(aligned_.asked, program_, *person, every_column);
  region.witness = region.care.empty()
                       ? examples_.of_disposition(all_answers, region.before, region.after)
                       : examples_.of_advice(all_answers, region.care, region.after == "offered");
  regions.push_back(std::move(region));
}

}  // namespace triage
