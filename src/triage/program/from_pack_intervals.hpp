#pragma once

// Which answers lie in an interval between two cuts of a quantity.

#include <cstddef>
#include <optional>
#include <vector>

#include "triage/pack/rule_pack.hpp"
#include "triage/program/program.hpp"

namespace triage {

/// The least answer that can be given at or above `quantity`, and above it, every answer being a
/// decimal with six digits in one of the units there are (quantity.hpp).
Quantity answer_from(const Quantity& quantity);
Quantity answer_after(const Quantity& quantity);

/// The least whole number at or above `quantity`, the least above it, the greatest up to it.
Quantity whole_from(const Quantity& quantity);
Quantity whole_after(const Quantity& quantity);
Quantity whole_until(const Quantity& quantity);

/// The least answer above a cut.
Quantity first_above(const Cut& cut);

/// The least answer to the finding that lies in this interval; nothing if none does.
std::optional<Quantity> least_answer(const Finding& finding, const std::vector<Cut>& cuts,
                                     std::size_t interval);

}  // namespace triage
