// Two tables: words, and Spanish names of units. A word that could mean two things in its language
// stands in neither: whoever types it is asked again.

#include "cli/reply_words.hpp"

#include <algorithm>
#include <array>

#include "triage/base/text.hpp"

namespace triage::cli {
namespace {

struct Word {
  Language language{};
  ReplyWord meaning{};
  std::string_view word;
};

constexpr auto english = Language::english;
constexpr auto spanish = Language::spanish;

/// Folded: in lower case, without accents. "s" is "not sure" in English, and "sí" in Spanish.
constexpr auto words = std::to_array<Word>({
    {english, ReplyWord::yes, "y"},
    {english, ReplyWord::yes, "yes"},
    {english, ReplyWord::yes, "1"},
    {english, ReplyWord::no, "n"},
    {english, ReplyWord::no, "no"},
    {english, ReplyWord::no, "2"},
    {english, ReplyWord::none, "n"},
    {english, ReplyWord::none, "no"},
    {english, ReplyWord::none, "none"},
    {english, ReplyWord::none, "none of these"},
    {english, ReplyWord::none, "none of them"},
    {english, ReplyWord::not_sure, "s"},
    {english, ReplyWord::not_sure, "not sure"},
    {english, ReplyWord::not_sure, "unsure"},
    {english, ReplyWord::not_sure, "unknown"},
    {english, ReplyWord::not_sure, "don't know"},
    {english, ReplyWord::not_sure, "dont know"},
    {english, ReplyWord::not_sure, "i don't know"},
    {english, ReplyWord::and_also, "and"},
    {english, ReplyWord::why, "?"},
    {english, ReplyWord::why, "help"},
    {english, ReplyWord::why, "why"},
    {english, ReplyWord::back, "b"},
    {english, ReplyWord::back, "back"},
    {english, ReplyWord::quit, "q"},
    {english, ReplyWord::quit, "quit"},
    {english, ReplyWord::quit, "exit"},

    {spanish, ReplyWord::yes, "s"},
    {spanish, ReplyWord::yes, "si"},
    {spanish, ReplyWord::yes, "1"},
    {spanish, ReplyWord::no, "n"},
    {spanish, ReplyWord::no, "no"},
    {spanish, ReplyWord::no, "2"},
    {spanish, ReplyWord::none, "n"},
    {spanish, ReplyWord::none, "no"},
    {spanish, ReplyWord::none, "ninguno"},
    {spanish, ReplyWord::none, "ninguna"},
    {spanish, ReplyWord::none, "ninguno de estos"},
    {spanish, ReplyWord::none, "ninguna de estas"},
    {spanish, ReplyWord::none, "nada"},
    {spanish, ReplyWord::none, "nada de esto"},
    {spanish, ReplyWord::not_sure, "ns"},
    {spanish, ReplyWord::not_sure, "no se"},
    {spanish, ReplyWord::not_sure, "no lo se"},
    {spanish, ReplyWord::not_sure, "no estoy seguro"},
    {spanish, ReplyWord::not_sure, "no estoy segura"},
    {spanish, ReplyWord::not_sure, "desconocido"},
    {spanish, ReplyWord::and_also, "y"},
    {spanish, ReplyWord::and_also, "e"},
    {spanish, ReplyWord::why, "?"},
    {spanish, ReplyWord::why, "ayuda"},
    {spanish, ReplyWord::why, "por que"},
    {spanish, ReplyWord::back, "a"},
    {spanish, ReplyWord::back, "atras"},
    {spanish, ReplyWord::back, "volver"},
    {spanish, ReplyWord::quit, "x"},
    {spanish, ReplyWord::quit, "salir"},
});

struct Name {
  std::string_view spanish;  // folded
  std::string_view plain;
};

/// "grados" alone may be either; a month is "mes" only when written out.
constexpr auto spanish_units = std::to_array<Name>({
    {"ano", "years"},
    {"anos", "years"},
    {"mes", "months"},
    {"meses", "months"},
    {"semana", "weeks"},
    {"semanas", "weeks"},
    {"dia", "days"},
    {"dias", "days"},
    {"hora", "hours"},
    {"horas", "hours"},
    {"minuto", "minutes"},
    {"minutos", "minutes"},
    {"segundo", "seconds"},
    {"segundos", "seconds"},
    {"º c", "C"},  // the ordinal sign, which stands on Spanish keyboards
    {"ºc", "C"},
    {"° c", "C"},
    {"grados c", "C"},
    {"grados celsius", "C"},
    {"grados centigrados", "C"},
    {"centigrados", "C"},
    {"º f", "F"},
    {"ºf", "F"},
    {"° f", "F"},
    {"grados f", "F"},
    {"grados fahrenheit", "F"},
});

constexpr auto spanish_numbers = std::to_array<Name>({
    {"cero", "0"},
    {"un", "1"},
    {"una", "1"},
    {"uno", "1"},
    {"dos", "2"},
    {"tres", "3"},
    {"cuatro", "4"},
    {"cinco", "5"},
    {"seis", "6"},
    {"siete", "7"},
    {"ocho", "8"},
    {"nueve", "9"},
    {"diez", "10"},
    {"once", "11"},
    {"doce", "12"},
    {"quince", "15"},
});

template <class Table>
std::optional<std::string_view> plain_name(const Table& table, std::string_view spanish_name) {
  for (const Name& name : table) {
    if (name.spanish == spanish_name) return name.plain;
  }
  return std::nullopt;
}

/// "2,5" is 2.5; nothing for "1.000" and "1,000", which are a thousand to some and one to others.
std::optional<std::string> spanish_decimal(std::string_view number) {
  constexpr std::size_t most_decimals = 2;
  std::string plain(number);
  const std::size_t mark = plain.find_first_of(".,");
  if (mark == plain.npos) return plain;
  const bool another = plain.find_first_of(".,", mark + 1) != plain.npos;
  if (another || plain.size() - mark - 1 > most_decimals) return std::nullopt;
  plain[mark] = '.';
  return plain;
}

/// "hace 3 días", as people answer "¿Cuánto hace que ...?"
std::string_view without_since(std::string_view word) {
  for (const std::string_view since : {"desde hace ", "hace "}) {
    if (word.starts_with(since)) return trim(word.substr(since.size()));
  }
  return word;
}

std::optional<std::string> from_spanish(std::string_view typed, Dimension dimension) {
  const std::string folded = fold(typed);
  std::string_view rest = folded;
  if (dimension == Dimension::duration) rest = without_since(rest);
  std::size_t end = std::min(rest.find_first_not_of("0123456789.,-"), rest.size());
  std::optional<std::string> number;
  if (end > 0) {
    number = spanish_decimal(rest.substr(0, end));
    if (!number) return std::nullopt;
  } else {
    end = std::min(rest.find(' '), rest.size());
    const auto spelled = plain_name(spanish_numbers, rest.substr(0, end));
    if (!spelled) return std::string(typed);
    number = *spelled;
  }
  const std::string_view unit = trim(rest.substr(end));
  if (unit.empty()) return number;
  std::string_view plain = plain_name(spanish_units, unit).value_or(unit);
  if (*number == "1" && plain.ends_with('s') && plain != unit) plain.remove_suffix(1);
  return *number + ' ' + std::string(plain);
}

}  // namespace

bool means(Language language, ReplyWord meaning, std::string_view word) {
  return std::any_of(words.begin(), words.end(), [&](const Word& known) {
    return known.language == language && known.meaning == meaning && known.word == word;
  });
}

std::optional<std::string> quantity_as_written(std::string_view typed, Dimension dimension,
                                               Language language) {
  if (language == spanish) return from_spanish(typed, dimension);
  constexpr std::string_view ago = " ago";  // "3 days ago", as people answer "How long ago ...?"
  const bool is_ago = dimension == Dimension::duration && lower(typed).ends_with(ago);
  return std::string(is_ago ? trim(typed.substr(0, typed.size() - ago.size())) : typed);
}

}  // namespace triage::cli
