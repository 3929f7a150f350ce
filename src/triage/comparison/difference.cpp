// Everybody is looked at twice: those who know every answer, and those who are not sure of some. Of
// each set of people for whom something changes, one is put through both packs before being shown.

#include "triage/comparison/difference.hpp"

#include <algorithm>
#include <array>
#include <sstream>

#include "triage/comparison/example.hpp"
#include "triage/comparison/lost_choices.hpp"
#include "triage/comparison/pack_pair.hpp"
#include "triage/model/region.hpp"
#include "triage/model/witness.hpp"
#include "triage/program/from_pack.hpp"

namespace triage {
namespace {

constexpr std::size_t max_alternatives = 12;

/// All people of one kind, as sets of one diagram.
struct Everybody {
  Diagram& diagram;
  Set people;                                // whose dispositions are compared
  Set advised;                               // whose advice is
  std::array<std::vector<Set>, 2> at_least;  // of the old pack and the new, by level
  std::array<std::vector<Set>, 2> offered;   // by care path
  bool describable = true;                   // in few words

  Set exactly(std::size_t which, Disposition level) {
    const std::vector<Set>& sets = at_least[which];
    const std::size_t above = level.index() + 1;
    if (above == sets.size()) return sets[level.index()];
    return diagram.subtract(sets[level.index()], sets[above]);
  }
};

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

std::vector<std::string> care_ids(const AlignedPacks& aligned) {
  std::vector<std::string> ids;
  for (const RulePack& pack : aligned.packs) {
    for (const CarePath& path : pack.care) {
      if (std::find(ids.begin(), ids.end(), path.id) == ids.end()) ids.push_back(path.id);
    }
  }
  return ids;
}

// --- regions ----------------------------------------------------------------------------------

class PackComparison {
 public:
  PackComparison(const RulePack& old_pack, const RulePack& new_pack, const PackPair& packs)
      : aligned_(packs.aligned),
        program_(packs.programs.back()),
        examples_(old_pack, new_pack, packs.aligned) {}

  /// The regions of everybody whose disposition changes; ways down first.
  std::vector<ChangedRegion> dispositions(Everybody& who) const {
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
    std::stable_sort(
        regions.begin(), regions.end(),
        [](const ChangedRegion& a, const ChangedRegion& b) { return a.direction < b.direction; });
    return regions;
  }

  /// The regions of those who are offered other advice, the disposition being the same.
  std::vector<ChangedRegion> advice(Everybody& who) const {
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

 private:
  static Set where_same_disposition(Everybody& who) {
    Set same = Diagram::empty();
    for (const Disposition level : ids_up_to<Disposition>(who.at_least[0].size())) {
      const Set both = who.diagram.intersect(who.exactly(0, level), who.exactly(1, level));
      same = who.diagram.unite(same, both);
    }
    return same;
  }

  [[nodiscard]] Set where_offered(const Everybody& who, std::size_t which,
                                  const std::string& id) const {
    const auto care = find_care(aligned_.packs[which], id);
    return care ? who.offered[which][care->index()] : Diagram::empty();
  }

  /// Adds the region, unless it is empty.
  void add(Everybody& who, Set set, ChangedRegion& region,
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

  const AlignedPacks& aligned_;
  const Program& program_;
  Examples examples_;
};

std::vector<std::string> reasons_not_to_compare(const AlignedPacks& aligned) {
  std::vector<std::string> reasons = aligned.incomparable;
  for (const FindingId id : findings_with_too_many_cells(aligned.packs)) {
    reasons.push_back("together they tell too many answers to '" + aligned.packs[0][id].id +
                      "' apart");
  }
  return reasons;
}

void compare(const RulePack& old_pack, const RulePack& new_pack, const AlignedPacks& aligned,
             std::size_t max_nodes, Difference& result) {
  PackPair packs(aligned, max_nodes);
  const PackComparison comparison(old_pack, new_pack, packs);
  result.people = packs.diagram.count(packs.people);
  Everybody sure = who_know_all(packs);
  result.dispositions = comparison.dispositions(sure);
  result.urgent_choices_lost = urgent_choices_lost(old_pack, aligned, max_nodes);
  result.advice = comparison.advice(sure);
  tell_logic(packs, result.edits);
  UnsurePackPair unsure_packs(packs, max_nodes);
  Everybody unsure = who_are_unsure(unsure_packs);
  result.unsure = comparison.dispositions(unsure);
  result.unsure_advice = comparison.advice(unsure);
  std::erase_if(result.unsure_advice, [&result](const ChangedRegion& region) {
    return std::any_of(result.advice.begin(), result.advice.end(), [&](const ChangedRegion& known) {
      return known.care == region.care && known.after == region.after;
    });
  });
}

std::vector<std::string> languages_missing_in(const TextsByLanguage& other,
                                              const TextsByLanguage& translations) {
  std::vector<std::string> languages;
  for (const auto& [language, texts] : translations) {
    if (!other.contains(language)) languages.push_back(language);
  }
  return languages;
}

void add_translations(const TextsByLanguage& before, const TextsByLanguage& after,
                      Difference& result) {
  for (Rewording& rewording : rewordings(before, after)) {
    const bool is_new = result.edits.empty() || result.edits.back().name != rewording.item;
    if (is_new) result.edits.push_back({rewording.item, Edit::text_changed});
    result.rewordings.push_back(std::move(rewording));
  }
  result.languages_only_in = {languages_missing_in(after, before),
                              languages_missing_in(before, after)};
}

/// `1.10.0` as three numbers.
std::array<std::uint64_t, 3> version_numbers(const std::string& version) {
  std::array<std::uint64_t, 3> numbers{};
  std::istringstream text(version);
  for (std::uint64_t& number : numbers) {
    text >> number;
    text.ignore();
  }
  return numbers;
}

}  // namespace

bool Difference::has(Direction direction) const {
  if (direction == Direction::down && !urgent_choices_lost.empty()) return true;
  const auto goes = [direction](const ChangedRegion& r) { return r.direction == direction; };
  return std::any_of(dispositions.begin(), dispositions.end(), goes) ||
         std::any_of(unsure.begin(), unsure.end(), goes);
}

bool Difference::has_other_words() const {
  return std::any_of(rewordings.begin(), rewordings.end(),
                     [](const Rewording& rewording) { return rewording.says == Says::words; });
}

bool Difference::version_is_raised() const {
  return version_numbers(versions[0]) < version_numbers(versions[1]);
}

Difference difference(const RulePack& old_pack, const RulePack& new_pack, std::size_t max_nodes) {
  return difference(PackToCompare{old_pack}, PackToCompare{new_pack}, max_nodes);
}

Difference difference(const PackToCompare& before, const PackToCompare& after,
                      std::size_t max_nodes) {
  const RulePack& old_pack = before.pack;
  const RulePack& new_pack = after.pack;
  const AlignedPacks aligned = align(old_pack, new_pack);
  Difference result;
  result.asked = aligned.asked;
  result.versions = {old_pack.version, new_pack.version};
  result.only_in_old = aligned.only_in[0];
  result.only_in_new = aligned.only_in[1];
  result.rewordings = rewordings(old_pack, new_pack);
  result.edits = edits_of(old_pack, new_pack, result.rewordings);
  add_translations(before.translations, after.translations, result);
  result.incomparable = reasons_not_to_compare(aligned);
  if (!result.incomparable.empty()) return result;
  try {
    compare(old_pack, new_pack, aligned, max_nodes, result);
  } catch (const DiagramTooLarge&) {
    result.gave_up = true;
  }
  return result;
}

}  // namespace triage
