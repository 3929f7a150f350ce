// Numbers in words, and what makes two numbers of one, or one of two. Tables, one word a row.

#include <algorithm>
#include <array>

#include "triage/base/text.hpp"
#include "triage/dialogue/quantity_words.hpp"
#include "triage/dialogue/word_table.hpp"

namespace triage::dialogue {
namespace {

constexpr auto small_numbers = word_table<>({
    {en, "zero", "0"},         {en, "a", "1"},
    {en, "an", "1"},           {en, "one", "1"},
    {en, "two", "2"},          {en, "three", "3"},
    {en, "four", "4"},         {en, "five", "5"},
    {en, "six", "6"},          {en, "seven", "7"},
    {en, "eight", "8"},        {en, "nine", "9"},
    {en, "ten", "10"},         {en, "eleven", "11"},
    {en, "twelve", "12"},      {en, "thirteen", "13"},
    {en, "fourteen", "14"},    {en, "fifteen", "15"},
    {en, "sixteen", "16"},     {en, "seventeen", "17"},
    {en, "eighteen", "18"},    {en, "nineteen", "19"},
    {en, "a hundred", "100"},  {en, "one hundred", "100"},
    {es, "cero", "0"},         {es, "un", "1"},
    {es, "una", "1"},          {es, "uno", "1"},
    {es, "dos", "2"},          {es, "tres", "3"},
    {es, "cuatro", "4"},       {es, "cinco", "5"},
    {es, "seis", "6"},         {es, "siete", "7"},
    {es, "ocho", "8"},         {es, "nueve", "9"},
    {es, "diez", "10"},        {es, "once", "11"},
    {es, "doce", "12"},        {es, "trece", "13"},
    {es, "catorce", "14"},     {es, "quince", "15"},
    {es, "dieciseis", "16"},   {es, "diecisiete", "17"},
    {es, "dieciocho", "18"},   {es, "diecinueve", "19"},
    {es, "veintiun", "21"},    {es, "veintiuno", "21"},
    {es, "veintiuna", "21"},   {es, "veintidos", "22"},
    {es, "veintitres", "23"},  {es, "veinticuatro", "24"},
    {es, "veinticinco", "25"}, {es, "veintiseis", "26"},
    {es, "veintisiete", "27"}, {es, "veintiocho", "28"},
    {es, "veintinueve", "29"}, {es, "cien", "100"},
});

/// "A few" and "several" stand here for nothing: nobody can tell how many they are.
constexpr auto vague_numbers = word_table<>({
    {en, "a couple of", "2"},
    {en, "a couple", "2"},
    {en, "couple of", "2"},
    {en, "couple", "2"},
    {es, "un par de", "2"},
    {es, "par de", "2"},
});

constexpr auto tens = word_table<>({
    {en, "twenty", "2"},
    {en, "thirty", "3"},
    {en, "forty", "4"},
    {en, "fifty", "5"},
    {en, "sixty", "6"},
    {en, "seventy", "7"},
    {en, "eighty", "8"},
    {en, "ninety", "9"},
    {es, "veinte", "2"},
    {es, "treinta", "3"},
    {es, "cuarenta", "4"},
    {es, "cincuenta", "5"},
    {es, "sesenta", "6"},
    {es, "setenta", "7"},
    {es, "ochenta", "8"},
    {es, "noventa", "9"},
});

constexpr auto halves = word_table<>({
    {en, " and a half"},
    {en, " 1/2"},
    {es, " y medio"},
    {es, " y media"},
    {es, " 1/2"},
});

/// No numbers, and more than the one they stand behind: "60 y pico", "a month and a bit".
constexpr auto bits_more = word_table<>({
    {en, " odd"},
    {en, "-odd"},
    {en, " something"},
    {en, "-something"},
    {en, " and something"},
    {en, " and a bit"},
    {en, " and a few"},
    {es, " y pico"},
    {es, " y algo"},
    {es, " y tantos"},
    {es, " y tantas"},
    {es, " y decimas"},
});

constexpr auto betweens = word_table<>({
    {en, " to "},
    {en, " or "},
    {en, " and "},
    {en, " - "},
    {en, "-"},
    {es, " a "},
    {es, " o "},
    {es, " y "},
    {es, " - "},
    {es, "-"},
});

/// Takes the first row that stands in the text away from it.
bool strip_first(std::span<const WordRow<>> table, std::string& text, Language language) {
  for (const WordRow<>& row : table) {
    const std::size_t at = row.language == language ? text.find(row.word) : text.npos;
    if (at == text.npos) continue;
    text.erase(at, row.word.size());
    return true;
  }
  return false;
}

}  // namespace

std::optional<std::string> number_named(std::string_view words, Language language) {
  if (const auto small = meaning_of(small_numbers, words, language)) return std::string(*small);
  if (const auto some = meaning_of(vague_numbers, words, language)) return std::string(*some);
  if (const auto ten = meaning_of(tens, words, language)) return std::string(*ten) + '0';
  const std::string_view joint = for_language(language, " ", " y ");
  std::size_t at = words.find(joint);
  std::size_t length = joint.size();
  if (at == words.npos) {
    at = words.find('-');
    length = 1;
  }
  if (at == words.npos) return std::nullopt;
  const auto ten = meaning_of(tens, words.substr(0, at), language);
  const auto one = meaning_of(small_numbers, words.substr(at + length), language);
  if (!ten || !one || one->size() != 1 || *one == "0") return std::nullopt;
  return std::string(*ten) + std::string(*one);
}

bool is_vague_number(std::string_view words, Language language) {
  return has_word(vague_numbers, words, language);
}

bool strip_half(std::string& text, Language language) {
  return strip_first(halves, text, language);
}

bool strip_bit_more(std::string& text, Language language) {
  return strip_first(bits_more, text, language);
}

std::size_t second_part(std::string_view text, Language language) {
  const std::string_view joint = for_language(language, " and ", " y ");
  if (const std::size_t at = text.find(joint); at != text.npos) return at + joint.size();
  const std::size_t blank = text.find(' ');
  const bool digit = blank != text.npos && blank + 1 < text.size() && text[blank + 1] >= '0' &&
                     text[blank + 1] <= '9';
  return digit ? blank + 1 : text.npos;
}

Between between_numbers(std::string_view text, Language language) {
  for (const WordRow<>& row : betweens) {
    const std::size_t at = row.language == language ? text.find(row.word) : text.npos;
    if (at == text.npos || at == 0) continue;
    const bool and_word = row.word == " and " || row.word == " y ";
    return {at, row.word.size(), and_word};
  }
  return {};
}

}  // namespace triage::dialogue
