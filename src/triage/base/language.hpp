#pragma once

// The languages in which the program speaks by itself. The texts of a rule pack may be in any
// language; where the program has no words in it, its own words are English.

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace triage {

enum class Language : std::uint8_t { english, spanish };

/// The codes of ISO 639, in small letters, in the order of `Language`.
inline constexpr auto language_codes = std::to_array<std::string_view>({"en", "es"});
inline constexpr std::size_t language_count = language_codes.size();

/// That of `each`, in the order of `Language`, which is for this one. With one more language it
/// does not compile.
template <class... Each>
constexpr auto for_language(Language language, Each... each) {
  static_assert(sizeof...(each) == language_count);
  return std::array{each...}[static_cast<std::size_t>(language)];
}

/// Whether the program has words in the language called `code`. Codes are compared as they are:
/// "ES" and "es-MX" are none.
constexpr bool is_spoken(std::string_view code) {
  for (const std::string_view spoken : language_codes) {
    if (spoken == code) return true;
  }
  return false;
}

/// The language called `code`, or English where the program has no words in it.
constexpr Language language_of(std::string_view code) {
  for (std::size_t i = 0; i < language_count; ++i) {
    if (language_codes[i] == code) return static_cast<Language>(i);
  }
  return Language::english;
}

}  // namespace triage
