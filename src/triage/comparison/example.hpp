#pragma once

// A person who shows a difference between two packs. Nobody is shown who was not put through both.

#include <array>
#include <functional>
#include <optional>
#include <string>

#include "triage/cases/assess.hpp"
#include "triage/cases/case.hpp"
#include "triage/comparison/align.hpp"
#include "triage/program/from_pack.hpp"
#include "triage/program/program.hpp"

namespace triage {

/// What the old pack says of a person, and the new one; nothing where it does not take an answer.
using BothOutcomes = std::array<std::optional<Outcome>, 2>;

class Examples {
 public:
  /// All three must outlive this. The packs are as their authors wrote them.
  Examples(const RulePack& old_pack, const RulePack& new_pack, const AlignedPacks& aligned);

  /// A case with some of the answers of `person`, of which none can be spared; nothing if not even
  /// all of them show that the disposition goes from one to the other. Somebody who is not sure
  /// keeps something to be not sure of.
  [[nodiscard]] std::optional<Case> of_disposition(const Case& person, const std::string& before,
                                                   const std::string& after) const;
  /// The same for advice that is offered now and was not, or the other way round, the disposition
  /// being the same.
  [[nodiscard]] std::optional<Case> of_advice(const Case& person, const std::string& care,
                                              bool gained) const;

 private:
  using Shows = std::function<bool(const BothOutcomes&)>;

  [[nodiscard]] std::optional<Case> shortest(const Case& person, const Shows& shows) const;
  /// The answers in the words in which they will be printed, read by one of the packs.
  [[nodiscard]] std::optional<Case> read_by(std::size_t which, const Case& person) const;
  [[nodiscard]] BothOutcomes run(const Case& person) const;
  /// Empty while more has to be asked.
  [[nodiscard]] std::string disposition(std::size_t which, const BothOutcomes& both) const;
  [[nodiscard]] bool offers(std::size_t which, const BothOutcomes& both, const std::string& care,
                            bool wanted) const;

  std::array<Pack, 2> packs_;
  const AlignedPacks& aligned_;
};

}  // namespace triage
