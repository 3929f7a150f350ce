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
    {english, ReplyWord::yes, "yeah"},
    {english, ReplyWord::yes, "yep"},
    {english, ReplyWord::yes, "1"},
    {english, ReplyWord::no, "n"},
    {english, ReplyWord::no, "no"},
    {english, ReplyWord::no, "nope"},
    {english, ReplyWord::no, "2"},
    {english, ReplyWord::none, "n"},
    {english, ReplyWord::none, "no"},
    {english, ReplyWord::none, "none"},
    {english, ReplyWord::none, "none of these"},
    {english, ReplyWord::none, "none of them"},
    {english, ReplyWord::none, "none of the above"},
    {english, ReplyWord::none, "nothing"},
    {english, ReplyWord::not_sure, "s"},
    {english, ReplyWord::not_sure, "not sure"},
    {english, ReplyWord::not_sure, "unsure"},
    {english, ReplyWord::not_sure, "unknown"},
    {english, ReplyWord::not_sure, "don't know"},
    {english, ReplyWord::not_sure, "dont know"},
    {english, ReplyWord::not_sure, "i don't know"},
    {english, ReplyWord::not_sure, "i dont know"},
    {english, ReplyWord::not_sure, "i'm not sure"},
    {english, ReplyWord::not_sure, "i am not sure"},
    {english, ReplyWord::not_sure, "no idea"},
    {english, ReplyWord::not_sure, "dunno"},
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
    {spanish, ReplyWord::not_sure, "no recuerdo"},
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

/// What turns the meaning of a label around: "No, it feels normal".
constexpr auto negations = std::to_array<std::string_view>({
    "no",
    "not",
    "none",
    "nothing",
    "never",
    "without",
    "nada",
    "nunca",
    "ningun",
    "ninguna",
    "ninguno",
    "ni",
    "sin",
    "tampoco",
});

struct Name {
  std::string_view name;  // folded
  std::string_view plain;
};

constexpr auto english_units = std::to_array<Name>({
    {"º c", "C"},  // the ordinal sign, which stands on some keyboards
    {"ºc", "C"},
    {"degrees c", "C"},
    {"degrees celsius", "C"},
    {"º f", "F"},
    {"ºf", "F"},
    {"degrees f", "F"},
    {"degrees fahrenheit", "F"},
});

constexpr auto english_numbers = std::to_array<Name>({
    {"a", "1"},
    {"an", "1"},
    {"one", "1"},
    {"two", "2"},
    {"three", "3"},
    {"four", "4"},
    {"five", "5"},
    {"six", "6"},
    {"seven", "7"},
    {"eight", "8"},
    {"nine", "9"},
    {"ten", "10"},
    {"eleven", "11"},
    {"twelve", "12"},
});

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
    {"s", "s (¿semanas o segundos?)"},  // no unit at all: whoever types it is asked again
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
std::optional<std::string_view> plain_name(const Table& table, std::string_view wanted) {
  for (const Name& name : table) {
    if (name.name == wanted) return name.plain;
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

/// "3 days ago" and "for 3 days", as people answer "How long ago ...?" and "How long ...?"
std::string_view without_ago(std::string_view word) {
  constexpr std::string_view ago = " ago";
  constexpr std::string_view during = "for ";
  if (word.ends_with(ago)) return trim(word.substr(0, word.size() - ago.size()));
  return word.starts_with(during) ? trim(word.substr(during.size())) : word;
}

/// "a week" and "ten days" are as clear as "10 days"; "about ten days" is not.
std::string from_english(std::string_view typed, Dimension dimension) {
  const std::string folded = fold(typed);
  std::string_view rest = folded;
  if (dimension == Dimension::duration) rest = without_ago(rest);
  const std::size_t end = std::min(rest.find(' '), rest.size());
  const std::string_view number = plain_name(english_numbers, rest.substr(0, end)).value_or("");
  const std::size_t digits = std::min(rest.find_first_not_of("0123456789."), rest.size());
  const std::size_t unit_at = number.empty() ? digits : end;
  const std::string_view unit = trim(rest.substr(unit_at));
  const auto plain_unit = plain_name(english_units, unit);
  if (number.empty() && !plain_unit) return std::string(rest == folded ? typed : rest);
  const std::string_view amount = number.empty() ? rest.substr(0, digits) : number;
  return std::string(amount) + ' ' + std::string(plain_unit.value_or(unit));
}

bool is_word_character(char c) {
  return c != ' ' && c != ',' && c != '.' && c != ';' && c != ':' && c != '(' && c != ')' &&
         c != '-' && c != '/' && c != '!' && c != '?';
}

bool has_negation(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    while (at < text.size() && is_word_character(text[at])) ++at;
    const std::string_view word = text.substr(begin, at - begin);
    if (std::find(negations.begin(), negations.end(), word) != negations.end()) return true;
    ++at;
  }
  return false;
}

/// Where the words stand in the label, whole; npos if they do not.
std::size_t find_words(std::string_view wanted, std::string_view label) {
  for (std::size_t at = label.find(wanted); at != label.npos; at = label.find(wanted, at + 1)) {
    const std::size_t end = at + wanted.size();
    const bool begins = at == 0 || !is_word_character(label[at - 1]);
    const bool ends = end == label.size() || !is_word_character(label[end]);
    if (begins && ends) return at;
  }
  return label.npos;
}

}  // namespace

bool stands_in(std::string_view words, std::string_view label) {
  return find_words(words, label) != label.npos;
}

bool is_said_in(std::string_view words, std::string_view label) {
  const std::size_t at = find_words(words, label);
  return at != label.npos && !has_negation(label.substr(0, at)) &&
         !has_negation(label.substr(at + words.size()));
}

bool means(Language language, ReplyWord meaning, std::string_view word) {
  return std::any_of(words.begin(), words.end(), [&](const Word& known) {
    return known.language == language && known.meaning == meaning && known.word == word;
  });
}

std::optional<std::string> quantity_as_written(std::string_view typed, Dimension dimension,
                                               Language language) {
  if (language == spanish) return from_spanish(typed, dimension);
  return from_english(typed, dimension);
}

}  // namespace triage::cli
