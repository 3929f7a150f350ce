#pragma once

// A second opinion on every outcome: slow, obvious, and written from the rule format alone.
//
// It walks the RulePack itself, one person and one condition at a time, by plain recursion over
// what was said. It knows no Program, no cells and no bit planes, so that a mistake in those shows
// as a difference. Linked into tests only.

#include <functional>
#include <span>
#include <vector>

#include "triage/pack/rule_pack.hpp"
#include "triage/reasoning/answers.hpp"
#include "triage/reasoning/infer.hpp"

namespace triage::reference {

/// Everything that the engine says about a person.
struct Opinion {
  Outcome outcome;
  std::vector<RuleId> fired;
  std::vector<RuleId> cannot_be_ruled_out;
  std::vector<FindingId> disagreements;
};

/// What a person said, in each way to take it: a measurement has decided its finding, and what a
/// checklist asks stands in there.
using Believed = std::vector<std::vector<Answer>>;

/// Which of the findings that rules wait for matter.
using Worth =
    std::function<std::vector<FindingId>(const Believed& ways, std::span<const FindingId> open)>;
/// All of them: for opinions in which questions play no part.
std::vector<FindingId> everything_open(const Believed& ways, std::span<const FindingId> open);

/// What is left of several answers to a finding, the later ones coming behind.
std::vector<Answer> naive_merge(const RulePack& pack, std::span<const Answer> said);

/// What follows from `said`. Answers that say the opposite of each other are taken in every way,
/// and the most urgent counts.
Opinion naive_infer(const RulePack& pack, std::span<const Answer> said, const Worth& worth);

/// The bounds for somebody who does not contradict themselves.
struct Limits {
  Disposition at_least;
  Disposition at_most;
};
Limits naive_limits(const RulePack& pack, std::span<const Answer> said);

/// Whether `quantity` compares as asked.
bool naive_compare(const Quantity& quantity, const Comparison& comparison);

}  // namespace triage::reference
