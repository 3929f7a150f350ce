#pragma once

// What an evaluation looks at in one case, worked out without regard to any other.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "triage/program/program.hpp"
#include "triage/scoring/levels.hpp"

namespace triage {

/// One answer that, if it were another and all others stayed, would alter the recommendation.
struct Turn {
  ColumnId column;                  // of the answer (answer_columns.hpp)
  std::optional<std::size_t> cell;  // that it would be in; nothing: not sure
  Advice gives;

  friend bool operator==(const Turn&, const Turn&) = default;
};

struct ScoredCase {
  std::optional<Advice> expected;  // what the case itself says it must be given; nothing: nothing
  Advice given;
  /// That an interview asks until there is a recommendation. Nothing if the case itself is an
  /// interview that signs of an emergency ended: no question of the pack was left to count.
  std::optional<std::size_t> questions = {};
  std::size_t told = 0;  // findings that the case says something about; 0 of one that was ended
  std::size_t told_and_asked = 0;  // of these, the interview asks for
  std::vector<Turn> turns;

  friend bool operator==(const ScoredCase&, const ScoredCase&) = default;
};

/// As bytes, and back; nothing if they are not those of a case of this program, since what it has
/// not would be counted out of bounds.
std::string packed(const ScoredCase& scored);
std::optional<ScoredCase> scored_case_in(std::string_view bytes, const Program& program);

}  // namespace triage
