#include "triage/proof/test_pack.hpp"

#include <utility>

namespace triage {

PackTest test_pack(const RulePack& pack, VignetteRun run, std::size_t max_nodes,
                   const KeepGoing& keep_going) {
  PackTest test;
  test.coverage = coverage_of(pack, run.results, max_nodes);
  test.mutation = run_mutants(pack, run.results, max_nodes, keep_going);
  test.confusion = confusion_of(pack, run.results);
  test.run = std::move(run);
  return test;
}

bool reaches(const Coverage& coverage, const Required& required) {
  if (required.coverage > 0 && !coverage.left_whole.empty()) return false;
  for (const auto* items : {&coverage.rules, &coverage.care, &coverage.conditions}) {
    if (count_covered(*items).percent() < required.coverage) return false;
  }
  return true;
}

bool reaches(const Mutation& mutation, const Required& required) {
  return mutation.percent() >= required.mutation_score;
}

bool passes(const PackTest& test, const Required& required) {
  return test.run.passed() && reaches(test.coverage, required) && reaches(test.mutation, required);
}

}  // namespace triage
