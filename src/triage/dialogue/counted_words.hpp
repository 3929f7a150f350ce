#pragma once

// A number that somebody typed, in digits or words, and what stands behind it.

#include <optional>
#include <string>
#include <string_view>

#include "triage/base/language.hpp"

namespace triage::dialogue {

struct Counted {
  std::string number;  // empty if it can be read in two ways
  std::string unit;
  bool in_digits = true;
  bool comma = false;
  bool vague = false;
};

/// The longest beginning of a folded text that is a number; nothing if there is none.
std::optional<Counted> counted_in(std::string_view text, Language language);

/// Whether this is one only beside what it counts: "a week" is one week, and "a" alone a slip of
/// the finger, or another key.
bool is_article(std::string_view words);

/// Whether a number begins here; "a" and "una" do not count.
bool begins_with_number(std::string_view text, Language language);

/// Whether it is digits and nothing else.
bool is_plain_number(std::string_view text);

/// Takes a decimal from behind the number: "38 5", "38º5" and "treinta y ocho con cinco" are 38.5.
/// False if there is none.
bool join_decimal(Counted& counted, Language language);

}  // namespace triage::dialogue
