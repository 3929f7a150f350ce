// Either all of a reply is a quantity, or one part of it is and the rest neither turns it around
// nor has a number of its own. Such a part is a question first.

#include "triage/dialogue/reply_quantity.hpp"

#include <algorithm>

#include "triage/base/text.hpp"
#include "triage/dialogue/counted_words.hpp"
#include "triage/dialogue/reply_words.hpp"

namespace triage::dialogue {
namespace {

bool is_unit_word(std::string_view word, Dimension dimension, Language language) {
  return is_unit(unit_named(word, language).value_or(word), dimension);
}

/// Whether another time stands there, be its number an article or a word that is not known: "a
/// month" of "a month three days", "doscientas noches".
bool names_a_time(std::string_view around, Language language) {
  constexpr std::size_t shortest = 3;
  const std::vector<std::string_view> words = words_in(around);
  for (std::size_t i = 0; i < words.size(); ++i) {
    const bool is_many = words[i].size() >= shortest && words[i].ends_with('s');
    const bool is_counted = is_many || (i > 0 && is_article(words[i - 1]));
    if (is_counted && is_unit_word(words[i], Dimension::duration, language)) return true;
  }
  return false;
}

/// Whether a number or a turn stands in what is around a quantity; around a time, another time.
bool says_something_else(std::string_view around, Dimension dimension, Language language) {
  const std::vector<std::string_view> words = words_in(around);
  if (around.find_first_of("+<>") != around.npos) return true;
  if (dimension == Dimension::duration && names_a_time(around, language)) return true;
  return turns_a_number(around, language) ||
         std::ranges::any_of(words, [language](std::string_view word) {
           return word.find_first_of("0123456789") != word.npos ||
                  begins_with_number(word, language);
         });
}

/// Whether what stands behind a quantity makes another one of it: "38 days" is no temperature, and
/// "37.9 C and a bit" is more.
bool goes_on(std::string_view behind, Dimension dimension, Language language) {
  std::string rest = ' ' + std::string(behind);
  if (strip_bit_more(rest, language)) return true;
  const std::vector<std::string_view> words = words_in(behind);
  if (words.empty()) return false;
  return dimension == Dimension::number ||
         is_unit_word(words.front(), Dimension::duration, language) ||
         is_unit_word(words.front(), Dimension::temperature, language);
}

std::string_view without_mark_behind(std::string_view part) {
  const bool has_mark = !part.empty() && std::string_view(",;:.").find(part.back()) != part.npos;
  return has_mark ? part.substr(0, part.size() - 1) : part;
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
  if (says_something_else(text.substr(0, begin), dimension, language)) return std::nullopt;
  std::string_view part = text.substr(begin);
  while (!part.empty()) {
    auto read = whole_quantity(without_mark_behind(part), dimension, language, counted);
    const std::string behind(trim(text.substr(begin + part.size())));
    if (read && parse_quantity(read->plain, dimension).quantity) {
      if (says_something_else(behind, dimension, language)) return std::nullopt;
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
