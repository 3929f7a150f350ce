// Numbers and names of units as people type them. What could mean two things stands in no table:
// whoever types it is asked again.

#include "triage/dialogue/reply_quantity.hpp"

#include <algorithm>
#include <array>

#include "triage/base/text.hpp"

namespace triage::dialogue {
namespace {

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

}  // namespace

std::optional<std::string> quantity_as_written(std::string_view typed, Dimension dimension,
                                               Language language) {
  if (language == Language::spanish) return from_spanish(typed, dimension);
  return from_english(typed, dimension);
}

}  // namespace triage::dialogue
