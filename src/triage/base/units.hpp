#pragma once

// The units in which durations and temperatures are written.

#include <cstdint>
#include <span>
#include <string_view>

#include "triage/base/phrases.hpp"
#include "triage/base/quantity.hpp"

namespace triage {

inline constexpr std::int64_t million = 1'000'000;

/// A quantity = (decimal in millionths - offset) * scale, all exact integers. `offset` is in
/// millionths of the unit, `scale` in smallest units (quantity.hpp) a millionth: of a week, 604,800
/// microseconds. Names are in lower case: English ones, their
/// abbreviations, and codes of UCUM. What people read are the phrases.
struct Unit {
  std::string_view name;
  std::string_view plural;
  Dimension dimension;
  std::int64_t scale;
  Phrase one;
  Phrase many;
  std::int64_t offset = 0;
};

/// The unit called so, in lower or upper case, one or many; null if there is none. Plain numbers
/// have none. It is a row of a table that is there as long as the program.
const Unit* find_unit(std::string_view name);

/// The units of durations under the names to show a person, the longest first.
std::span<const Unit> units_in_full();

}  // namespace triage
