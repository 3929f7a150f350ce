#pragma once

// What the forms of an evaluation have in common.

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "triage/report/score_report.hpp"

namespace triage {

/// "emergency:self_care"
std::string hazard_name(const RulePack& pack, const HazardousAdvice& hazard);

/// A share of a system, as it is called in records and to people.
struct NamedShare {
  std::string_view name;
  std::string_view words;
  Share share;
};
/// All of a system, but for the accuracy by level; without those that are not defined.
std::vector<NamedShare> named_shares(const SystemFigures& figures);

/// Why something was left out, as it is called in records and to people: "cases that cannot be
/// read".
std::string_view name_of(Reason reason);
std::string_view words_of(Reason reason);
std::vector<Reason> reasons_to_leave_out();

/// With four digits that count, and as 2.3e-07 where that is shorter.
std::string chance_text(double chance);

/// How often an answer decides, of all columns for which it ever does, the most often first.
std::vector<std::pair<ColumnId, TurnCounts>> deciding_answers(const ScoreFigures& score);

}  // namespace triage
