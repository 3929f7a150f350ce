#pragma once

// An evaluation for people and for programs: as a document, a record, a table and a picture. All
// take their figures from the same `ScoreFigures`.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "triage/report/document.hpp"
#include "triage/report/record.hpp"
#include "triage/report/sketch.hpp"
#include "triage/scoring/score_figures.hpp"

namespace triage {

struct Pack;

/// A file that an evaluation rests on.
struct ScoredFile {
  std::string name;
  std::uint64_t bytes = 0;  // of text; 0 where nobody counted them
  std::string sha256;       // of its bytes, as sha256sum writes it
};

/// What would have to be the same for the figures to be the same.
struct ScoreBasis {
  std::string program;  // its version and build
  std::vector<ScoredFile> cases;
  std::optional<ScoredFile> expected;  // nothing: the cases say themselves what is expected
  std::optional<ScoredFile> others;
  std::string reading;              // options that decide on how cases are read
  std::vector<std::string> levels;  // words for levels, WORD=LEVEL
  std::vector<HazardousAdvice> hazards;
};

struct ScoreReport {
  const Pack& pack;
  const ScoreBasis& basis;
  const ScoreFigures& score;
};

/// The figures of an evaluation, for people and for programs.
Document score_document(const ScoreReport& report);
Record score_record(const ScoreReport& report);

/// One case that is in the figures, for programs: what is expected and given, how many questions an
/// interview asks, and which single answers would alter it.
Record scored_case_record(const Pack& pack, const std::string& id, const Advice& expected,
                          const ScoredCase& scored);

/// One figure a line: what it is, of which system, case, and levels, and the number with its
/// bounds.
std::string score_csv(const ScoreReport& report);

/// Who gets what, and how often that is right, with the bounds. Of the pack alone.
Sketch score_sketch(const ScoreReport& report);

}  // namespace triage
