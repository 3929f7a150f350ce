#pragma once

// Tables of an evaluation (CSV, or with another separator): what each case must be given, and what
// other systems gave. Columns are found by their names, whatever the case of the letters; those of
// symptomcheckR are known.

#include <cstddef>
#include <istream>
#include <string>
#include <vector>

#include "triage/cases/case.hpp"
#include "triage/scoring/levels.hpp"
#include "triage/scoring/score_table.hpp"

namespace triage {

/// What is wrong with a table, which is then of no use: half of the right answers would give
/// figures that are wrong and look right.
struct TableMistakes {
  std::string problem;        // of the whole table, a sentence; empty: its columns are there
  std::vector<BadCase> some;  // its first rows that cannot be read
  std::size_t more = 0;

  [[nodiscard]] bool any() const { return !problem.empty() || !some.empty(); }
};

/// Columns `id` or `Vignette_id`, and `expected` or `Goldstandard_solution`. Where nothing stands
/// in the latter, nothing is expected. `file` is what messages call it.
TableMistakes read_expected(std::istream& input, const std::string& file, const LevelWords& words,
                            ScoreTable& table);

/// Columns `system` or `App_name`, `id` or `Vignette_id`, `advice` or `Triage_advice_from_app`, and
/// if it is there `Goldstandard_solution`, which has to be the same in all rows of a case.
TableMistakes read_others(std::istream& input, const std::string& file, const LevelWords& words,
                          ScoreTable& table);

}  // namespace triage
