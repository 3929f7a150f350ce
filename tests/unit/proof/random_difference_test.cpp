// `triage diff` on random packs and what a random edit makes of them, against everybody.

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>

#include "reference/random_edit.hpp"
#include "reference/random_pack.hpp"
#include "triage/proof/difference.hpp"
#include "unit/proof/two_packs.hpp"
#include "unit/rules.hpp"

namespace triage::tests {
namespace {

using reference::Dice;

constexpr std::uint32_t pair_count = 120;
constexpr std::size_t most_people = 20'000;

/// How many people go which way, by change: `level0 -> level2`, `care1 lost`.
using Tally = std::map<std::string, std::size_t>;

std::string change_of(const ChangedRegion& region) {
  if (region.care.empty()) return region.before + " -> " + region.after;
  return region.care + (region.after == "offered" ? " gained" : " lost");
}

std::string to_text(const Tally& tally) {
  std::string text;
  for (const auto& [change, people] : tally) {
    text += change + ": " + std::to_string(people) + '\n';
  }
  return text;
}

struct Found {
  Tally sure;
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
  Tally sure;
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

}  // namespace

TEST_CASE("random difference: a pack and its next version, both ways") {
  std::size_t compared = 0;
  for (std::uint32_t number = 0; number < pair_count; ++number) {
    Dice dice(number);
    CAPTURE(number);
    const auto texts = reference::random_layers(number, 1 + number % 2);
    for (const std::string& text : texts) CAPTURE(text);
    const RulePack before = rules_from_layers(texts).pack;
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
    const RulePack layered = rules_from_layers(texts).pack;
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
    const RulePack one = rules_from_yaml(reference::random_pack(number)).pack;
    const RulePack other = rules_from_yaml(reference::random_pack(number + 1)).pack;
    if (agrees(one, other)) ++compared;
  }
  CHECK(compared > pair_count / 10);
}

}  // namespace triage::tests
