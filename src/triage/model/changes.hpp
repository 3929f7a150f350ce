#pragma once

// Counterfactuals: which answers an outcome rests on, and what would change it.

#include <cstddef>
#include <vector>

#include "triage/base/id.hpp"
#include "triage/diagram/diagram.hpp"
#include "triage/model/said_apart.hpp"
#include "triage/program/program.hpp"

namespace triage {

/// A set of answers that would have to be others together (or to be given at all): no smaller part
/// of it would do. Each stands here by its column of what was said apart, with what it could be
/// then; any of that goes with any of what the others could be.
using Change = std::vector<ColumnCells>;

/// Longer changes are not looked for.
inline constexpr std::size_t max_changed_answers = 8;

struct ChangesTo {
  Disposition disposition;
  std::vector<Change> changes;  // the smallest in number first
  bool complete = true;         // whether these are all
};

struct Counterfactuals {
  /// Answers that alone make the disposition what it is; the other answers could be anything. Only
  /// for an outcome that is settled.
  std::vector<ColumnId> sufficient;
  /// Given answers that could be anything as long as the sufficient ones stand.
  std::vector<ColumnId> not_needed;
  /// What was not answered and could still overturn the sufficient ones: a reading may contradict
  /// an answer, an answer a reading, and a checklist what was answered by itself.
  std::vector<ColumnId> could_contradict;
  /// For every disposition above the present one: what would surely make it that or more urgent.
  std::vector<ChangesTo> raise;
  /// For every disposition below: what would surely make it that or less urgent.
  std::vector<ChangesTo> lower;
  bool gave_up = false;
};

/// A change is a change of what is said, before a checklist and what was answered by itself are
/// taken for one and before measurements decide anything; inference draws its conclusions from that
/// anew. `present` is the recommended disposition, or the lower bound while there is none. Each
/// change was run through inference before it stands there.
Counterfactuals counterfactuals(const Program& program, const SaidApart& said, Disposition present);

}  // namespace triage
