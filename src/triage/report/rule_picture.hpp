#pragma once

// Drawings of what leads to which level: the questions that each rule looks at, level by level in
// the order of urgency, each in its colour. Lines run between the boxes, never through one.

#include <optional>
#include <set>
#include <string>

#include "triage/pack/rule_pack.hpp"
#include "triage/report/sketch.hpp"

namespace triage {

/// One of five colours, from the least urgent level to the most urgent: a kind of `sketch_style`.
std::string urgency_kind(const RulePack& pack, Disposition level);

/// The questions that a rule looks at, through named conditions too, in the order in which they are
/// asked.
std::set<FindingId> questions_of(const RulePack& pack, const Rule& rule);

/// For each question and level, how many rules of that level look at the question.
Sketch sketch_of_levels(const RulePack& pack);

/// The rules of one level, or of all and what holds where no rule fires: a line each, from its name
/// past the questions that it looks at to its level.
Sketch sketch_of_rules(const RulePack& pack, std::optional<Disposition> level = std::nullopt);

/// What the two show, in a sentence for each of their lines.
std::string levels_in_words(const RulePack& pack);
std::string rules_in_words(const RulePack& pack, Disposition level);

}  // namespace triage
