#pragma once

// Where a rule decides, and where that ends: the people on both sides of its border.

#include <optional>

#include "triage/diagram/diagram.hpp"
#include "triage/model/model.hpp"
#include "triage/program/program.hpp"
#include "triage/program/row.hpp"

namespace triage {

/// Who would get less than `level` without this rule.
Set who_rests_on(const Model& model, RuleId rule, Disposition level);

struct Border {
  Row decided;               // the simplest person for whom the rule decides
  std::optional<Row> below;  // who gets less, and differs in the fewest answers
};

/// The border of a rule that calls for `then` and decides for `decided`; nothing if that is nobody.
std::optional<Border> border_in(const Model& model, Set decided, Disposition then);

}  // namespace triage
