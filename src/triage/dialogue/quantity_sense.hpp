#pragma once

// What a number that somebody typed can mean, where they left something out.

#include <optional>
#include <string>
#include <string_view>

namespace triage::dialogue {

/// Whether both are numbers, and one more than the other.
bool is_more(std::string_view high, std::string_view low);

/// The shortest time, in whole smaller units, that is longer than this; nothing if it is unclear.
std::optional<std::string> longer_than(std::string_view number, std::string_view unit);

/// The scale of a temperature without one: no body is at 38 F, and none at 101 C. Empty if it is
/// neither.
std::string_view scale_of(std::string_view number);

/// "385" for 38.5, "1013" for 101.3: the point was left out, and nothing else can be meant. Other
/// numbers stay as they are.
std::string with_point(const std::string& number);

/// Whether it says degrees, and not of which scale, or nothing at all.
bool is_degrees(std::string_view unit);

/// No age is given in seconds: "60s" is something else.
bool is_under_an_hour(std::string_view unit);

/// "1 year", "2 years".
std::string with_unit(const std::string& number, std::string unit);

}  // namespace triage::dialogue
