#pragma once

// What an author could have written in the place of one condition, by a small slip.

#include <cstdint>
#include <string>
#include <vector>

#include "triage/pack/rule_pack.hpp"

namespace triage {

enum class MutantKind : std::uint8_t {
  threshold,    // moved a little, or from "more than" to "at least"
  negated,      // a single condition
  left_out,     // a condition
  how_many,     // of several conditions have to hold
  option,       // one more or one fewer in a list
  disposition,  // one level up or down: of a rule, of `otherwise` and `when_unknown`
  with,         // one disposition more or fewer that a care path accompanies
};

/// What could stand in the place of a condition.
struct Variant {
  MutantKind kind{};
  Place place;
  std::string change;  // "`fever` becomes `{not: fever}`"
  Condition condition;
};

/// The variants of a condition; those of its parts are not among them.
std::vector<Variant> variants_of(const RulePack& pack, const Condition& condition);

/// A comparison with and without the threshold itself, and with the threshold a little up and down.
/// None is the same for every answer in the finding's range.
std::vector<Comparison> comparisons_near(const Finding& finding, const Comparison& comparison);

/// "`before` becomes `after`"
std::string becomes(const std::string& before, const std::string& after);

}  // namespace triage
