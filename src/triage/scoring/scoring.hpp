#pragma once

// Takes cases one after another, in the order of their files, and holds each against what is
// expected of it. Nothing is dropped without being counted and named.

#include <optional>
#include <string>
#include <string_view>

#include "triage/program/program.hpp"
#include "triage/scoring/score_table.hpp"
#include "triage/scoring/scored_case.hpp"
#include "triage/scoring/scores.hpp"

namespace triage {

/// Where it stands what must come of a case.
enum class ExpectedIn : std::uint8_t { the_case, a_table };

class Scoring {
 public:
  /// `table` has what was read of other files.
  Scoring(const Program& program, ScoreTable table, ExpectedIn expected_in);

  /// The next case; `id` is empty if it has none, and `name` is what it is called then. What is
  /// expected of it if it is counted, and nothing if it is left out.
  std::optional<Advice> add(std::string_view id, const std::string& name, const ScoredCase& scored);
  /// The next case, which cannot be read, and what is wrong with it.
  void add_unreadable(std::string_view problem);
  /// To be called once, after the last case: what is there of no case is left out.
  void finish();

  [[nodiscard]] const Scores& scores() const { return scores_; }
  [[nodiscard]] const ScoreTable& table() const { return table_; }
  [[nodiscard]] const LeftOuts& left_out() const { return left_out_; }

 private:
  void finish(std::size_t id);

  ScoreTable table_;
  ExpectedIn expected_in_;
  Scores scores_;
  LeftOuts left_out_;
};

}  // namespace triage
