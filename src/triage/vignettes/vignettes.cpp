#include "triage/vignettes/vignettes.hpp"

#include <algorithm>
#include <utility>

#include "triage/program/from_pack.hpp"

namespace triage {
std::size_t VignetteRun::failures() const {
  const auto failed =
      std::ranges::count_if(results, [](const VignetteResult& result) { return !result.passed(); });
  return static_cast<std::size_t>(failed);
}

bool VignetteRun::passed() const {
  return !results.empty() && unreadable.empty() && failures() == 0;
}

void run_vignette(const Pack& pack, const std::string& file, CaseOrError read, VignetteRun& run) {
  if (auto* bad = std::get_if<BadCase>(&read)) {
    run.unreadable.push_back(std::move(*bad));
    return;
  }
  Case& vignette = std::get<Case>(read);
  if (!vignette.expect) {
    run.without_expectation.push_back(vignette.id);
    return;
  }
  if (!vignette.named_by_reader) {  // a name that we made up costs nobody a result
    const auto [earlier, is_new] = run.by_id.try_emplace(vignette.id, run.results.size());
    if (!is_new) {
      const VignetteResult& first = run.results[earlier->second];
      Diagnostics problems(file);
      problems.add(Code::case_duplicate_id, vignette.place,
                   {vignette.id, line_text(first.file, first.vignette.place)});
      run.unreadable.push_back({vignette.id, problems.all(), {}, 1});
      return;
    }
  }
  const Outcome outcome = assess(pack, vignette, Unanswered::stays_open).outcome;
  auto unmet = unmet_expectations(pack, *vignette.expect, outcome);
  run.results.push_back({std::move(vignette), file, outcome.disposition, std::move(unmet)});
}

}  // namespace triage
