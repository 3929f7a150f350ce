// What people say around a number, and how much less it then says. Tables, one phrase a row.

#include <algorithm>
#include <array>

#include "triage/base/text.hpp"
#include "triage/dialogue/quantity_words.hpp"
#include "triage/dialogue/reply_words.hpp"
#include "triage/dialogue/word_table.hpp"

namespace triage::dialogue {
namespace {

/// Longer ones before those that begin or end the same.
constexpr auto before = word_table<Around>({
    {en, "a little over ", Around::more},
    {en, "a little more than ", Around::more},
    {en, "a bit more than ", Around::more},
    {en, "a bit longer than ", Around::more},
    {en, "slightly over ", Around::more},
    {en, "slightly more than ", Around::more},
    {en, "way over ", Around::more},
    {en, "well over ", Around::more},
    {en, "way more than ", Around::more},
    {en, "no less than ", Around::more},
    {en, "not less than ", Around::more},
    {en, "above ", Around::more},
    {en, "beyond ", Around::more},
    {en, "a little under ", Around::less},
    {en, "a little less than ", Around::less},
    {en, "a bit less than ", Around::less},
    {en, "just under ", Around::less},
    {en, "no more than ", Around::less},
    {en, "not more than ", Around::less},
    {en, "less than ", Around::less},
    {en, "under ", Around::less},
    {en, "up to ", Around::less},
    {en, "at most ", Around::less},
    {en, "below ", Around::less},
    {en, "< ", Around::less},
    {en, "<", Around::less},
    {en, "he's ", Around::nothing},
    {en, "she's ", Around::nothing},
    {en, "no, ", Around::about},  // "No, 36.8": whatever follows is asked about
    {en, "no ", Around::about},
    {en, "it started ", Around::how_long},
    {en, "it began ", Around::how_long},
    {en, "started ", Around::how_long},
    {en, "began ", Around::how_long},
    {en, "for ", Around::how_long},
    {en, "since ", Around::how_long},
    {en, "during ", Around::how_long},
    {en, "it's been ", Around::how_long},
    {en, "its been ", Around::how_long},
    {en, "it has been ", Around::how_long},
    {en, "the last ", Around::how_long},
    {en, "the past ", Around::how_long},
    {en, "between ", Around::nothing},
    {en, "from ", Around::nothing},
    {en, "fever of ", Around::nothing},
    {en, "temperature of ", Around::nothing},
    {en, "it's ", Around::nothing},
    {en, "it is ", Around::nothing},
    {en, "it was ", Around::nothing},
    {en, "yes, ", Around::nothing},
    {en, "yes ", Around::nothing},
    {en, "i am ", Around::nothing},
    {en, "i'm ", Around::nothing},
    {en, "im ", Around::nothing},
    {en, "he is ", Around::nothing},
    {en, "she is ", Around::nothing},
    {en, "aged ", Around::nothing},
    {en, "age ", Around::nothing},
    {en, "about ", Around::about},
    {en, "around ", Around::about},
    {en, "roughly ", Around::about},
    {en, "approximately ", Around::about},
    {en, "approx ", Around::about},
    {en, "maybe ", Around::about},
    {en, "perhaps ", Around::about},
    {en, "nearly ", Around::about},
    {en, "almost ", Around::about},
    {en, "some ", Around::about},
    {en, "like ", Around::about},
    {en, "probably ", Around::about},
    {en, "i think ", Around::about},
    {en, "more than ", Around::more},
    {en, "longer than ", Around::more},
    {en, "over ", Around::more},
    {en, "at least ", Around::more},
    {en, "a bit over ", Around::more},
    {en, "just over ", Around::more},
    {en, "> ", Around::more},
    {en, ">", Around::more},
    {en, "~", Around::about},
    {es, "un poco mas de ", Around::more},
    {es, "poco mas de ", Around::more},
    {es, "algo mas de ", Around::more},
    {es, "bastante mas de ", Around::more},
    {es, "mucho mas de ", Around::more},
    {es, "no menos de ", Around::more},
    {es, "no mas de ", Around::less},
    {es, "un poco menos de ", Around::less},
    {es, "poco menos de ", Around::less},
    {es, "algo menos de ", Around::less},
    {es, "menos de ", Around::less},
    {es, "hasta ", Around::less},
    {es, "como mucho ", Around::less},
    {es, "como maximo ", Around::less},
    {es, "a lo sumo ", Around::less},
    {es, "< ", Around::less},
    {es, "<", Around::less},
    {es, "hace ya ", Around::how_long},
    {es, "ya hace ", Around::how_long},
    {es, "hara ", Around::about},
    {es, "llevo asi ", Around::how_long},
    {es, "lleva asi ", Around::how_long},
    {es, "no, ", Around::about},
    {es, "no ", Around::about},
    {es, "me empezo ", Around::how_long},
    {es, "empezo ", Around::how_long},
    {es, "comenzo ", Around::how_long},
    {es, "desde hace ", Around::how_long},
    {es, "desde ", Around::how_long},
    {es, "hace ", Around::how_long},
    {es, "durante ", Around::how_long},
    {es, "llevo ", Around::how_long},
    {es, "lleva ", Around::how_long},
    {es, "tengo ", Around::nothing},
    {es, "tiene ", Around::nothing},
    {es, "entre ", Around::nothing},
    {es, "de ", Around::nothing},
    {es, "fiebre de ", Around::nothing},
    {es, "temperatura de ", Around::nothing},
    {es, "si, ", Around::nothing},
    {es, "si ", Around::nothing},
    {es, "unos ", Around::about},
    {es, "unas ", Around::about},
    {es, "casi ", Around::about},
    {es, "aproximadamente ", Around::about},
    {es, "mas o menos ", Around::about},
    {es, "alrededor de ", Around::about},
    {es, "cerca de ", Around::about},
    {es, "quizas ", Around::about},
    {es, "quiza ", Around::about},
    {es, "tal vez ", Around::about},
    {es, "creo que ", Around::about},
    {es, "como ", Around::about},
    {es, "mas de ", Around::more},
    {es, "al menos ", Around::more},
    {es, "por lo menos ", Around::more},
    {es, "> ", Around::more},
    {es, ">", Around::more},
    {es, "~", Around::about},
});

constexpr auto behind = word_table<Around>({
    {en, " ago", Around::how_long},
    {en, " now", Around::nothing},
    {en, " old", Around::nothing},
    {en, " of age", Around::nothing},
    {en, " or so", Around::about},
    {en, " or more", Around::more},
    {en, " or longer", Around::more},
    {en, " and more", Around::more},
    {en, " plus", Around::more},
    {en, "+", Around::more},
    {en, " or less", Around::less},
    {en, " at most", Around::less},
    {en, " max", Around::less},
    {en, "ish", Around::about},
    {en, " i think", Around::about},
    {en, " maybe", Around::about},
    {es, " atras", Around::how_long},
    {es, " de edad", Around::nothing},
    {es, " mas o menos", Around::about},
    {es, " o asi", Around::about},
    {es, " o mas", Around::more},
    {es, " y mas", Around::more},
    {es, "+", Around::more},
    {es, " o menos", Around::less},
    {es, " como mucho", Around::less},
    {es, " como maximo", Around::less},
});

/// Turns around, or makes many of, what a number says. Where one of these stands somewhere beside a
/// number, nobody can tell what is meant.
constexpr auto turning = word_table<>({
    {en, "more"},     {en, "over"},     {en, "above"},  {en, "beyond"},  {en, "less"},
    {en, "under"},    {en, "below"},    {en, "least"},  {en, "most"},    {en, "longer"},
    {en, "than"},     {en, "before"},   {en, "every"},  {en, "each"},    {en, "per"},
    {en, "times"},    {en, "half"},     {en, "until"},  {en, "or"},      {es, "mas"},
    {es, "menos"},    {es, "sobre"},    {es, "hasta"},  {es, "cada"},    {es, "veces"},
    {es, "media"},    {es, "medio"},    {es, "antes"},  {es, "pico"},    {es, "o"},
    {es, "por"},      {es, "superior"}, {es, "menor"},  {es, "mayor"},   {en, "hundred"},
    {en, "thousand"}, {en, "dozen"},    {es, "ciento"}, {es, "cientos"}, {es, "mil"},
    {es, "docena"},   {en, "past"},     {en, "passed"}, {en, "after"},   {en, "minimum"},
    {en, "counting"}, {en, "double"},   {en, "twice"},  {en, "triple"},  {en, "minus"},
    {en, "quarter"},  {en, "third"},    {en, "good"},   {en, "change"},  {es, "pasa"},
    {es, "pasan"},    {es, "pasado"},   {es, "pasada"}, {es, "pasados"}, {es, "pasadas"},
    {es, "tras"},     {es, "despues"},  {es, "doble"},  {es, "triple"},  {es, "minimo"},
    {es, "contando"}, {es, "cuarto"},   {es, "tercio"}, {es, "supera"},  {es, "largo"},
    {es, "larga"},    {en, "plus"},     {en, "up"},     {en, "easily"},  {en, "some"},
    {en, "max"},      {es, "largos"},   {es, "largas"}, {es, "bajo"},    {es, "resto"},
});

}  // namespace

std::optional<Around> strip_around(std::string& text, Language language) {
  for (const auto& phrase : before) {
    if (phrase.language != language || !text.starts_with(phrase.word)) continue;
    text = trim(text.substr(phrase.word.size()));
    return phrase.meaning;
  }
  for (const auto& phrase : behind) {
    if (phrase.language != language || !text.ends_with(phrase.word)) continue;
    text = trim(text.substr(0, text.size() - phrase.word.size()));
    return phrase.meaning;
  }
  return std::nullopt;
}

bool turns_a_number(std::string_view text, Language language) {
  const std::vector<std::string_view> words = words_in(text);
  return has_negation(text) || std::ranges::any_of(words, [&](std::string_view word) {
           return has_word(turning, word, language);
         });
}

}  // namespace triage::dialogue
