#include "triage/dialogue/misspelt.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "triage/base/contains.hpp"
#include "triage/base/edit_distance.hpp"
#include "triage/dialogue/reply_words.hpp"

namespace triage::dialogue {
namespace {

/// Whether two neighbours changed places, and nothing else.
bool is_swapped(std::string_view typed, std::string_view meant) {
  return typed.size() == meant.size() && edit_distance(typed, meant) == 1 &&
         std::is_permutation(typed.begin(), typed.end(), meant.begin());
}

/// Whether a letter was left out within the word: "cnt", but not "can", for "cant".
bool lacks_inner_letter(std::string_view typed, std::string_view meant) {
  return typed.size() + 1 == meant.size() && typed.back() == meant.back() &&
         edit_distance(typed, meant) == 1;
}

/// Whether `typed` is `meant` with a slip. A word that stands alone has to be longer for that than
/// one among others, which tell as well what is meant.
bool is_slip(std::string_view typed, std::string_view meant, bool alone) {
  constexpr std::size_t longest_exact = 3;
  constexpr std::size_t shortest_among_others = 5;
  constexpr std::size_t shortest_alone = 7;
  constexpr std::size_t shortest_with_two = 9;
  const std::size_t size = meant.size();
  const std::size_t apart = std::max(typed.size(), size) - std::min(typed.size(), size);
  if (size <= longest_exact || typed.size() < longest_exact || apart > 2) return false;
  if (is_swapped(typed, meant)) return size > longest_exact + (alone ? 1 : 0);
  if (typed.front() != meant.front()) return false;
  if (size >= shortest_with_two) return edit_distance(typed, meant) <= 2;
  if (size >= (alone ? shortest_alone : shortest_among_others)) {
    return edit_distance(typed, meant) <= 1;
  }
  return !alone && lacks_inner_letter(typed, meant);
}

std::string without_blanks(std::string_view phrase) {
  std::string joined(phrase);
  std::erase(joined, ' ');
  return joined;
}

/// From the beginning of one word to the end of another.
TextRange range_of(std::string_view text, std::string_view first, std::string_view last) {
  const auto begin = static_cast<std::size_t>(first.data() - text.data());
  return {begin, static_cast<std::size_t>(last.data() - text.data()) + last.size() - begin};
}

}  // namespace

TextRange find_misspelt(std::string_view phrase, std::string_view text,
                        std::span<const std::string_view> others) {
  const std::vector<std::string_view> meant = words_in(phrase);
  const std::vector<std::string_view> typed = words_in(text);
  const auto is_meant = [&](std::string_view word, std::string_view by, bool alone) {
    if (word == by) return true;
    return !contains(others, word) && is_slip(word, by, alone);
  };
  for (std::size_t at = 0; at + meant.size() <= typed.size(); ++at) {
    std::size_t same = 0;
    while (same < meant.size() && is_meant(typed[at + same], meant[same], meant.size() == 1)) {
      ++same;
    }
    if (same == meant.size()) return range_of(text, typed[at], typed[at + same - 1]);
  }
  if (meant.size() == 1) return {};
  const std::string joined = without_blanks(phrase);
  for (const std::string_view word : typed) {
    if (is_meant(word, joined, true)) return range_of(text, word, word);
  }
  return {};
}

}  // namespace triage::dialogue
