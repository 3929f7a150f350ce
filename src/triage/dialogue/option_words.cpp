#include "triage/dialogue/option_words.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <span>
#include <string>
#include <utility>

#include "triage/base/mapped.hpp"
#include "triage/base/text.hpp"
#include "triage/dialogue/named_option.hpp"

namespace triage::dialogue {
namespace {

using Words = std::set<std::string, std::less<>>;

/// Folded words that tell nothing about which option is meant. All of these people have a pain.
constexpr auto common_in_english = std::to_array<std::string_view>({
    "about", "after", "all",   "also", "and",   "any",   "are",    "away", "back",  "bad",   "been",
    "but",   "can",   "day",   "did",  "does",  "every", "feel",   "for",  "from",  "get",   "give",
    "going", "got",   "had",   "has",  "have",  "her",   "here",   "him",  "his",   "hour",  "hurt",
    "its",   "just",  "last",  "left", "life",  "like",  "little", "lot",  "month", "more",  "most",
    "much",  "now",   "off",   "only", "other", "our",   "out",    "over", "pain",  "right", "she",
    "since", "some",  "such",  "take", "that",  "the",   "them",   "then", "there", "these", "they",
    "thing", "think", "this",  "time", "too",   "took",  "up",     "very", "was",   "week",  "were",
    "what",  "when",  "which", "with", "year",  "yes",   "you",    "your",
});
constexpr auto common_in_spanish = std::to_array<std::string_view>({
    "ahora",  "algo",   "alguna", "alguno", "ano",   "aqui",  "asi",   "aun",    "como",   "con",
    "cosa",   "cuando", "del",    "desde",  "dia",   "dolor", "donde", "duele",  "duelen", "ella",
    "era",    "esa",    "ese",    "eso",    "esta",  "este",  "esto",  "fue",    "gran",   "hace",
    "hay",    "hora",   "las",    "los",    "mal",   "mas",   "mes",   "meses",  "mucha",  "mucho",
    "muy",    "otra",   "otro",   "para",   "pero",  "poco",  "por",   "porque", "pues",   "que",
    "semana", "ser",    "siento", "son",    "sus",   "tan",   "tengo", "tiene",  "tienen", "toda",
    "todo",   "una",    "uno",    "unos",   "usted", "vez",   "vida",
});

/// A word without the ending of its plural, or of a verb that goes with one person.
std::string stem_of(std::string_view word) {
  constexpr std::size_t shortest = 4;
  if (word.size() > shortest && word.ends_with('s') && !word.ends_with("ss")) {
    word.remove_suffix(1);
  }
  return std::string(word);
}

bool tells(std::string_view word, Language language) {
  constexpr std::size_t shortest = 3;
  const std::span<const std::string_view> common =
      for_language(language, std::span<const std::string_view>(common_in_english),
                   std::span<const std::string_view>(common_in_spanish));
  return word.size() >= shortest && std::ranges::none_of(common, [word](std::string_view known) {
           return stem_of(word) == stem_of(known);
         });
}

void add_words(Words& words, std::string_view text, Language language) {
  for (std::string& word : telling_words(text, language)) words.insert(std::move(word));
}

Words words_of(const Option& option, const Typed& typed) {
  Words words;
  add_words(words, fold(option.label), typed.language);
  add_words(words, fold(option.also), typed.language);
  if (typed.language == Language::english) add_words(words, id_in_words(option.id), typed.language);
  return words;
}

/// Where `words` has this word, in any of its forms.
std::vector<std::string_view>::const_iterator find_word(const std::vector<std::string_view>& words,
                                                        const std::string& word) {
  return std::ranges::find_if(words,
                              [&word](std::string_view other) { return stem_of(other) == word; });
}

/// A label without what stands in brackets.
std::string outside_brackets(const std::string& label) {
  std::string outside;
  bool is_inside = false;
  for (const char c : label) {
    if (c == '(') is_inside = true;
    outside += is_inside ? ' ' : c;
    if (c == ')') is_inside = false;
  }
  return outside;
}

/// Whether the label of an option turns this word of it around: "No, it feels normal", "pain that
/// moving does not change". A word that is only another name of it is, if the label begins so. What
/// is not meant, in brackets, does not turn what stands outside: "a car crash (no slow bump)".
bool turns_around(const Option& option, const std::string& word) {
  constexpr std::size_t subject_and_verb = 2;
  const std::string label = fold(option.label);
  const std::string outside = outside_brackets(label);
  std::vector<std::string_view> words = words_in(outside);
  if (find_word(words, word) == words.end()) words = words_in(label);
  const auto negation = std::find_if(words.cbegin(), words.cend(), has_negation);
  const auto own = find_word(words, word);
  if (negation == words.cend()) return false;
  if (own == words.cend()) return negation == words.cbegin();
  return negation - own <= static_cast<std::ptrdiff_t>(subject_and_verb);
}

/// Whether these words are one of the other names of an option, which stand between commas.
bool is_other_name(const Option& option, std::string_view words) {
  const std::string also = fold(option.also);
  for (std::size_t begin = 0; begin < also.size();) {
    const std::size_t end = std::min(also.find(',', begin), also.size());
    if (trim(also.substr(begin, end - begin)) == words) return true;
    begin = end + 1;
  }
  return false;
}

}  // namespace

std::vector<std::string> telling_words(std::string_view text, Language language) {
  std::vector<std::string> words;
  for (const std::string_view word : words_in(text)) {
    if (tells(word, language)) words.push_back(stem_of(word));
  }
  return words;
}

std::vector<OptionId> options_meant(const Finding& finding, const Typed& typed) {
  if (!typed.knows_words || has_negation(typed.word)) return {};
  // However short or common it is: "her".
  const auto named =
      only_option(finding, [&](OptionId id) { return is_other_name(finding[id], typed.word); });
  if (named) return {*named};
  std::vector<Words> vocabulary =
      mapped(finding.options, [&](const Option& option) { return words_of(option, typed); });
  Words said;
  add_words(said, typed.word, typed.language);
  std::set<OptionId> meant;
  for (const std::string& word : said) {
    const auto only =
        only_option(finding, [&](OptionId id) { return vocabulary[id.index()].contains(word); });
    if (!only) continue;
    const Option& option = finding[*only];
    if (option.id == none_answer || turns_around(option, word)) return {};
    meant.insert(*only);
  }
  return {meant.begin(), meant.end()};
}

}  // namespace triage::dialogue
