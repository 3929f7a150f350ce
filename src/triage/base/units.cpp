#include "triage/base/units.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "triage/base/text.hpp"

namespace triage {
namespace {

constexpr std::int64_t minute = 60;
constexpr std::int64_t hour = 60 * minute;
constexpr std::int64_t day = 24 * hour;
constexpr std::int64_t year = day * 36525 / 100;
constexpr std::int64_t month = year / 12;
static_assert(month * 10'000 == day * 304'375, "UCUM: mo = 30.4375 d");

using enum Dimension;

// The spelled-out names come first: they are the ones to show a person.
constexpr auto units = std::to_array<Unit>({
    {"year", "years", duration, year, Phrase::year, Phrase::years},
    {"month", "months", duration, month, Phrase::month, Phrase::months},
    {"week", "weeks", duration, 7 * day, Phrase::week, Phrase::weeks},
    {"day", "days", duration, day, Phrase::day, Phrase::days},
    {"hour", "hours", duration, hour, Phrase::hour, Phrase::hours},
    {"minute", "minutes", duration, minute, Phrase::minute, Phrase::minutes},
    {"second", "seconds", duration, 1, Phrase::second, Phrase::seconds},
    {"a", "yr", duration, year, Phrase::year, Phrase::years},
    {"mo", "mos", duration, month, Phrase::month, Phrase::months},
    {"wk", "wks", duration, 7 * day, Phrase::week, Phrase::weeks},
    {"d", "d", duration, day, Phrase::day, Phrase::days},
    {"h", "hr", duration, hour, Phrase::hour, Phrase::hours},
    {"hrs", "hrs", duration, hour, Phrase::hour, Phrase::hours},
    {"min", "mins", duration, minute, Phrase::minute, Phrase::minutes},
    {"s", "sec", duration, 1, Phrase::second, Phrase::seconds},
    {"c", "°c", temperature, 9, Phrase::celsius, Phrase::celsius},
    {"cel", "celsius", temperature, 9, Phrase::celsius, Phrase::celsius},
    {"f", "°f", temperature, 5, Phrase::fahrenheit, Phrase::fahrenheit, 32 * million},
    {"[degf]", "fahrenheit", temperature, 5, Phrase::fahrenheit, Phrase::fahrenheit, 32 * million},
});

}  // namespace

const Unit* find_unit(std::string_view name) {
  const std::string wanted = lower(name);
  const std::span all(units);
  const auto found = std::ranges::find_if(
      all, [&](const Unit& unit) { return unit.name == wanted || unit.plural == wanted; });
  return found == all.end() ? nullptr : &*found;
}

std::span<const Unit> units_in_full() {
  constexpr std::size_t spelled_out = 7;
  return std::span(units).first(spelled_out);
}

}  // namespace triage
