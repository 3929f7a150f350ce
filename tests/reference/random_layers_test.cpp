// Random packs with everything there is, alone and in layers: the engine against the reference.

#include <doctest/doctest.h>

#include "reference/agreement.hpp"
#include "reference/answer_sets.hpp"
#include "reference/random_pack.hpp"
#include "reference/seed.hpp"
#include "triage/base/text.hpp"
#include "unit/rules.hpp"

using namespace triage;
using reference::AnswerSets;
using reference::Dice;

namespace {

const std::uint32_t layered_packs = reference::rounds(150);
constexpr std::size_t most_layers = 3;
constexpr std::size_t most_layered_sets = 700;  // of one pack; more are drawn by lot

/// How often packs had what they are made for.
struct Had {
  std::size_t same_as = 0;
  std::size_t measured = 0;
  std::size_t unordered = 0;
  std::size_t reversed = 0;

  void look_at(const RulePack& pack) {
    for (const Finding& finding : pack.findings) {
      if (finding.same_as) ++same_as;
      if (finding.measured_by) ++measured;
      if (finding.order == Order::none && finding.type != FindingType::one_of) ++unordered;
      if (finding.order == Order::later_is_better) ++reversed;
    }
  }
};

template <class Check>
void for_each_layered_pack(Check check) {
  for (std::uint32_t number = 0; number < layered_packs; ++number) {
    const auto texts = reference::random_layers(number, 1 + number % most_layers);
    const std::string yaml = join(texts, "\n");
    CAPTURE(yaml);
    const Pack rules = tests::rules_from_layers(texts);
    check(rules, Dice(number));
  }
}

}  // namespace

TEST_CASE("random layers: every answer set of a small pack, many of a large one") {
  Had had;
  for_each_layered_pack([&](const Pack& rules, Dice dice) {
    had.look_at(rules);
    const AnswerSets sets = reference::all_sets(rules);
    const bool all = sets.size() <= most_layered_sets;
    std::vector<std::size_t> drawn(all ? 0 : most_layered_sets);
    for (std::size_t& number : drawn) number = dice.below(sets.size());
    CHECK(reference::first_difference(rules, all ? sets.size() : most_layered_sets,
                                      [&](std::size_t i) { return sets.at(all ? i : drawn[i]); }) ==
          "");
  });
  CHECK(had.same_as > layered_packs / 3);
  CHECK(had.measured > layered_packs / 3);
  CHECK(had.unordered > layered_packs / 3);
  CHECK(had.reversed > layered_packs / 4);
}
