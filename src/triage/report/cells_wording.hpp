#pragma once

// Cells of columns as the answers that a person gave, or would have to give.

#include <string>
#include <vector>

#include "triage/model/changes.hpp"
#include "triage/model/said_apart.hpp"
#include "triage/pack/rule_pack.hpp"
#include "triage/program/program.hpp"

namespace triage {

/// What these cells of a column mean as an answer to its finding: `yes`, `Lifting`.
std::string cells_as_answer(const RulePack& pack, const Program& program, ColumnId column,
                            Cells cells);

/// What a person would have to answer otherwise: `fever: yes`, `triggers: Lifting`.
std::string change_in_words(const RulePack& pack, const SaidApart& said, const Change& change);

/// What the person said in these columns.
std::string known_in_words(const RulePack& pack, const SaidApart& said,
                           const std::vector<ColumnId>& columns);

}  // namespace triage
