#pragma once

// Cells of columns as the answers that a person gave, or would have to give.

#include <string>
#include <vector>

#include "triage/cases/case.hpp"
#include "triage/pack/rule_pack.hpp"
#include "triage/program/program.hpp"
#include "triage/proof/changes.hpp"
#include "triage/reasoning/answers.hpp"

namespace triage {

/// What these cells of a column mean as an answer to its finding: `yes`, `Lifting`.
std::string cells_as_answer(const RulePack& pack, const Program& program, ColumnId column,
                            Cells cells);

/// What the person would have to answer otherwise: `fever: yes`, `triggers: Lifting`. Where a
/// checklist asks what a finding says that they answered by itself, the one of the two that has to
/// change.
std::string change_in_words(const RulePack& pack, const Program& program, const Case& person,
                            const Change& change);

/// What the person said of these columns.
std::string known_in_words(const RulePack& pack, const Program& program, const Case& person,
                           const Answers& said, const std::vector<ColumnId>& columns);

}  // namespace triage
