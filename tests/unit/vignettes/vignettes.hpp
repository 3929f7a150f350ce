#pragma once

// Vignettes for tests.

#include <span>
#include <string_view>
#include <utility>

#include "triage/vignettes/coverage.hpp"
#include "triage/vignettes/mutation.hpp"
#include "triage/vignettes/test_pack.hpp"
#include "triage/vignettes/vignettes.hpp"
#include "unit/rules.hpp"

namespace triage::tests {

/// Runs the cases of a YAML text.
inline VignetteRun run_all(const Pack& rules, std::string_view yaml) {
  VignetteRun run;
  for (CaseOrError& read : cases_in(rules, yaml)) {
    run_vignette(rules, "cases.yaml", std::move(read), run);
  }
  return run;
}

/// What these vignettes cover of the pack.
inline Coverage coverage_of(const RulePack& pack, std::span<const VignetteResult> results) {
  CoverageCount coverage(pack);
  coverage.look_at(results, 0);
  return std::move(coverage).finish(Diagram::usual_max_nodes);
}

/// What becomes of all mutants, with these vignettes.
inline Mutation run_mutants(const RulePack& pack, std::span<const VignetteResult> results,
                            std::size_t max_nodes = Diagram::usual_max_nodes,
                            const KeepGoing& keep_going = {}) {
  MutantTrials trials(pack, max_nodes, keep_going);
  trials.look_at(results, 0);
  return std::move(trials).finish();
}

/// What PackTester says of vignettes that come one by one, of vignettes that come together.
inline PackTest test_together(const Pack& pack, VignetteRun run, const KeepGoing& keep_going = {}) {
  PackTest test;
  test.coverage = coverage_of(pack, run.results);
  test.mutation = run_mutants(pack, run.results, Diagram::usual_max_nodes, keep_going);
  test.confusion = confusion_of(pack, run.results);
  test.run = std::move(run);
  return test;
}

/// The pack with this one change.
inline RulePack mutated(RulePack pack, const Mutant& mutant) {
  mutant.edit.apply(pack);
  return pack;
}

/// A person as a vignette that expects what the pack says now: the disposition, the rules that
/// fire, and the care that is and is not offered.
inline Case expecting_what_is(const Pack& rules, Case person) {
  const Outcome outcome = assess(rules, person, Unanswered::stays_open).outcome;
  Expectation expect{outcome.disposition, fired_rules(rules.program, outcome), {}, {}};
  for (const CareId id : ids_up_to<CareId>(rules.care.size())) {
    const bool offered = outcome.care[id.index()].status == CareStatus::offered;
    (offered ? expect.care : expect.not_care).push_back(id);
  }
  person.expect = std::move(expect);
  return person;
}

}  // namespace triage::tests
