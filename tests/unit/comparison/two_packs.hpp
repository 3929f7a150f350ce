#pragma once

// Everybody whom two packs can both be asked about, one by one: what `diff` finds with sets is
// counted out here with people. Knows nothing of how packs are aligned, and leaves to inference
// what becomes of people who contradict themselves.

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "triage/cases/case.hpp"
#include "triage/pack/rule_pack.hpp"
#include "triage/program/program.hpp"
#include "triage/reasoning/infer.hpp"
#include "unit/comparison/two_answers.hpp"

namespace triage::tests {

/// What the packs say of the same person.
struct TwoOutcomes {
  std::array<Outcome, 2> of;
  bool unsure = false;
};

class TwoPacks {
 public:
  /// The packs must outlive this.
  TwoPacks(const RulePack& old_pack, const RulePack& new_pack);

  /// All people who leave no question of either pack without an answer, be it `unknown`.
  [[nodiscard]] std::size_t size() const;
  [[nodiscard]] TwoOutcomes at(std::size_t number) const;

  /// What the packs say of a person as `diff` shows one, whose questions are those of `asked`.
  [[nodiscard]] TwoOutcomes of(const RulePack& asked, const Case& person) const;

  /// How the outcomes differ: `level0 -> level2`, or, at the same level, `care1 gained`.
  [[nodiscard]] std::vector<std::string> changes(const TwoOutcomes& outcomes) const;

 private:
  [[nodiscard]] Outcome outcome_of(std::size_t which, const std::vector<Answer>& said) const;
  [[nodiscard]] bool offers(const TwoOutcomes& outcomes, std::size_t which,
                            const std::string& care) const;

  std::array<const RulePack*, 2> packs_;
  std::array<Program, 2> programs_;
  std::vector<std::vector<TwoAnswers>> questions_;
};

}  // namespace triage::tests
