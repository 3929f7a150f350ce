#pragma once

// Counterfactuals: which answers an outcome rests on, and what would change it.

#include <optional>
#include <string>
#include <vector>

#include "triage/base/id.hpp"
#include "triage/program/program.hpp"
#include "triage/proof/diagram.hpp"
#include "triage/reasoning/answers.hpp"

namespace triage {

/// One column that would have to be answered otherwise (or at all), and the answers that would do,
/// the other columns of the change being answered as in the change's example.
struct ColumnChange {
  ColumnId column;
  Cells to = 0;
};

/// A set of answers that would have to change together: no smaller part of it would do.
using Change = std::vector<ColumnChange>;

/// Longer changes are not looked for.
inline constexpr std::size_t max_changed_answers = 8;

struct ChangesTo {
  Disposition disposition;
  std::vector<Change> changes;  // the smallest in number first
};

struct Counterfactuals {
  /// Answers that alone make the disposition what it is; the others could be anything. Where a
  /// reading decided a finding, both are named. Only for an outcome that is settled.
  std::vector<ColumnId> sufficient;
  /// Given answers that could be anything as long as the sufficient ones stand.
  std::vector<ColumnId> not_needed;
  /// For every disposition above the present one: what would surely make it that or more urgent.
  std::vector<ChangesTo> raise;
  /// For every disposition below: what would surely make it that or less urgent.
  std::vector<ChangesTo> lower;
  bool gave_up = false;
};

/// `present` is the recommended disposition, or the lower bound while there is none.
Counterfactuals counterfactuals(const Program& program, const Answers& answers,
                                Disposition present);

}  // namespace triage
