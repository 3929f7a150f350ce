// Either all of a reply is a quantity, or one part of it is and the rest neither turns it around
// nor has a number of its own. Such a part is a question first.

#include "triage/dialogue/reply_quantity.hpp"

#include <algorithm>

#include "triage/base/text.hpp"
#include "triage/dialogue/counted_words.hpp"
#include "triage/dialogue/reply_words.hpp"

namespace triage::dialogue {
namespace {

std::string_view first_word(std::string_view text) {
  return text.substr(0, std::min(text.find(' '), text.size()));
}

/// Whether a number or a turn stands in what is around a quantity.
bool says_something_else(std::string_view around, Language language) {
  const std::vector<std::string_view> words = words_in(around);
  return turns_a_number(around, language) ||
         std::ranges::any_of(words, [language](std::string_view word) {
           return word.find_first_of("0123456789") != word.npos ||
                  begins_with_number(word, language);
         });
}

/// Whether what stands behind a quantity makes another one of it: "38 days" is no temperature.
bool goes_on(std::string_view behind, Dimension dimension, Language language) {
  const std::string_view word = first_word(behind);
  const std::string_view unit = unit_named(word, language).value_or(word);
  const bool is_counted = dimension == Dimension::number && !word.empty();
  return is_counted || is_unit(unit, Dimension::duration) || is_unit(unit, Dimension::temperature);
}

/// The only quantity in a folded sentence.
std::optional<TypedQuantity> quantity_within(std::string_view text, Dimension dimension,
                                             Language language, std::string_view counted) {
  std::size_t begin = 0;
  while (!begins_with_number(text.substr(begin), language)) {
    const std::size_t blank = text.find(' ', begin);
    if (blank == text.npos) return std::nullopt;
    begin = blank + 1;
  }
  if (says_something_else(text.substr(0, begin), language)) return std::nullopt;
  std::string_view part = text.substr(begin);
  while (!part.empty()) {
    auto read = whole_quantity(part, dimension, language, counted);
    const std::string behind(trim(text.substr(begin + part.size())));
    if (read && parse_quantity(read->plain, dimension).quantity) {
      if (says_something_else(behind, language)) return std::nullopt;
      if (goes_on(behind, dimension, language)) return std::nullopt;
      read->meaning = std::max(read->meaning, Meaning::meant);
      return read;
    }
    const std::size_t blank = part.rfind(' ');
    part = part.substr(0, blank == part.npos ? 0 : blank);
  }
  return std::nullopt;
}

}  // namespace

std::optional<TypedQuantity> typed_quantity(std::string_view typed, Dimension dimension,
                                            Language language, std::string_view counted) {
  auto read = whole_quantity(typed, dimension, language, counted);
  if (!read || parse_quantity(read->plain, dimension).quantity) return read;
  const auto within = quantity_within(fold(typed), dimension, language, counted);
  return within ? within : read;
}

}  // namespace triage::dialogue
