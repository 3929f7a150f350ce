#pragma once

// Why a condition came out as it did.

#include <cstddef>
#include <vector>

#include "triage/base/id.hpp"
#include "triage/base/truth.hpp"
#include "triage/program/program.hpp"
#include "triage/program/row.hpp"
#include "triage/reasoning/evaluate.hpp"

namespace triage {

/// Columns whose cells alone make `gate` what it is (yes or no), in the program's order. Of several
/// sufficient sets, the one that the author wrote first. For an unknown gate, the columns that
/// leave it open.
std::vector<ColumnId> deciding_columns(const Program& program, const Evaluation& evaluation,
                                       std::size_t lane, GateId gate);

/// The findings of these columns, in the pack's order.
std::vector<FindingId> deciding_findings(const Program& program, const Evaluation& evaluation,
                                         std::size_t lane, GateId gate);

/// Why one rule fired, was ruled out, or is still undecided. What fired in one of the ways to take
/// the answers is decided by what is believed there.
struct RuleExplanation {
  RuleId rule;
  Truth status = Truth::unknown;
  std::vector<FindingId> decided_by;
  std::vector<ColumnId> columns;  // of a checklist among them, the options that decided
};

/// One for every rule, in the order of the program.
std::vector<RuleExplanation> explain_rules(const Program& program, const Row& row);

}  // namespace triage
