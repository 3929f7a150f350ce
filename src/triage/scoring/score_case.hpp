#pragma once

// A case and what came of it, to what an evaluation looks at.

#include "triage/cases/assess.hpp"
#include "triage/cases/case.hpp"
#include "triage/program/from_pack.hpp"
#include "triage/scoring/interview_walk.hpp"
#include "triage/scoring/scored_case.hpp"
#include "triage/scoring/single_changes.hpp"

namespace triage {

/// For one thread, which it remembers interviews for.
class CaseScorer {
 public:
  /// `pack` must outlive this.
  CaseScorer(const Pack& pack, Unanswered unanswered);

  /// The note on one case.
  ScoredCase score(const Case& person, const Assessment& assessment);

 private:
  const Pack& pack_;
  InterviewWalk interviews_;
  SingleChanges changes_;
};

}  // namespace triage
