#pragma once

// The words that people type in an interview, by language. phrases.hpp is what the program says;
// this is what it understands.

#include <cstdint>
#include <string_view>
#include <vector>

#include "triage/base/language.hpp"

namespace triage::dialogue {

enum class ReplyWord : std::uint8_t {
  yes,
  no,
  none,
  not_sure,
  and_also,
  why,
  help,  // what it means, or help itself
  back,
  quit,
  more,
  skip,
};

/// Whether `word`, folded, has this meaning in an interview in `language`.
bool means(Language language, ReplyWord meaning, std::string_view word);

/// The words of a text, in order, without what stands between them.
std::vector<std::string_view> words_in(std::string_view text);

/// Whether a folded text has a word in it that turns a meaning around: "no", "sin".
bool has_negation(std::string_view text);

/// Where these words stand in a text, whole and one after the other; npos if they do not. Both are
/// folded.
std::size_t find_words(std::string_view wanted, std::string_view text);

/// Whether these words stand in a label, whole and one after the other. Both are folded.
bool stands_in(std::string_view words, std::string_view label);

/// Whether a label says these words, one after the other, and nothing that turns them around:
/// "numb" is not said by "not numb at all". Both are folded.
bool is_said_in(std::string_view words, std::string_view label);

}  // namespace triage::dialogue
