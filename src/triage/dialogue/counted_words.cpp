#include "triage/dialogue/counted_words.hpp"

#include <algorithm>
#include <array>

#include "triage/base/text.hpp"
#include "triage/dialogue/quantity_words.hpp"

namespace triage::dialogue {
namespace {

/// "2,5" is 2.5; nothing for "1.000" and "1,000", which are a thousand to some and one to others.
std::optional<std::string> decimal(std::string_view number) {
  constexpr std::size_t most_decimals = 2;
  std::string plain(number);
  const std::size_t mark = plain.find_first_of(".,");
  if (mark == plain.npos) return plain;
  const bool another = plain.find_first_of(".,", mark + 1) != plain.npos;
  if (another || plain.size() - mark - 1 > most_decimals) return std::nullopt;
  plain[mark] = '.';
  return plain;
}

/// What people put between a number and its decimal where there is no point on the keyboard.
constexpr auto decimal_marks =
    std::to_array<std::string_view>({"°", "º", ".", "point ", "con ", "coma ", "punto ", "y "});

}  // namespace

bool is_article(std::string_view words) {
  return words == "a" || words == "an" || words == "un" || words == "una";
}

std::optional<Counted> counted_in(std::string_view text, Language language) {
  constexpr std::string_view one_half = "1/2 ";
  if (text.starts_with(one_half)) {
    return Counted{"0.5", std::string(trim(text.substr(one_half.size()))), false, false, true};
  }
  const std::size_t digits = std::min(text.find_first_not_of("0123456789.,"), text.size());
  if (digits > 0) {
    const std::string_view number = text.substr(0, digits);
    // In English a point has decimals of any length, and a comma is the other reading.
    const bool comma = number.find(',') != number.npos;
    if (language == Language::english && !comma) {
      return Counted{std::string(number), std::string(trim(text.substr(digits)))};
    }
    const auto plain = decimal(number);
    return Counted{plain.value_or(""), std::string(trim(text.substr(digits))), true, comma};
  }
  for (std::size_t end = text.size(); end != 0 && end != text.npos;
       end = end == 0 ? 0 : text.rfind(' ', end - 1)) {
    const std::string_view words = trim(text.substr(0, end));
    const auto number = number_named(words, language);
    const std::string unit(trim(text.substr(end)));
    if (!number || (unit.empty() && is_article(words))) continue;
    return Counted{*number, unit, false, false, is_vague_number(words, language)};
  }
  return std::nullopt;
}

bool begins_with_number(std::string_view text, Language language) {
  const std::string_view first = text.substr(0, std::min(text.find(' '), text.size()));
  return !is_article(first) && counted_in(text, language).has_value();
}

bool is_plain_number(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789") == text.npos;
}

bool join_decimal(Counted& counted, Language language) {
  std::string_view number = counted.number;
  if (number.ends_with('.')) number.remove_suffix(1);
  std::string_view rest = counted.unit;
  for (const std::string_view mark : decimal_marks) {
    if (!rest.starts_with(mark)) continue;
    rest = trim(rest.substr(mark.size()));
    break;
  }
  const auto decimal = counted_in(rest, language);
  if (!is_plain_number(number) || !decimal || !is_plain_number(decimal->number)) return false;
  if (decimal->number.size() != 1) return false;
  counted.number = std::string(number) + '.' + decimal->number;
  counted.unit = decimal->unit;
  return true;
}

}  // namespace triage::dialogue
