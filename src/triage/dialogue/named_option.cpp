#include "triage/dialogue/named_option.hpp"

#include <array>

#include "triage/base/plain_characters.hpp"
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

std::optional<OptionId> only_option(const Finding& finding,
                                    const std::function<bool(OptionId)>& holds) {
  std::optional<OptionId> only;
  for (const OptionId id : ids_up_to<OptionId>(finding.options.size())) {
    if (!holds(id)) continue;
    if (only) return std::nullopt;
    only = id;
  }
  return only;
}

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
  return only_option(finding, [&](OptionId id) {
    const Option& option = finding[id];
    const bool is_id =
        typed.knows_words && option.id.find('_') != std::string::npos && word == option.id;
    return is_id || word == fold(in_plain_characters(option.label));
  });
}

std::optional<OptionId> option_named(const Finding& finding, std::string_view word,
                                     const Typed& typed) {
  if (const auto numbered = option_numbered(finding, word)) return numbered;
  return option_called(finding, word, typed);
}

std::optional<OptionId> option_begun(const Finding& finding, std::string_view word,
                                     const Typed& typed) {
  constexpr std::size_t shortest_beginning = 3;
  if (!typed.knows_words || word.size() < shortest_beginning) return std::nullopt;
  const auto begins = [&](OptionId id) {
    const Option& option = finding[id];
    // Ids are English.
    const bool may_be_id = typed.language == Language::english;
    return fold(option.label).starts_with(word) ||
           (may_be_id && id_in_words(option.id).starts_with(word));
  };
  const auto named = only_option(
      finding, [&](OptionId id) { return begins(id) || stands_in(word, fold(finding[id].label)); });
  return named && begins(*named) ? named : std::nullopt;
}

std::optional<OptionId> option_saying(const Finding& finding, const Typed& typed) {
  constexpr std::size_t shortest = 4;
  if (!typed.knows_words || typed.word.size() < shortest) return std::nullopt;
  const auto label = [&](OptionId id) { return fold(finding[id].label); };
  const auto named =
      only_option(finding, [&](OptionId id) { return stands_in(typed.word, label(id)); });
  return named && is_said_in(typed.word, label(*named)) ? named : std::nullopt;
}

}  // namespace triage::dialogue
