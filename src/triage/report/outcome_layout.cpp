#include "triage/report/outcome_parts.hpp"

namespace triage {

Layout full_layout(const RulePack& pack) {
  Layout layout;
  layout.reasons.most = pack.rules.size();
  layout.how_to_see_more = false;
  layout.length = Length::full;
  return layout;
}

Layout layout_of(const ReportParts& parts) {
  const bool brief = parts.length == Length::brief;
  Layout layout;
  layout.reasons.with_answers = !brief;
  layout.reasons.with_sources = !brief;
  layout.care = !brief;
  layout.source_list = !brief;
  layout.how_to_see_more = !brief && parts.more_by == MoreBy::option;
  return layout;
}

std::vector<Layout> ever_shorter(Layout layout) {
  layout.source_list = false;
  std::vector<Layout> layouts;
  const auto add_with = [&](std::size_t fewest) {
    for (std::size_t most = ReasonsShown::usual + 1; most-- > fewest;) {
      layout.reasons.most = most;
      layouts.push_back(layout);
    }
  };
  add_with(1);
  layout.notes = false;
  add_with(1);
  layout.reasons.with_answers = false;
  add_with(1);
  layout.most_first_aid = 1;
  add_with(1);
  layout.headings = false;
  add_with(1);
  layout.most_first_aid = 0;
  add_with(1);
  layout.most_first_aid = 1;
  add_with(0);
  return layouts;
}

}  // namespace triage
