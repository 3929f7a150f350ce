#pragma once

// What comes of each case of a run, on its way into an evaluation.

#include <cstddef>
#include <memory>
#include <ostream>
#include <string>

#include "triage/batch/assess_chunk.hpp"
#include "triage/program/from_pack.hpp"
#include "triage/scoring/score_case.hpp"
#include "triage/scoring/scoring.hpp"

namespace triage::cli {

/// Notes what an evaluation looks at in each case; of one that cannot be read, what is wrong.
class ScoreNotes : public CaseNotes {
 public:
  /// `pack` must outlive this.
  ScoreNotes(const Pack& pack, Unanswered unanswered) : scorer_(pack, unanswered) {}

  std::string of(const Case& person, const Assessment& assessment) override;
  std::string of(const BadCase& bad) override;

 private:
  CaseScorer scorer_;
};

/// Takes such notes in the order of the cases.
class ScoreTaker {
 public:
  /// All must outlive this. `each` gets a record of each case that is counted (NDJSON); null: no.
  ScoreTaker(const Pack& pack, Scoring& scoring, std::ostream* each)
      : pack_(pack), scoring_(scoring), each_(each) {}

  void add(const CaseSource& source, const AssessedChunk& chunk);
  void end_file(const EndOfFile& end);

  [[nodiscard]] std::size_t cases() const { return cases_; }
  /// Whether a note is none of this pack: all is then of no use.
  [[nodiscard]] bool is_damaged() const { return is_damaged_; }

 private:
  void add_case(const CaseSource& source, const AssessedCase& person, std::string_view id,
                std::string_view note);

  const Pack& pack_;
  Scoring& scoring_;
  std::ostream* each_;
  std::size_t cases_ = 0;
  std::size_t cases_of_file_ = 0;
  bool is_damaged_ = false;
};

}  // namespace triage::cli
