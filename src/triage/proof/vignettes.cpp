#include "triage/proof/vignettes.hpp"

#include <algorithm>
#include <utility>

namespace triage {
namespace {

const VignetteResult* earlier_result(const VignetteRun& run, const std::string& id) {
  const auto found =
      std::find_if(run.results.begin(), run.results.end(),
                   [&id](const VignetteResult& result) { return result.vignette.id == id; });
  return found == run.results.end() ? nullptr : &*found;
}

}  // namespace

std::size_t VignetteRun::failures() const {
  const auto failed = std::count_if(results.begin(), results.end(),
                                    [](const VignetteResult& result) { return !result.passed(); });
  return static_cast<std::size_t>(failed);
}

bool VignetteRun::passed() const {
  return !results.empty() && unreadable.empty() && failures() == 0;
}

void run_vignette(const RulePack& pack, const Program& program, const std::string& file,
                  CaseOrError read, VignetteRun& run) {
  if (auto* bad = std::get_if<BadCase>(&read)) {
    run.unreadable.push_back(std::move(*bad));
    return;
  }
  Case& vignette = std::get<Case>(read);
  if (!vignette.expect) {
    run.without_expectation.push_back(vignette.id);
    return;
  }
  if (const VignetteResult* earlier = earlier_result(run, vignette.id)) {
    Diagnostics problems(file);
    problems.add(Code::case_duplicate_id, vignette.place,
                 {vignette.id, earlier->file + ':' + std::to_string(earlier->vignette.place.line)});
    run.unreadable.push_back({vignette.id, problems.all(), {}, 1});
    return;
  }
  Assessment assessment = assess(pack, program, vignette, Unanswered::stays_open);
  std::vector<std::string> unmet =
      unmet_expectations(pack, program, *vignette.expect, assessment.outcome);
  run.results.push_back({std::move(vignette), file, std::move(assessment), std::move(unmet)});
}

}  // namespace triage
