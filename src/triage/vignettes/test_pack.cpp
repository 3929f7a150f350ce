#include "triage/vignettes/test_pack.hpp"

#include <span>
#include <utility>

#include "triage/program/from_pack.hpp"

namespace triage {
namespace {

/// Vignettes that are looked at together.
constexpr std::size_t block_size = 256;

/// Forgets of a vignette that passed what no report names.
void forget_answers(VignetteResult& result) {
  if (!result.passed()) return;
  Case kept;
  kept.id = std::move(result.vignette.id);
  kept.place = result.vignette.place;
  kept.named_by_reader = result.vignette.named_by_reader;
  kept.expect = Expectation{result.vignette.expect->disposition, {}, {}, {}};
  result.vignette = std::move(kept);
}

}  // namespace

PackTester::PackTester(const Pack& pack, std::size_t max_nodes, KeepGoing keep_going)
    : pack_(pack),
      max_nodes_(max_nodes),
      coverage_(pack),
      trials_(pack, max_nodes, std::move(keep_going)) {}

void PackTester::add(const std::string& file, CaseOrError read) {
  run_vignette(pack_, file, std::move(read), run_);
  if (run_.results.size() - looked_at_ >= block_size) look_at_new_ones();
}

void PackTester::look_at_new_ones() {
  const auto vignettes = std::span(run_.results).subspan(looked_at_);
  coverage_.look_at(vignettes, looked_at_);
  trials_.look_at(vignettes, looked_at_);
  for (VignetteResult& result : vignettes) forget_answers(result);
  looked_at_ = run_.results.size();
}

PackTest PackTester::finish() && {
  look_at_new_ones();
  PackTest test;
  test.coverage = std::move(coverage_).finish(max_nodes_);
  test.mutation = std::move(trials_).finish();
  test.confusion = confusion_of(pack_, run_.results);
  test.run = std::move(run_);
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
