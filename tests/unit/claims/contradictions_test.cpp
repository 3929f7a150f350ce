// People who contradict themselves, and packs on top of others, in proofs and one by one.

#include <doctest/doctest.h>

#include <algorithm>

#include "reference/random_pack.hpp"
#include "triage/base/text.hpp"
#include "triage/claims/verify.hpp"
#include "triage/program/from_pack.hpp"
#include "unit/comparison/crowd.hpp"

namespace triage::tests {
namespace {

constexpr std::size_t most_people = 2000;

template <class Check>
void for_layers(std::uint32_t packs, std::size_t layers, Check check) {
  std::size_t checked = 0;
  for (std::uint32_t number = 0; number < packs; ++number) {
    const auto texts = reference::random_layers(number, layers);
    const std::string yaml = join(texts, "\n");
    CAPTURE(yaml);
    Pack rules = rules_from_layers(texts);
    if (Crowd::size_of(rules, Crowd::Unsure::refused) > most_people) continue;
    ++checked;
    check(std::move(rules), number);
  }
  CHECK(checked > packs / 4);
}

std::vector<const Verdict*> verdicts_of(const Verification& verification, Check check) {
  std::vector<const Verdict*> found;
  for (const Verdict& verdict : verification.verdicts) {
    const bool claimed = verdict.check == check && verdict.result != Result::not_claimed;
    if (claimed) found.push_back(&verdict);
  }
  return found;
}

/// What the person says of the findings that `base` has.
std::vector<Answer> heard_by(const RulePack& base, const RulePack& layer, const Person& person) {
  std::vector<Answer> heard;
  for (const Answer& answer : person.said) {
    const auto known = find_finding(base, layer[answer.finding].id);
    if (!known) continue;
    heard.push_back(answer);
    heard.back().finding = *known;
  }
  return heard;
}

/// Whether anybody, however they contradict themselves, gets less from the layer than from its
/// base.
bool somebody_gets_less(const Pack& layer, const Crowd& crowd) {
  const RulePack& base = *layer.base;
  const Program program = program_from_pack(base);
  return std::any_of(crowd.people().begin(), crowd.people().end(), [&](const Person& person) {
    const auto heard = heard_by(base, layer, person);
    const auto before = infer(program, encode(program, heard)).disposition;
    const auto after = infer(layer.program, encode(layer.program, person.said)).disposition;
    return after.value() < disposition(layer, base[before.value()].id);
  });
}

}  // namespace

TEST_CASE("verify: for every pair that can disagree, nobody gets less for answering twice") {
  std::size_t pairs = 0;
  for_layers(60, 2, [&](const Pack& rules, std::uint32_t) {
    const Verification verification = verify(rules);
    REQUIRE(!verification.gave_up);
    const auto verdicts = verdicts_of(verification, Check::contradictions_never_lower);
    const auto& findings = rules.findings;
    const auto can_disagree = std::count_if(
        findings.begin(), findings.end(),
        [](const Finding& finding) { return finding.same_as || finding.measured_by; });
    CHECK(verdicts.size() == static_cast<std::size_t>(can_disagree));
    for (const Verdict* verdict : verdicts) CHECK(verdict->result == Result::proved);
    pairs += verdicts.size();
  });
  CHECK(pairs > 20);
}

TEST_CASE("verify: no layer gives anybody less than its base, also if they contradict themselves") {
  for_layers(100, 2, [](const Pack& rules, std::uint32_t) {
    CHECK(!somebody_gets_less(rules, Crowd(rules, Crowd::Unsure::refused)));
    const Verification verification = verify(rules);
    const auto verdicts = verdicts_of(verification, Check::extension_never_lowers);
    REQUIRE(verdicts.size() == 1);
    CHECK(verdicts.front()->result == Result::proved);
  });
}

// The reader lets a layer take nothing away; the proof does not trust it.
TEST_CASE(
    "verify: a layer that leaves out a rule of its base is refuted just if somebody gets less") {
  std::size_t lowered = 0;
  std::size_t harmless = 0;
  for_layers(150, 2, [&](Pack rules, std::uint32_t number) {
    const Crowd crowd(rules, Crowd::Unsure::refused);  // tells apart all that the base does
    reference::Dice dice(number);
    const auto which = dice.below(rules.base->rules.size());
    rules.rules.erase(rules.rules.begin() + static_cast<std::ptrdiff_t>(which));
    rules.program = program_from_pack(rules);
    const bool less = somebody_gets_less(rules, crowd);
    const Verification verification = verify(rules);
    const auto verdicts = verdicts_of(verification, Check::extension_never_lowers);
    REQUIRE(verdicts.size() == 1);
    CHECK((verdicts.front()->result == Result::refuted) == less);
    ++(less ? lowered : harmless);
  });
  CHECK(lowered > 5);
  CHECK(harmless > 5);
}

}  // namespace triage::tests
