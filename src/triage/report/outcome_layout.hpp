#pragma once

// How much of a report is said: all of it, as much as was asked for, or what fits on a screen.

#include <cstddef>
#include <limits>
#include <vector>

#include "triage/pack/rule_pack.hpp"
#include "triage/report/care_text.hpp"
#include "triage/report/cited_sources.hpp"
#include "triage/report/reasons_text.hpp"
#include "triage/report/text.hpp"

namespace triage {

/// What stands between the beginning and the end of a report.
struct Layout {
  std::size_t most_first_aid = std::numeric_limits<std::size_t>::max();
  bool headings = true;  // of first aid and reasons, which stand in the beginning without
  ReasonsShown reasons;
  bool notes = true;
  bool care = true;
  bool source_list = true;
  bool how_to_see_more = true;
  Details details = Details::left_out;
  CitedBy cited_by = CitedBy::number;
};

/// Everything there is to say.
Layout full_layout(const RulePack& pack);

/// As much as was asked for, which is less than all.
Layout layout_of(const ReportParts& parts);

/// What an emergency leaves out to fit on a screen, the least first: notes go before reasons do,
/// what was said before the last reason, and first aid of further reasons before that of the first,
/// which goes only where it would leave no room for any reason. Where nothing fits, the last one.
std::vector<Layout> ever_shorter(Layout layout);

}  // namespace triage
