#pragma once

// Counts of how cases came out against what was expected: numbers that add.

#include <cstddef>
#include <vector>

#include "triage/program/program.hpp"
#include "triage/scoring/levels.hpp"
#include "triage/scoring/scored_case.hpp"
#include "triage/scoring/statistics.hpp"
#include "triage/vignettes/confusion.hpp"

namespace triage {

/// Cases in which something would become less urgent, or more urgent, or other in any way, which is
/// also from or to no advice.
struct Altered {
  std::size_t lower = 0;
  std::size_t higher = 0;
  std::size_t any = 0;
};

/// Cases by which single answers decide in them.
struct TurnCounts {
  std::size_t by_any = 0;  // at least one does
  Altered by_other;        // by another answer to one question
  Altered by_not_sure;     // by "not sure" in place of one answer
};

struct Scores {
  /// `answers`: how many columns of single answers there are.
  Scores(std::size_t levels, std::size_t answers);

  /// One case more, of which this is expected.
  void add(const Advice& expected, const ScoredCase& scored);

  std::size_t cases = 0;
  Counts counts;
  std::vector<Histogram> questions;  // by what is given; the last of those who are given nothing
  std::size_t told = 0;              // findings that the cases say something about
  std::size_t told_and_asked = 0;
  TurnCounts turns;
  std::vector<TurnCounts> turns_of;  // by the column of the answer
};

}  // namespace triage
