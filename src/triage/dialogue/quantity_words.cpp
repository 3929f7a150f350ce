// Tables of words, one a line: the file is long because they are.

#include "triage/dialogue/quantity_words.hpp"

#include <algorithm>
#include <array>

#include "triage/base/text.hpp"

namespace triage::dialogue {
namespace {

struct Name {
  Language language{};
  std::string_view name;  // folded
  std::string_view plain;
};

constexpr auto en = Language::english;
constexpr auto es = Language::spanish;

/// Beside those that packs know. "grados" alone may be either; "m" may be minutes or months, and
/// "s" in Spanish weeks or seconds.
constexpr auto units = std::to_array<Name>({
    {en, "w", "weeks"},
    {en, "wk", "weeks"},
    {en, "wks", "weeks"},
    {en, "y", "years"},
    {en, "yr", "years"},
    {en, "yrs", "years"},
    {en, "mth", "months"},
    {en, "mths", "months"},
    {en, "mos", "months"},
    {en, "hr", "hours"},
    {en, "hrs", "hours"},
    {en, "mins", "minutes"},
    {en, "º c", "C"},  // the ordinal sign, which stands on some keyboards
    {en, "ºc", "C"},
    {en, "° c", "C"},
    {en, "degrees c", "C"},
    {en, "degrees celsius", "C"},
    {en, "deg c", "C"},
    {en, "celsius", "C"},
    {en, "centigrade", "C"},
    {en, "°c", "C"},
    {en, "c", "C"},
    {en, "f", "F"},
    {en, "°f", "F"},
    {en, "º f", "F"},
    {en, "ºf", "F"},
    {en, "° f", "F"},
    {en, "degrees f", "F"},
    {en, "degrees fahrenheit", "F"},
    {en, "deg f", "F"},
    {en, "fahrenheit", "F"},
    {es, "ano", "years"},
    {es, "anos", "years"},
    {es, "mes", "months"},
    {es, "meses", "months"},
    {es, "semana", "weeks"},
    {es, "semanas", "weeks"},
    {es, "sem", "weeks"},
    {es, "dia", "days"},
    {es, "dias", "days"},
    {es, "hora", "hours"},
    {es, "horas", "hours"},
    {es, "minuto", "minutes"},
    {es, "minutos", "minutes"},
    {es, "s", "s (¿semanas o segundos?)"},  // no unit at all: whoever types it is asked again
    {es, "segundo", "seconds"},
    {es, "segundos", "seconds"},
    {es, "c", "C"},
    {es, "°c", "C"},
    {es, "f", "F"},
    {es, "°f", "F"},
    {es, "º c", "C"},
    {es, "ºc", "C"},
    {es, "° c", "C"},
    {es, "grados c", "C"},
    {es, "grados celsius", "C"},
    {es, "grados centigrados", "C"},
    {es, "centigrados", "C"},
    {es, "º f", "F"},
    {es, "ºf", "F"},
    {es, "° f", "F"},
    {es, "grados f", "F"},
    {es, "grados fahrenheit", "F"},
});

constexpr auto small_numbers = std::to_array<Name>({
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
    {es, "veintinueve", "29"},
});

/// "A few" and "several" stand here for nothing: nobody can tell how many they are.
constexpr auto vague_numbers = std::to_array<Name>({
    {en, "a couple of", "2"},
    {en, "a couple", "2"},
    {en, "couple of", "2"},
    {en, "couple", "2"},
    {es, "un par de", "2"},
    {es, "par de", "2"},
});

constexpr auto tens = std::to_array<Name>({
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

struct Time {
  Language language{};
  NamedTime time;
};

/// "Last week" may be nearly two weeks ago: the longest counts.
constexpr auto times = std::to_array<Time>({
    {en, {"today", "12 hours"}},
    {en, {"this morning", "12 hours"}},
    {en, {"last night", "1 day"}},
    {en, {"yesterday", "1 day"}},
    {en, {"the day before yesterday", "2 days"}},
    {en, {"day before yesterday", "2 days"}},
    {en, {"last week", "2 weeks", Meaning::highest}},
    {en, {"last month", "2 months", Meaning::highest}},
    {en, {"last year", "2 years", Meaning::highest}},
    {en, {"half a year", "6 months"}},
    {en, {"half an hour", "30 minutes"}},
    {en, {"half a day", "12 hours"}},
    {en, {"half a month", "15 days"}},
    {en, {"a fortnight", "2 weeks"}},
    {es, {"hoy", "12 hours"}},
    {es, {"esta manana", "12 hours"}},
    {es, {"anoche", "1 day"}},
    {es, {"ayer", "1 day"}},
    {es, {"anteayer", "2 days"}},
    {es, {"antier", "2 days"}},
    {es, {"antes de ayer", "2 days"}},
    {es, {"la semana pasada", "2 weeks", Meaning::highest}},
    {es, {"el mes pasado", "2 months", Meaning::highest}},
    {es, {"el ano pasado", "2 years", Meaning::highest}},
    {es, {"medio ano", "6 months"}},
    {es, {"media hora", "30 minutes"}},
    {es, {"medio mes", "15 days"}},
});

struct Phrasing {
  Language language{};
  std::string_view words;
  Around around = Around::nothing;
};

/// Longer ones before those that begin or end the same.
constexpr auto before = std::to_array<Phrasing>({
    {en, "for ", Around::nothing},
    {en, "since ", Around::nothing},
    {en, "during ", Around::nothing},
    {en, "it's been ", Around::nothing},
    {en, "its been ", Around::nothing},
    {en, "it has been ", Around::nothing},
    {en, "the last ", Around::nothing},
    {en, "the past ", Around::nothing},
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
    {es, "desde hace ", Around::nothing},
    {es, "desde ", Around::nothing},
    {es, "hace ", Around::nothing},
    {es, "durante ", Around::nothing},
    {es, "llevo ", Around::nothing},
    {es, "lleva ", Around::nothing},
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

constexpr auto behind = std::to_array<Phrasing>({
    {en, " ago", Around::nothing},
    {en, " now", Around::nothing},
    {en, " old", Around::nothing},
    {en, " of age", Around::nothing},
    {en, " or so", Around::about},
    {en, " or more", Around::more},
    {en, " i think", Around::about},
    {en, " maybe", Around::about},
    {es, " atras", Around::nothing},
    {es, " de edad", Around::nothing},
    {es, " mas o menos", Around::about},
    {es, " o asi", Around::about},
    {es, " o mas", Around::more},
});

constexpr auto halves = std::to_array<Name>({
    {en, " and a half", ""},
    {en, " 1/2", ""},
    {es, " y medio", ""},
    {es, " y media", ""},
    {es, " 1/2", ""},
});

constexpr auto betweens = std::to_array<Name>({
    {en, " to ", ""},
    {en, " or ", ""},
    {en, " and ", ""},
    {en, " - ", ""},
    {en, "-", ""},
    {es, " a ", ""},
    {es, " o ", ""},
    {es, " y ", ""},
    {es, " - ", ""},
    {es, "-", ""},
});

template <class Table>
std::optional<std::string_view> plain_name(const Table& table, std::string_view wanted,
                                           Language language) {
  for (const Name& name : table) {
    if (name.language == language && name.name == wanted) return name.plain;
  }
  return std::nullopt;
}

}  // namespace

std::optional<std::string> number_named(std::string_view words, Language language) {
  if (const auto small = plain_name(small_numbers, words, language)) return std::string(*small);
  if (const auto some = plain_name(vague_numbers, words, language)) return std::string(*some);
  if (const auto ten = plain_name(tens, words, language)) return std::string(*ten) + '0';
  const std::string_view joint = language == Language::spanish ? " y " : " ";
  std::size_t at = words.find(joint);
  std::size_t length = joint.size();
  if (at == words.npos) {
    at = words.find('-');
    length = 1;
  }
  if (at == words.npos) return std::nullopt;
  const auto ten = plain_name(tens, words.substr(0, at), language);
  const auto one = plain_name(small_numbers, words.substr(at + length), language);
  if (!ten || !one || one->size() != 1 || *one == "0") return std::nullopt;
  return std::string(*ten) + std::string(*one);
}

bool is_vague_number(std::string_view words, Language language) {
  return plain_name(vague_numbers, words, language).has_value();
}

std::optional<std::string_view> unit_named(std::string_view words, Language language) {
  return plain_name(units, words, language);
}

std::optional<NamedTime> time_named(std::string_view words, Language language) {
  for (const Time& known : times) {
    if (known.language == language && known.time.name == words) return known.time;
  }
  return std::nullopt;
}

std::optional<Around> strip_around(std::string& text, Language language) {
  for (const Phrasing& phrase : before) {
    if (phrase.language != language || !text.starts_with(phrase.words)) continue;
    text = trim(text.substr(phrase.words.size()));
    return phrase.around;
  }
  for (const Phrasing& phrase : behind) {
    if (phrase.language != language || !text.ends_with(phrase.words)) continue;
    text = trim(text.substr(0, text.size() - phrase.words.size()));
    return phrase.around;
  }
  return std::nullopt;
}

bool strip_half(std::string& text, Language language) {
  for (const Name& half : halves) {
    const std::size_t at = half.language == language ? text.find(half.name) : text.npos;
    if (at == text.npos) continue;
    text.erase(at, half.name.size());
    return true;
  }
  return false;
}

std::size_t second_part(std::string_view text, Language language) {
  const std::string_view joint = language == Language::spanish ? " y " : " and ";
  if (const std::size_t at = text.find(joint); at != text.npos) return at + joint.size();
  const std::size_t blank = text.find(' ');
  const bool digit = blank != text.npos && blank + 1 < text.size() && text[blank + 1] >= '0' &&
                     text[blank + 1] <= '9';
  return digit ? blank + 1 : text.npos;
}

Between between_numbers(std::string_view text, Language language) {
  for (const Name& word : betweens) {
    const std::size_t at = word.language == language ? text.find(word.name) : text.npos;
    if (at != text.npos && at > 0) return {at, word.name.size()};
  }
  return {};
}

}  // namespace triage::dialogue
