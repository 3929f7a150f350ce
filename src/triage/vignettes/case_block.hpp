#pragma once

// Some people side by side: for which of them does a variant of a pack come out differently?
//
// A variant has most gates in common with the pack. Only where one that is not the same comes out
// otherwise, or leaves something open, can anything that a vignette expects be different.

#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <vector>

#include "triage/cases/case.hpp"
#include "triage/program/program.hpp"
#include "triage/reasoning/outcomes.hpp"

namespace triage {

class CaseBlock {
 public:
  /// `original` outlives this.
  CaseBlock(const Program& original, std::span<const Case* const> people);

  /// What comes of one of them with the original.
  [[nodiscard]] Outcome outcome_before(std::size_t person) const;

  /// The first of them for whom this holds of what comes of them with a variant. It is not asked
  /// about those for whom nothing that a vignette can expect is different. The variant's program
  /// has the original's cells, measurements and first gates.
  std::optional<std::size_t> first_where(
      const Program& variant,
      const std::function<bool(std::size_t person, const Outcome& after)>& holds);

 private:
  [[nodiscard]] static Word may_differ(const Outcomes& before, const Outcomes& after,
                                       std::size_t word);

  std::vector<Person> people_;
  std::unique_ptr<Block> block_;
  Outcomes before_;
};

}  // namespace triage
