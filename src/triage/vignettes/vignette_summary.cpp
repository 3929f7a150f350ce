#include "triage/vignettes/vignette_summary.hpp"

#include "triage/cases/assess.hpp"
#include "triage/reasoning/infer.hpp"

namespace triage {

VignetteSummary summary_of(const Pack& pack, const Case& vignette) {
  const Outcome outcome = assess(pack, vignette, Unanswered::stays_open).outcome;
  VignetteSummary summary;
  summary.id = vignette.id;
  summary.note = vignette.note;
  summary.expected = vignette.expect->disposition;
  summary.given = outcome.disposition;
  summary.passed = unmet_expectations(pack, *vignette.expect, outcome).empty();
  summary.fired = fired_rules(pack.program, outcome);
  summary.offered = care_with(outcome, CareStatus::offered);
  return summary;
}

}  // namespace triage
