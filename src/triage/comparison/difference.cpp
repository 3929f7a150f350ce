// Everybody is looked at twice: those who know every answer, and those who are not sure of some. Of
// each set of people for whom something changes, one is put through both packs before being shown.

#include "triage/comparison/difference.hpp"

#include <algorithm>
#include <array>
#include <sstream>

#include "triage/comparison/changed_regions.hpp"
#include "triage/comparison/lost_choices.hpp"
#include "triage/comparison/pack_pair.hpp"
#include "triage/program/from_pack.hpp"

namespace triage {
namespace {

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
    return std::ranges::any_of(result.advice, [&](const ChangedRegion& known) {
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
  return std::ranges::any_of(dispositions, goes) || std::ranges::any_of(unsure, goes);
}

bool Difference::has_other_words() const {
  return std::ranges::any_of(
      rewordings, [](const Rewording& rewording) { return rewording.says == Says::words; });
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
