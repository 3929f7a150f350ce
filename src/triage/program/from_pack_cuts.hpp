#pragma once

// Where a pack cuts the columns of its quantities, and which of the cells a comparison is yes in.

#include <set>
#include <span>
#include <vector>

#include "triage/pack/rule_pack.hpp"
#include "triage/program/from_pack_intervals.hpp"
#include "triage/program/program.hpp"

namespace triage {

/// Cuts without an answer between them are the same: "> 5" and ">= 5.000001".
struct ByAnswers {
  bool operator()(const Cut& a, const Cut& b) const { return first_above(a) < first_above(b); }
};
using Cuts = std::set<Cut, ByAnswers>;
using CutsByFinding = std::vector<Cuts>;

/// Where a comparison cuts its finding: nowhere, if it is the same for every answer in the range.
std::vector<Cut> cuts_of(const Finding& finding, const Comparison& comparison);

/// The thresholds of packs with the same findings.
CutsByFinding cuts_of(std::span<const RulePack> packs);

/// Gathers the thresholds of one more pack, which has the same findings as those before it.
void add_cuts(const RulePack& pack, CutsByFinding& cuts);

/// The findings that would have more cells than a column, and one for "unknown", can hold.
std::vector<FindingId> with_too_many_cells(const RulePack& pack, const CutsByFinding& cuts);

/// The cells of a quantity's column in which a comparison is yes. The column is cut wherever the
/// comparison cuts it.
Cells cells_where(const Finding& finding, const ProgramFinding& compiled,
                  const Comparison& comparison);

}  // namespace triage
