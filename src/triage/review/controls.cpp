#include "triage/review/controls.hpp"

#include <algorithm>

namespace triage {
namespace {

/// Whether all verdicts of a check, about one subject or any, are "proved"; nothing if there is
/// none.
std::optional<bool> all_proved(const Verification& verification, Check check,
                               const std::optional<std::string>& subject) {
  std::optional<bool> all;
  for (const Verdict& verdict : verification.verdicts) {
    if (verdict.check != check || (subject && verdict.subject != *subject)) continue;
    all = all.value_or(true) && verdict.result == Result::proved;
  }
  return all;
}

std::optional<bool> claim_holds(const std::string& id, const Verification& verification) {
  const auto table = check_table();
  const auto claim =
      std::ranges::find_if(table, [&id](const CheckTexts& row) { return row.id == id; });
  if (claim == table.end()) return std::nullopt;
  return all_proved(verification, claim->check, std::nullopt);
}

std::optional<bool> vignette_passes(const std::string& id, const VignetteRun& run) {
  const auto found = run.by_id.find(id);
  if (found == run.by_id.end() || found->second >= run.results.size()) return std::nullopt;
  return run.results[found->second].passed();
}

}  // namespace

std::optional<bool> control_holds(const Control& control, const Verification& verification,
                                  const VignetteRun& run) {
  switch (control.kind) {
    case ControlKind::rule:
      return all_proved(verification, Check::rule_fires, "rule '" + control.name + "'");
    case ControlKind::guarantee:
      return all_proved(verification, Check::guarantee, "guarantee '" + control.name + "'");
    case ControlKind::vignette: return vignette_passes(control.name, run);
    case ControlKind::claim: break;
  }
  return claim_holds(control.name, verification);
}

void report_broken_controls(const HazardLog& log, const Verification& verification,
                            const VignetteRun& run, Diagnostics& diagnostics) {
  for (const Hazard& hazard : log.hazards) {
    for (const Control& control : hazard.controls) {
      const auto holds = control_holds(control, verification, run);
      if (holds.value_or(false)) continue;
      diagnostics.add(holds ? Code::hazards_broken_control : Code::hazards_no_control,
                      control.place, {std::string(name_of(control.kind)), control.name, hazard.id});
    }
  }
}

}  // namespace triage
