#pragma once

// A person who shows a difference between two packs. Nobody is shown who was not put through both.

#include <array>
#include <functional>
#include <optional>

#include "triage/cases/assess.hpp"
#include "triage/cases/case.hpp"
#include "triage/pack/rule_pack.hpp"
#include "triage/program/program.hpp"
#include "triage/proof/align.hpp"

namespace triage {

/// What the old pack says of a person, and the new one; nothing where it does not take an answer.
using BothOutcomes = std::array<std::optional<Outcome>, 2>;

class Examples {
 public:
  /// All three must outlive this. The packs are as their authors wrote them.
  Examples(const RulePack& old_pack, const RulePack& new_pack, const AlignedPacks& aligned);

  /// A case with some of the answers of `person`, of which none can be spared; nothing if not even
  /// all of them show the difference. `shows` says whether outcomes do. Somebody who is not
  /// sure keeps something to be not sure of.
  [[nodiscard]] std::optional<Case> shortest(
      const Case& person, const std::function<bool(const BothOutcomes&)>& shows) const;

 private:
  /// The answers in the words in which they will be printed, read by one of the packs.
  [[nodiscard]] std::optional<Case> read_by(std::size_t which, const Case& person) const;
  [[nodiscard]] BothOutcomes run(const Case& person) const;

  std::array<const RulePack*, 2> packs_;
  std::array<Program, 2> programs_;
  const AlignedPacks& aligned_;
};

}  // namespace triage
