// A cry counts wherever it stands in a reply, unless the word before it turns it around. What was
// typed is spelt right first, as far as it looks like a cry.

#include "triage/dialogue/cry_for_help.hpp"

#include <algorithm>
#include <array>

#include "triage/base/contains.hpp"
#include "triage/base/text.hpp"
#include "triage/dialogue/cry_words.hpp"
#include "triage/dialogue/misspelt.hpp"

namespace triage::dialogue {
namespace {

/// What a body feels; one word is as good as another to tell which sign is meant.
constexpr auto words_of_pain =
    std::to_array<std::string_view>({"pain", "pains", "hurts", "hurt", "hurting", "pressure",
                                     "crushing", "dolor", "duele", "opresion", "presion"});
/// People say so of their heart, and packs of a band around the body: an option with these words
/// alone does not mean the heart.
constexpr auto words_of_tightness =
    std::to_array<std::string_view>({"tight", "tightness", "apretado"});

constexpr auto calling =
    std::to_array<std::string_view>({"call", "calling", "dial", "phone", "ring", "llama", "llamar",
                                     "llame", "llamen", "marca", "marcar", "marque"});

constexpr auto now = std::to_array<std::string_view>({"now", "ahora", "ahorita"});

constexpr auto numbers_everybody_knows =
    std::to_array<std::string_view>({"911", "112", "999", "000", "061"});

/// "No chest pain", "without fainting": the word right before turns it around.
bool turned_around(std::string_view before) {
  const std::vector<std::string_view> words = words_in(before);
  return !words.empty() && has_negation(words.back());
}

bool stands_unturned(std::string_view words, std::string_view text) {
  const auto at = find_words(words, text);
  return at != text.npos && !turned_around(text.substr(0, at));
}

template <class Table>
bool any_stands_in(const Table& table, const Typed& typed) {
  return std::ranges::any_of(
      table, [&typed](std::string_view phrase) { return stands_unturned(phrase, typed.word); });
}

/// What is no slip: the words of cries themselves ("emergency" is no "emergencia"), and those that
/// look like one.
std::vector<std::string_view> words_spelt_right() {
  const auto near = words_near_cries();
  std::vector<std::string_view> all(near.begin(), near.end());
  for (const auto phrases : {cries(), signs_of_danger()}) {
    for (const std::string_view phrase : phrases) {
      const std::vector<std::string_view> words = words_in(phrase);
      all.insert(all.end(), words.begin(), words.end());
    }
  }
  return all;
}

bool is_known(const RulePack& pack, std::string_view number) {
  const auto& numbers = pack.emergency_numbers;
  return contains(numbers_everybody_knows, number) ||
         std::ranges::any_of(numbers,
                             [number](const auto& known) { return known.number == number; });
}

}  // namespace

bool is_emergency_number(const RulePack& pack, const Typed& typed) {
  return is_known(pack, typed.word);
}

bool is_cry(const RulePack& pack, const Typed& typed) {
  const std::vector<std::string_view> words = words_in(typed.word);
  const auto has = [&words](const auto& table) {
    return std::ranges::any_of(words,
                               [&table](std::string_view word) { return contains(table, word); });
  };
  const bool number =
      std::ranges::any_of(words, [&pack](std::string_view word) { return is_known(pack, word); });
  return any_stands_in(cries(), typed) || (number && has(calling)) ||
         (has(now) && names_danger(typed));
}

Typed with_cries_spelt_right(const Typed& typed) {
  static const std::vector<std::string_view> spelt_right = words_spelt_right();
  Typed meant = typed;
  for (const auto phrases : {cries(), signs_of_danger()}) {
    for (const std::string_view phrase : phrases) {
      if (stands_in(phrase, meant.word)) continue;
      const TextRange misspelt = find_misspelt(phrase, meant.word, spelt_right);
      if (misspelt.size > 0) meant.word.replace(misspelt.begin, misspelt.size, phrase);
    }
  }
  if (meant.word != typed.word) meant.text = meant.word;
  return meant;
}

bool names_danger(const Typed& typed) { return any_stands_in(signs_of_danger(), typed); }

bool says_the_danger(const Option& option, const Typed& typed) {
  const std::string text = fold(option.label) + ' ' + fold(option.also);
  const std::vector<std::string_view> said = words_in(text);
  const auto says = [&said](std::string_view word) {
    constexpr std::size_t shortest_that_tells = 4;
    const bool is_pain = contains(words_of_pain, word) || contains(words_of_tightness, word);
    return word.size() < shortest_that_tells ||
           std::ranges::any_of(said, [&](std::string_view own) {
             return is_pain ? contains(words_of_pain, own) : own == word;
           });
  };
  const auto signs = signs_of_danger();
  return std::ranges::all_of(signs, [&](std::string_view sign) {
    const std::vector<std::string_view> words = words_in(sign);
    return !stands_unturned(sign, typed.word) || std::ranges::all_of(words, says);
  });
}

}  // namespace triage::dialogue
