#pragma once

// Everything that can be said to a rule pack: each finding answered in every way that the pack can
// tell apart, unknown, and not answered.

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "triage/pack/rule_pack.hpp"
#include "triage/reasoning/answers.hpp"

namespace triage::reference {

/// Whether an any_of may also be answered option by option, with some unknown or left out.
enum class AnyOf : bool { whole_lists, option_by_option };

/// Answers to one finding, and nothing for "not answered".
using Choices = std::vector<std::optional<Answer>>;

/// Every comparison with a finding that stands anywhere in the pack.
std::vector<Comparison> comparisons_with(const RulePack& pack, FindingId finding);

/// The complete answers to a finding. A quantity has one for every interval between the thresholds
/// that the pack compares it with, as near to them as can be.
std::vector<Answer> complete_answers(const RulePack& pack, FindingId finding);
/// Those that any of several packs with the same findings compares it with: people between a
/// threshold of one and a threshold of the other are among them.
std::vector<Answer> complete_answers(std::span<const RulePack> packs, FindingId finding);

/// All of those, unknown, and not answered.
Choices all_answers(const RulePack& pack, FindingId finding, AnyOf any_of);
Choices all_answers(std::span<const RulePack> packs, FindingId finding, AnyOf any_of);

/// The product of several findings' choices, by number.
class AnswerSets {
 public:
  explicit AnswerSets(std::vector<Choices> choices) : choices_(std::move(choices)) {}

  [[nodiscard]] std::size_t size() const;
  /// The answers of one combination; those that are not answered are left out.
  [[nodiscard]] std::vector<Answer> at(std::size_t number) const;

 private:
  std::vector<Choices> choices_;
};

/// Every way to answer, option by option, to be unsure and not to answer.
AnswerSets all_sets(const RulePack& pack);

}  // namespace triage::reference
