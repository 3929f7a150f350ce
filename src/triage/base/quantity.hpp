#pragma once

// Durations, temperatures and plain numbers, exact to the last digit: a threshold decides between
// two levels of care, so 100.4 F must be 38 C and not almost 38 C.
//
// A quantity is one 64-bit integer of its dimension's smallest unit. Every accepted text is a
// decimal with at most six decimals, so no conversion ever rounds:
//   duration     microseconds; a month is 30.4375 days and a year 365.25 days (UCUM `mo`, `a`)
//   temperature  ninths of a micro-degree Celsius, in which Fahrenheit is exact too
//   number       millionths

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace triage {

enum class Language : std::uint8_t;

enum class Dimension : std::uint8_t { duration, temperature, number };

struct Quantity {
  Dimension dimension = Dimension::number;
  std::int64_t smallest_units = 0;

  /// Meaningful between quantities of one dimension.
  friend constexpr auto operator<=>(const Quantity&, const Quantity&) = default;
};

/// Why a text is not a quantity.
enum class QuantityError : std::uint8_t {
  not_a_number,       // it begins with no decimal number: "nan", ".5", "1.", "+1", "ten", ""
  leading_zero,       // "010", which some programs read as 8
  comma,              // "1,5" or "1,000", which people read in two ways
  too_many_decimals,  // more than six
  too_large,
  negative_duration,
  missing_unit,
  unknown_unit,      // "10 fortnights"; also what stands behind the digits of "1e3"
  unit_not_allowed,  // a unit after a plain number, or of another dimension
};

struct ParsedQuantity {
  std::optional<Quantity> quantity;
  QuantityError error = QuantityError::not_a_number;  // meaningful when there is no quantity
  std::string unit;                                   // as written, for the message
};

/// Reads `10 days`, `48h`, `38.4 C`, `-3`, with blanks at both ends or between, and no more. The
/// unit may be a name or a UCUM code, in lower or upper case. `default_unit` stands in for a
/// missing unit; when it is empty, a duration or temperature without a unit is an error. What is
/// refused is in the result: nothing is thrown for it. No more than half of the 64 bits are used,
/// so that twice a quantity is no overflow.
ParsedQuantity parse_quantity(std::string_view text, Dimension dimension,
                              std::string_view default_unit = {});

/// "a duration", "a temperature", "a number".
std::string_view name_of(Dimension dimension);

/// Why the text was refused, to stand after a colon: "the unit is missing (days, weeks, ...)".
std::string reason_for(const ParsedQuantity& refused, Dimension dimension, Language language);

/// Whether packs know it as a unit of this dimension: `wk`, `days`, `C`. None is one of numbers.
bool is_unit(std::string_view unit, Dimension dimension);

/// Unit names to offer a person, most usual first. Empty for plain numbers.
std::vector<std::string> unit_names(Dimension dimension);

/// The shortest exact text that `parse_quantity` reads back as the same quantity.
std::string to_text(const Quantity& quantity);

/// A quantity as it is written in packs and case files, for a reader of `language`: `10 days` is
/// "10 días". What is no quantity stays as it is. The text is for people: parse_quantity reads
/// English and codes only.
std::string localised(std::string_view text, Language language);

/// Whether a plain number has no decimals. Of another dimension it says nothing of use.
bool is_whole(const Quantity& number);

/// The whole part of a plain number, towards 0: of -1.5 it is -1.
std::int64_t whole_number(const Quantity& number);

}  // namespace triage
