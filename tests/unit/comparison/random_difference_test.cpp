// `triage diff` on random packs and what a random edit makes of them, against everybody.

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>

#include "reference/answer_sets.hpp"
#include "reference/random_edit.hpp"
#include "reference/random_pack.hpp"
#include "triage/comparison/difference.hpp"
#include "triage/reasoning/infer.hpp"
#include "unit/comparison/two_answers.hpp"
#include "unit/comparison/two_packs.hpp"
#include "unit/rules.hpp"

namespace triage::tests {
namespace {

using reference::Dice;

constexpr std::uint32_t pair_count = 120;
constexpr std::size_t most_people = 20'000;

/// How many people go which way, by change: `level0 -> level2`, `care1 lost`.
using Moved = std::map<std::string, std::size_t>;

std::string change_of(const ChangedRegion& region) {
  if (region.care.empty()) return region.before + " -> " + region.after;
  return region.care + (region.after == "offered" ? " gained" : " lost");
}

std::string to_text(const Moved& tally) {
  std::string text;
  for (const auto& [change, people] : tally) {
    text += change + ": " + std::to_string(people) + '\n';
  }
  return text;
}

struct Found {
  Moved sure;
  std::set<std::string> unsure;

  explicit Found(const Difference& difference) {
    for (const auto* regions : {&difference.dispositions, &difference.advice}) {
      for (const ChangedRegion& region : *regions) {
        sure[change_of(region)] = static_cast<std::size_t>(ratio(region.people, 1));
      }
    }
    for (const auto* regions : {&difference.unsure, &difference.unsure_advice}) {
      for (const ChangedRegion& region : *regions) unsure.insert(change_of(region));
    }
  }
};

struct Counted {
  Moved sure;
  std::set<std::string> unsure;
};

Counted count(const TwoPacks& packs) {
  Counted counted;
  for (std::size_t i = 0; i < packs.size(); ++i) {
    const TwoOutcomes outcomes = packs.at(i);
    for (const std::string& change : packs.changes(outcomes)) {
      if (outcomes.unsure) {
        counted.unsure.insert(change);
      } else {
        ++counted.sure[change];
      }
    }
  }
  return counted;
}

/// The change that an example does not show; empty if all do. There is one of each.
std::string not_shown(const Difference& found, const TwoPacks& packs) {
  for (const auto* regions :
       {&found.dispositions, &found.advice, &found.unsure, &found.unsure_advice}) {
    for (const ChangedRegion& region : *regions) {
      const std::string change = change_of(region);
      if (!region.witness) return change + ": no example";
      const auto shown = packs.changes(packs.of(found.asked, *region.witness));
      if (std::find(shown.begin(), shown.end(), change) == shown.end()) return change;
    }
  }
  return "";
}

/// Compares two packs and counts everybody. False if that would take too long.
bool agrees(const RulePack& before, const RulePack& after) {
  const TwoPacks packs(before, after);
  if (packs.size() > most_people) return false;
  const Difference difference = triage::difference(before, after);
  REQUIRE(difference.incomparable.empty());
  REQUIRE_FALSE(difference.gave_up);
  const Found found(difference);
  const Counted counted = count(packs);
  CHECK(to_text(found.sure) == to_text(counted.sure));
  // Who is not sure of what does not matter is one of those who are sure.
  for (const std::string& change : counted.unsure) {
    CHECK_MESSAGE((found.unsure.contains(change) || found.sure.contains(change)), change);
  }
  for (const std::string& change : found.unsure) {
    CHECK_MESSAGE(counted.unsure.contains(change), change);
  }
  CHECK(not_shown(difference, packs) == "");
  return true;
}

/// Quantities on either side of all places where something can turn around: thresholds and the ends
/// of the ranges. Those of them that can be said.
std::vector<Quantity> telling_quantities(const RulePack& before, const RulePack& after,
                                         FindingId id) {
  constexpr std::int64_t one = 1'000'000;
  std::vector<Quantity> places;
  for (const Comparison& comparison : reference::comparisons_with(before, id)) {
    places.push_back(comparison.threshold);
  }
  for (const RulePack* pack : {&before, &after}) {
    places.insert(places.end(), {(*pack)[id].smallest, (*pack)[id].largest});
  }
  std::vector<Quantity> quantities;
  for (const Quantity& place : places) {
    for (const std::int64_t centre : {place.smallest_units, place.smallest_units / one * one}) {
      for (std::int64_t shift = -10; shift <= 10; ++shift) {
        for (const std::int64_t whole : {-one, std::int64_t{0}, one}) {
          const std::int64_t units = centre + whole + shift;
          const bool is_temperature = place.dimension == Dimension::temperature;
          if (is_temperature && units % 9 != 0 && units % 5 != 0) continue;
          quantities.push_back({place.dimension, units});
        }
      }
    }
  }
  return quantities;
}

/// One answer in each of the old pack's cells in which the new pack refuses one, and in each of
/// those in which it takes one.
struct Choice {
  std::map<std::size_t, Quantity> lost;
  std::map<std::size_t, Quantity> left;
};

Choice choice_of(const Pack& before, const RulePack& after, FindingId id) {
  Choice choice;
  for (const Quantity& quantity : telling_quantities(before, after, id)) {
    if (!takes(before[id], quantity)) continue;
    auto& answers = takes(after[id], quantity) ? choice.left : choice.lost;
    answers.emplace(cell_of(before.program[id], quantity), quantity);
  }
  return choice;
}

/// Whether somebody who knows everything else gets more urgent care from the old pack for an answer
/// that is lost than for one that is left. Nothing if these are too many people.
std::optional<bool> loses_urgency(const Pack& before, const RulePack& after, FindingId id) {
  const Choice choice = choice_of(before, after, id);
  std::vector<reference::Choices> others;
  for (const FindingId other : ids_up_to<FindingId>(before.findings.size())) {
    if (other == id || before[other].same_as) continue;
    const auto complete = reference::complete_answers(before, other);
    others.emplace_back(complete.begin(), complete.end());
  }
  const reference::AnswerSets people(std::move(others));
  if (people.size() > most_people / 20) return std::nullopt;
  for (std::size_t i = 0; i < people.size(); ++i) {
    const auto level_for = [&](const Quantity& quantity) {
      std::vector<Answer> answers = people.at(i);
      answers.push_back({id, quantity, ""});
      return infer(before.program, encode(before.program, answers)).at_least;
    };
    for (const auto& [lost_cell, lost] : choice.lost) {
      for (const auto& [left_cell, left] : choice.left) {
        if (level_for(lost) > level_for(left)) return true;
      }
    }
  }
  return false;
}

/// The pack with fewer answers to a quantity: a narrower range, or no fractions.
std::optional<FindingId> take_fewer(RulePack& pack, Dice& dice) {
  std::vector<FindingId> quantities;
  for (const FindingId id : ids_up_to<FindingId>(pack.findings.size())) {
    if (dimension_of(pack[id].type) && !pack[id].none_label) quantities.push_back(id);
  }
  if (quantities.empty()) return std::nullopt;
  const FindingId id = quantities[dice.below(quantities.size())];
  Finding& finding = pack.findings[id.index()];
  const std::int64_t part = (finding.largest.smallest_units - finding.smallest.smallest_units) / 7;
  const auto parts = static_cast<std::int64_t>(dice.between(1, 4));
  switch (dice.below(3)) {
    case 0: finding.largest.smallest_units -= parts * part; break;
    case 1: finding.smallest.smallest_units += parts * part; break;
    default: finding.whole = finding.type == FindingType::number;
  }
  return id;
}

}  // namespace

TEST_CASE("random difference: an urgent answer that is refused now is a way down") {
  std::size_t compared = 0;
  std::size_t lost = 0;
  for (std::uint32_t number = 0; number < 3 * pair_count; ++number) {
    CAPTURE(number);
    Dice dice(number);
    const Pack before = rules_from_layers(reference::random_layers(number, 1 + number % 2));
    RulePack after = before;
    const auto edited = take_fewer(after, dice);
    if (!edited) continue;
    const auto expected = loses_urgency(before, after, *edited);
    if (!expected) continue;
    const Difference found = difference(before, after);
    ++compared;
    if (*expected) ++lost;
    CHECK(found.urgent_choices_lost.empty() != *expected);
    if (*expected) CHECK(found.has(Direction::down));
  }
  CHECK(compared > pair_count / 3);
  CHECK(lost > compared / 20);
}

TEST_CASE("random difference: a pack and its next version, both ways") {
  std::size_t compared = 0;
  for (std::uint32_t number = 0; number < pair_count; ++number) {
    Dice dice(number);
    CAPTURE(number);
    const auto texts = reference::random_layers(number, 1 + number % 2);
    for (const std::string& text : texts) CAPTURE(text);
    const RulePack before = rules_from_layers(texts);
    const RulePack after = reference::random_edit(before, dice);
    if (!agrees(before, after)) continue;
    agrees(after, before);
    ++compared;
  }
  CHECK(compared > pair_count / 3);
}

TEST_CASE("random difference: a pack and what extends it") {
  std::size_t compared = 0;
  for (std::uint32_t number = 0; number < pair_count; ++number) {
    CAPTURE(number);
    const auto texts = reference::random_layers(number, 2);
    const RulePack layered = rules_from_layers(texts);
    if (!agrees(*layered.base, layered)) continue;
    agrees(layered, *layered.base);
    ++compared;
  }
  CHECK(compared > pair_count / 4);
}

TEST_CASE("random difference: packs that have little in common") {
  std::size_t compared = 0;
  for (std::uint32_t number = 0; number < pair_count; ++number) {
    CAPTURE(number);
    const RulePack one = rules_from_yaml(reference::random_pack(number));
    const RulePack other = rules_from_yaml(reference::random_pack(number + 1));
    if (agrees(one, other)) ++compared;
  }
  CHECK(compared > pair_count / 10);
}

}  // namespace triage::tests
