#include "triage/report/score_wording.hpp"

#include <algorithm>
#include <array>
#include <cstdio>

#include "triage/base/enumerators.hpp"
#include "triage/report/wording.hpp"

namespace triage {
namespace {

struct ReasonWords {
  std::string_view name;
  std::string_view words;
};

/// In the order of `Reason`.
constexpr auto reason_words = std::to_array<ReasonWords>(
    {{"unreadable", "cases that cannot be read"},
     {"no_id", "cases without an id, by which their right answer would be found"},
     {"id_twice", "cases with an id that another one had before"},
     {"not_expected", "cases without a right answer"},
     {"too_many", "cases behind so many ids that no more can be kept"},
     {"no_case", "right answers of no case that can be read"},
     {"other_no_case", "answers of other systems about no case that is in the figures"},
     {"other_expectation", "answers of other systems that go with another right answer"}});
static_assert(reason_words.size() == reason_count);
static_assert(has_enumerators<Reason, reason_count>(), "a reason has no words");

}  // namespace

std::string hazard_name(const RulePack& pack, const HazardousAdvice& hazard) {
  return pack[hazard.needed].id + ':' + disposition_id(pack, hazard.given);
}

std::vector<NamedShare> named_shares(const SystemFigures& figures) {
  std::vector<NamedShare> shares = {
      {"accuracy", "Exactly right", figures.accuracy},
      {"safety_of_advice", "Right or more urgent", figures.safe_advice},
      {"comprehensiveness", "Got advice", figures.comprehensiveness},
      {"inclination_to_over_triage", "Errors that are over-triage",
       figures.inclination_to_over_triage},
      {"under_triage", "Under-triaged", figures.confusion.under_triage},
      {"over_triage", "Over-triaged", figures.confusion.over_triage}};
  if (figures.hazardous) {
    shares.push_back({"hazardous_under_triage", "Hazardous, as defined below", *figures.hazardous});
  }
  return shares;
}

std::string_view name_of(Reason reason) {
  return reason_words[static_cast<std::size_t>(reason)].name;
}

std::string_view words_of(Reason reason) {
  return reason_words[static_cast<std::size_t>(reason)].words;
}

std::vector<Reason> reasons_to_leave_out() {
  std::vector<Reason> reasons;
  for (std::size_t i = 0; i < reason_count; ++i) reasons.push_back(static_cast<Reason>(i));
  return reasons;
}

std::string chance_text(double chance) {
  constexpr int digits = 4;
  std::array<char, 32> text{};
  // (A browser's library cannot write a double by std::to_chars.)
  std::snprintf(text.data(), text.size(), "%.*g", digits, chance);
  return text.data();
}

std::vector<std::pair<ColumnId, TurnCounts>> deciding_answers(const ScoreFigures& score) {
  std::vector<std::pair<ColumnId, TurnCounts>> deciding;
  for (const ColumnId column : ids_up_to<ColumnId>(score.turns_of.size())) {
    const TurnCounts& counts = score.turns_of[column.index()];
    if (counts.by_any > 0) deciding.emplace_back(column, counts);
  }
  std::ranges::stable_sort(
      deciding, [](const auto& a, const auto& b) { return a.second.by_any > b.second.by_any; });
  return deciding;
}

}  // namespace triage
