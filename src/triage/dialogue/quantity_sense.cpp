#include "triage/dialogue/quantity_sense.hpp"

#include "triage/base/quantity.hpp"
#include "triage/dialogue/counted_words.hpp"

namespace triage::dialogue {
namespace {

std::string multiplied(std::string_view number, std::int64_t factor, std::int64_t more) {
  return std::to_string(std::stoll(std::string(number)) * factor + more);
}

}  // namespace

bool is_more(std::string_view high, std::string_view low) {
  const auto one = parse_quantity(high, Dimension::number).quantity;
  const auto other = parse_quantity(low, Dimension::number).quantity;
  return one && other && *other < *one;
}

std::optional<std::string> longer_than(std::string_view number, std::string_view unit) {
  constexpr std::size_t most_digits = 4;
  if (!is_plain_number(number) || number.size() > most_digits) return std::nullopt;
  const auto is = [unit](std::string_view one, std::string_view many) {
    return unit == one || unit == many;
  };
  if (is("year", "years")) return multiplied(number, 12, 1) + " months";
  if (is("week", "weeks")) return multiplied(number, 7, 1) + " days";
  if (is("day", "days")) return multiplied(number, 24, 1) + " hours";
  if (is("hour", "hours")) return multiplied(number, 60, 1) + " minutes";
  if (!is("month", "months")) return std::nullopt;
  constexpr std::int64_t ten_thousandths = 10'000;
  constexpr std::int64_t mean_month = 304'375;  // of a day
  const std::int64_t days = std::stoll(std::string(number)) * mean_month / ten_thousandths + 1;
  return std::to_string(days) + " days";
}

std::string_view scale_of(std::string_view number) {
  const auto value = parse_quantity(number, Dimension::number).quantity;
  if (!value) return {};
  const auto between = [&value](std::int64_t low, std::int64_t high) {
    const std::int64_t whole = whole_number(*value);
    return whole >= low && whole < high;
  };
  if (between(30, 46)) return "C";
  return between(86, 114) ? "F" : "";
}

std::string with_point(const std::string& number) {
  constexpr std::size_t fewest = 3;
  constexpr std::size_t most = 4;
  const std::size_t digits = number.size();
  if (!is_plain_number(number) || digits < fewest || digits > most) return number;
  if (!scale_of(number).empty()) return number;
  std::string slip = number;
  slip.insert(digits - 1, ".");
  return scale_of(slip).empty() ? number : slip;
}

bool is_degrees(std::string_view unit) {
  return unit.empty() || unit == "degrees" || unit == "degree" || unit == "deg" ||
         unit == "grados" || unit == "°" || unit == "º";
}

bool is_under_an_hour(std::string_view unit) {
  const auto one = parse_quantity("1 " + std::string(unit), Dimension::duration).quantity;
  const auto hour = parse_quantity("1 hour", Dimension::duration).quantity;
  return one && *one < *hour;
}

std::string with_unit(const std::string& number, std::string unit) {
  const bool one = number == "1" && unit.ends_with('s');
  if (one && is_unit(unit.substr(0, unit.size() - 1), Dimension::duration)) unit.pop_back();
  return number + ' ' + unit;
}

}  // namespace triage::dialogue
