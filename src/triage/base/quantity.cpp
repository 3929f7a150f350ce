#include "triage/base/quantity.hpp"

#include <algorithm>
#include <cstddef>
#include <limits>
#include <utility>

#include "triage/base/phrases.hpp"
#include "triage/base/text.hpp"
#include "triage/base/units.hpp"

namespace triage {
namespace {

constexpr std::size_t max_decimals = 6;

using enum Dimension;

ParsedQuantity failure(QuantityError why, std::string_view unit = {}) {
  return {std::nullopt, why, std::string(unit)};
}

struct Decimal {
  std::int64_t millionths = 0;
  bool ok = false;
  QuantityError error = QuantityError::not_a_number;
};

/// Reads `[-]digits[.digits]`, the whole of `text`.
Decimal parse_decimal(std::string_view text) {
  const auto fail = [](QuantityError why) { return Decimal{0, false, why}; };
  const bool negative = text.starts_with('-');
  if (negative) text.remove_prefix(1);
  const std::size_t point = std::min(text.find('.'), text.size());
  const std::string_view whole = text.substr(0, point);
  const std::string_view decimals = text.substr(std::min(point + 1, text.size()));
  const bool dangling_point = point < text.size() && decimals.empty();
  const auto all_digits = [](std::string_view s) { return std::ranges::all_of(s, is_digit); };
  if (whole.empty() || dangling_point || !all_digits(whole) || !all_digits(decimals)) {
    return fail(QuantityError::not_a_number);
  }
  if (whole.size() > 1 && whole.front() == '0') return fail(QuantityError::leading_zero);
  if (decimals.size() > max_decimals) return fail(QuantityError::too_many_decimals);
  constexpr std::size_t max_whole_digits = 10;
  if (whole.size() > max_whole_digits) return fail(QuantityError::too_large);

  std::int64_t millionths = 0;
  for (const char digit : whole) millionths = millionths * 10 + (digit - '0');
  for (std::size_t i = 0; i < max_decimals; ++i) {
    millionths = millionths * 10 + (i < decimals.size() ? decimals[i] - '0' : 0);
  }
  return {negative ? -millionths : millionths, true, {}};
}

struct NumberAndUnit {
  std::string_view number;
  std::string_view unit;
};

NumberAndUnit split_unit(std::string_view text) {
  text = trim(text);
  const auto in_number = [](char c) { return is_digit(c) || c == '.' || c == '-'; };
  std::size_t end = 0;
  while (end < text.size() && in_number(text[end])) ++end;
  return {text.substr(0, end), trim(text.substr(end))};
}

std::string decimal_text(std::int64_t millionths) {
  const bool negative = millionths < 0;
  const std::uint64_t size = negative ? 0 - static_cast<std::uint64_t>(millionths)
                                      : static_cast<std::uint64_t>(millionths);
  std::string text = (negative ? "-" : "") + std::to_string(size / million);
  std::string decimals = std::to_string(size % million);
  decimals.insert(0, max_decimals - decimals.size(), '0');
  decimals.erase(decimals.find_last_not_of('0') + 1);
  return decimals.empty() ? text : text + '.' + decimals;
}

std::string temperature_text(std::int64_t smallest_units) {
  constexpr std::int64_t celsius_scale = 9;
  constexpr std::int64_t fahrenheit_scale = 5;
  if (smallest_units % celsius_scale == 0)
    return decimal_text(smallest_units / celsius_scale) + " C";
  return decimal_text(smallest_units / fahrenheit_scale + 32 * million) + " F";
}

std::string duration_text(std::int64_t smallest_units) {
  std::string shortest;
  for (const Unit& unit : units_in_full()) {
    if (smallest_units % unit.scale != 0) continue;
    const std::int64_t millionths = smallest_units / unit.scale;
    const std::string_view name = millionths == million ? unit.name : unit.plural;
    std::string text = decimal_text(millionths) + ' ' + std::string(name);
    if (shortest.empty() || text.size() < shortest.size()) shortest = std::move(text);
  }
  return shortest;
}

/// "days, weeks, months, years, hours or minutes"
std::string units_in_words(Dimension dimension, Language language) {
  std::vector<std::string> names = unit_names(dimension);
  if (dimension == duration) {
    for (std::string& name : names) name = say(language, find_unit(name)->many);
  }
  return join_with_or(names, say(language, Phrase::last_or));
}

}  // namespace

ParsedQuantity parse_quantity(std::string_view text, Dimension dimension,
                              std::string_view default_unit) {
  auto [number, unit_name] = split_unit(text);
  const Decimal decimal = parse_decimal(number);
  if (!decimal.ok) return failure(decimal.error, unit_name);
  if (unit_name.starts_with(',')) return failure(QuantityError::comma, unit_name);
  if (dimension == Dimension::number) {
    if (!unit_name.empty()) return failure(QuantityError::unit_not_allowed, unit_name);
    return {Quantity{dimension, decimal.millionths}, {}, {}};
  }
  const std::string_view written = unit_name;
  if (unit_name.empty()) unit_name = default_unit;
  if (unit_name.empty()) return failure(QuantityError::missing_unit);
  const Unit* unit = find_unit(unit_name);
  if (unit == nullptr) return failure(QuantityError::unknown_unit, written);
  if (unit->dimension != dimension) return failure(QuantityError::unit_not_allowed, written);
  if (dimension == duration && decimal.millionths < 0) {
    return failure(QuantityError::negative_duration, written);
  }
  // The kernel doubles a quantity to tell "below t" from "up to t": half the range stays free.
  constexpr std::int64_t limit = std::numeric_limits<std::int64_t>::max() / 2;
  const std::int64_t shifted = decimal.millionths - unit->offset;
  if (shifted > limit / unit->scale || shifted < -(limit / unit->scale)) {
    return failure(QuantityError::too_large, written);
  }
  return {Quantity{dimension, shifted * unit->scale}, {}, std::string(written)};
}

std::string_view name_of(Dimension dimension) {
  switch (dimension) {
    case Dimension::duration: return "a duration";
    case Dimension::temperature: return "a temperature";
    case Dimension::number: break;
  }
  return "a number";
}

std::string reason_for(const ParsedQuantity& refused, Dimension dimension, Language language) {
  const std::string unit = printable(refused.unit);
  const std::string units_to_use = units_in_words(dimension, language);
  const auto because = [&](Phrase phrase) {
    return say(language, phrase, {{"unit", unit}, {"units", units_to_use}});
  };
  switch (refused.error) {
    case QuantityError::not_a_number: return because(Phrase::no_number_first);
    case QuantityError::leading_zero: return because(Phrase::leading_zero);
    case QuantityError::too_many_decimals: return because(Phrase::too_many_decimals);
    case QuantityError::too_large: return because(Phrase::too_large);
    case QuantityError::negative_duration: return because(Phrase::negative_duration);
    case QuantityError::missing_unit: return because(Phrase::unit_missing);
    case QuantityError::comma: return because(Phrase::unclear_comma);
    case QuantityError::unknown_unit: return because(Phrase::unknown_unit);
    case QuantityError::unit_not_allowed: break;
  }
  if (dimension == Dimension::number) return because(Phrase::takes_no_unit);
  return because(dimension == duration ? Phrase::no_unit_of_duration
                                       : Phrase::no_unit_of_temperature);
}

bool is_unit(std::string_view unit, Dimension dimension) {
  const Unit* found = find_unit(unit);
  return found != nullptr && found->dimension == dimension;
}

std::vector<std::string> unit_names(Dimension dimension) {
  if (dimension == duration) return {"days", "weeks", "months", "years", "hours", "minutes"};
  if (dimension == temperature) return {"C", "F"};
  return {};
}

std::string to_text(const Quantity& quantity) {
  switch (quantity.dimension) {
    case Dimension::duration: return duration_text(quantity.smallest_units);
    case Dimension::temperature: return temperature_text(quantity.smallest_units);
    case Dimension::number: break;
  }
  return decimal_text(quantity.smallest_units);
}

std::string localised(std::string_view text, Language language) {
  if (language == Language::english) return std::string(text);
  const auto [number, unit_name] = split_unit(text);
  const Unit* unit = find_unit(unit_name);
  if (number.empty() || (unit == nullptr && !unit_name.empty())) return std::string(text);
  std::string out(number);
  const std::size_t point = out.find('.');
  if (point != out.npos) out.replace(point, 1, say(language, Phrase::decimal_point));
  if (unit == nullptr) return out;
  return out + ' ' + say(language, number == "1" ? unit->one : unit->many);
}

bool is_whole(const Quantity& number) { return number.smallest_units % million == 0; }

std::int64_t whole_number(const Quantity& number) { return number.smallest_units / million; }

}  // namespace triage
