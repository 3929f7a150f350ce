#include "triage/dialogue/named_option.hpp"

#include <array>
#include <vector>

#include "triage/base/text.hpp"
#include "triage/dialogue/counted_words.hpp"
#include "triage/dialogue/quantity_words.hpp"
#include "triage/dialogue/word_table.hpp"
#include "triage/report/wording.hpp"

namespace triage::dialogue {
namespace {

constexpr auto words_before_a_number = word_table<>({
    {en, "number"},
    {en, "option"},
    {en, "answer"},
    {en, "the"},
    {en, "both"},
    {es, "numero"},
    {es, "opcion"},
    {es, "respuesta"},
    {es, "el"},
    {es, "la"},
});

}  // namespace

std::size_t number_of(const Finding& finding, OptionId option) {
  const auto none = find_option(finding, none_answer);
  if (!none || *none > option) return option.index() + 1;
  return *none == option ? 0 : option.index();
}

std::optional<OptionId> option_numbered(const Finding& finding, std::string_view word) {
  const auto number = parse_quantity(word, Dimension::number).quantity;
  if (!number || !is_whole(*number)) return std::nullopt;
  for (const OptionId id : ids_up_to<OptionId>(finding.options.size())) {
    const auto own = static_cast<std::int64_t>(number_of(finding, id));
    if (own == whole_number(*number)) return id;
  }
  return std::nullopt;
}

bool leads_to_a_number(std::string_view word, const Typed& typed) {
  return typed.knows_words && has_word(words_before_a_number, word, typed.language);
}

std::optional<OptionId> option_counted(const Finding& finding, std::string_view words,
                                       const Typed& typed) {
  if (!typed.knows_words) return std::nullopt;
  std::size_t blank = words.find(' ');
  while (blank != words.npos && leads_to_a_number(words.substr(0, blank), typed)) {
    words.remove_prefix(blank + 1);
    blank = words.find(' ');
  }
  if (const auto numbered = option_numbered(finding, words)) return numbered;
  if (is_article(words)) return std::nullopt;
  // "A couple" is no choice of the second.
  if (is_vague_number(words, typed.language)) return std::nullopt;
  const auto number = number_named(words, typed.language);
  return number ? option_numbered(finding, *number) : std::nullopt;
}

std::optional<OptionId> option_called(const Finding& finding, std::string_view word,
                                      const Typed& typed) {
  std::vector<OptionId> called;
  for (const OptionId id : ids_up_to<OptionId>(finding.options.size())) {
    const Option& option = finding.options[id.index()];
    const bool is_id =
        typed.knows_words && option.id.find('_') != std::string::npos && word == option.id;
    if (is_id || word == fold(option.label)) called.push_back(id);
  }
  return called.size() == 1 ? std::optional(called.front()) : std::nullopt;
}

std::optional<OptionId> option_named(const Finding& finding, std::string_view word,
                                     const Typed& typed) {
  if (const auto numbered = option_numbered(finding, word)) return numbered;
  return option_called(finding, word, typed);
}

std::optional<OptionId> option_begun(const Finding& finding, std::string_view word,
                                     const Typed& typed) {
  constexpr std::size_t shortest_beginning = 3;
  if (!typed.knows_words) return std::nullopt;
  std::vector<OptionId> named;
  bool begun = false;
  for (const OptionId id : ids_up_to<OptionId>(finding.options.size())) {
    const Option& option = finding.options[id.index()];
    const std::string label = fold(option.label);
    // Ids are English.
    const std::string own_id =
        typed.language == Language::english ? id_in_words(option.id) : std::string();
    const bool begins = label.starts_with(word) || (!own_id.empty() && own_id.starts_with(word));
    if (begins || stands_in(word, label)) named.push_back(id);
    begun = begun || begins;
  }
  if (word.size() < shortest_beginning || named.size() != 1 || !begun) return std::nullopt;
  return named.front();
}

std::optional<OptionId> option_saying(const Finding& finding, const Typed& typed) {
  constexpr std::size_t shortest = 4;
  if (!typed.knows_words) return std::nullopt;
  const std::string_view words = typed.word;
  std::vector<OptionId> named;
  for (const OptionId id : ids_up_to<OptionId>(finding.options.size())) {
    if (stands_in(words, fold(finding.options[id.index()].label))) named.push_back(id);
  }
  if (words.size() < shortest || named.size() != 1) return std::nullopt;
  const std::string label = fold(finding.options[named.front().index()].label);
  return is_said_in(words, label) ? std::optional(named.front()) : std::nullopt;
}

}  // namespace triage::dialogue
