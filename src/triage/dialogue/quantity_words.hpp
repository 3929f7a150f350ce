#pragma once

// The words of numbers, units and times that people type, by language. What could mean two things
// stands in no table: whoever types it is asked again.

#include <optional>
#include <string>
#include <string_view>

#include "triage/base/language.hpp"

namespace triage::dialogue {

/// "ten", "a", "treinta y cinco", "60": the number in digits, of all of a folded text.
std::optional<std::string> number_named(std::string_view words, Language language);

/// Whether it is such a number, and people do not mean it to be exact: "a couple of".
bool is_vague_number(std::string_view words, Language language);

/// "wks", "semanas", "degrees c": the unit as packs write it; nothing for other words.
std::optional<std::string_view> unit_named(std::string_view words, Language language);

/// How far a text can be trusted to mean its quantity.
enum class Meaning : unsigned char {
  said,     // it says so, and no more
  meant,    // it probably means this
  highest,  // it means no more than this
  counted,  // it means something that can be counted as this
};

/// A time without a number, such as "yesterday": what it means.
struct NamedTime {
  std::string_view plain;
  Meaning meaning = Meaning::meant;
};
/// What all of a folded text means as a time; nothing for other words.
std::optional<NamedTime> time_named(std::string_view words, Language language);

/// "newborn": the years of such a person.
std::optional<std::string_view> age_named(std::string_view words, Language language);

/// What stands around a quantity and says how it is meant: "or so", "more than", "up to".
enum class Around : unsigned char { nothing, how_long, about, more, less };

/// Takes one such phrase away from the beginning or the end; nothing if none is there.
std::optional<Around> strip_around(std::string& text, Language language);

/// Takes "and a half" away, wherever it stands; false if it is not there.
bool strip_half(std::string& text, Language language);

/// Takes "and a bit" or "y pico" away, wherever it stands; false if it is not there.
bool strip_bit_more(std::string& text, Language language);

/// Whether some text beside a number may make another one of it: "every", "than", "not".
bool turns_a_number(std::string_view text, Language language);

/// Where the second of two quantities begins that are one together, "2 weeks and 3 days", in a text
/// that begins with the unit of the first; npos for none.
std::size_t second_part(std::string_view text, Language language);

/// Where "to" or "or" stands between two numbers, as in "2 or 3 weeks"; its length is 0 if nowhere.
struct Between {
  std::size_t at = 0;
  std::size_t length = 0;
  bool and_word = false;  // which also stands between two that are one together
};
/// Looks for it in a folded text.
Between between_numbers(std::string_view text, Language language);

}  // namespace triage::dialogue
