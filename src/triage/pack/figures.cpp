#include "triage/pack/figures.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <tuple>
#include <utility>

#include "triage/base/contains.hpp"
#include "triage/base/mapped.hpp"
#include "triage/base/text.hpp"
#include "triage/pack/gaps.hpp"

namespace triage {
namespace {

using Unit = std::pair<std::string_view, std::string_view>;

/// Folded. No word of one language means another unit in the other.
constexpr auto units = std::to_array<Unit>({
    {"s", "s"},         {"second", "s"}, {"seconds", "s"},    {"segundo", "s"},   {"segundos", "s"},
    {"min", "min"},     {"mins", "min"}, {"minute", "min"},   {"minutes", "min"}, {"minuto", "min"},
    {"minutos", "min"}, {"h", "h"},      {"hr", "h"},         {"hrs", "h"},       {"hour", "h"},
    {"hours", "h"},     {"hora", "h"},   {"horas", "h"},      {"day", "d"},       {"days", "d"},
    {"dia", "d"},       {"dias", "d"},   {"week", "wk"},      {"weeks", "wk"},    {"semana", "wk"},
    {"semanas", "wk"},  {"month", "mo"}, {"months", "mo"},    {"mes", "mo"},      {"meses", "mo"},
    {"year", "a"},      {"years", "a"},  {"ano", "a"},        {"anos", "a"},      {"c", "C"},
    {"celsius", "C"},   {"f", "F"},      {"fahrenheit", "F"}, {"mg", "mg"},       {"g", "g"},
    {"kg", "kg"},       {"mcg", "mcg"},  {"ml", "ml"},        {"l", "l"},         {"mm", "mm"},
    {"cm", "cm"},       {"m", "m"},      {"km", "km"},        {"%", "%"},
});

/// Between two figures of one unit: `10 to 15 minutes`.
constexpr auto joints =
    std::to_array<std::string_view>({"to", "or", "and", "a", "o", "u", "y", "e", "hasta", "-"});

/// Moves `at` behind a figure that begins there.
std::string take_number(std::string_view text, std::size_t& at) {
  std::string number;
  const auto goes_on = [&] {
    if (at >= text.size()) return false;
    const bool mark = text[at] == '.' || text[at] == ',';
    return is_digit(text[at]) || (mark && at + 1 < text.size() && is_digit(text[at + 1]));
  };
  for (; goes_on(); ++at) number += text[at] == ',' ? '.' : text[at];
  return number;
}

/// The next word behind `at`, folded, behind blanks, a hyphen and what introduces a degree. Moves
/// `at` behind it.
std::string take_word(std::string_view text, std::size_t& at) {
  constexpr std::string_view apart = " \n-";
  at = std::min(text.find_first_not_of(apart, at), text.size());
  const std::size_t end = std::min(text.find_first_of(" \n-.,;:()/", at), text.size());
  std::string word = fold(text.substr(at, end - at));
  at = end;
  constexpr std::string_view degree = "\u00b0";
  if (word.starts_with(degree)) word.erase(0, degree.size());
  const bool introduces = word.empty() || word == "degrees" || word == "grados";
  return introduces && at < text.size() && text[at] == ' ' ? take_word(text, at) : word;
}

std::string unit_called(std::string_view word) {
  const std::span all(units);
  const auto found =
      std::ranges::find_if(all, [word](const Unit& unit) { return unit.first == word; });
  return found == all.end() ? std::string() : std::string(found->second);
}

/// Whether nothing but a joint stands between `at` and another figure.
bool leads_to_figure(std::string_view text, std::size_t at) {
  const std::size_t begin = std::min(text.find_first_not_of(" \n", at), text.size());
  const std::size_t digit = std::min(text.find_first_of("0123456789", begin), text.size());
  const std::string between = fold(trim(text.substr(begin, digit - begin)));
  return digit < text.size() && (contains(joints, between) || between == "\u2013");
}

/// In the order of their units, those of one unit in the order of the text.
std::vector<Figure> by_unit(std::vector<Figure> figures) {
  std::ranges::stable_sort(figures,
                           [](const Figure& a, const Figure& b) { return a.unit < b.unit; });
  return figures;
}

}  // namespace

std::vector<Figure> figures_in(std::string_view text) {
  std::vector<Figure> found;
  std::vector<std::size_t> shares;  // its unit with the figure behind it
  for (std::size_t at = 0; at < text.size();) {
    if (!is_digit(text[at])) {
      ++at;
      continue;
    }
    Figure figure{take_number(text, at), {}};
    std::size_t behind = at;
    figure.unit = unit_called(take_word(text, behind));
    if (leads_to_figure(text, at)) {
      figure.unit.clear();
      shares.push_back(found.size());
    }
    found.push_back(std::move(figure));
  }
  for (const std::string_view gap : gaps_in(text)) found.push_back({std::string(gap), {}});
  for (auto index = shares.rbegin(); index != shares.rend(); ++index) {
    if (*index + 1 < found.size()) found[*index].unit = found[*index + 1].unit;
  }
  return found;
}

std::vector<std::string> sorted_numbers(const std::vector<Figure>& figures) {
  std::vector<std::string> numbers = mapped(figures, &Figure::number);
  std::ranges::sort(numbers);
  return numbers;
}

bool say_the_same(const std::vector<Figure>& here, const std::vector<Figure>& there) {
  if (here.size() != there.size()) return false;
  const bool same_order =
      std::equal(here.begin(), here.end(), there.begin(),
                 [](const Figure& a, const Figure& b) { return a.number == b.number; });
  if (!same_order) return by_unit(here) == by_unit(there);
  // One of the languages may leave a unit to be understood: "under 18", "menores de 18 años".
  return std::equal(here.begin(), here.end(), there.begin(), [](const Figure& a, const Figure& b) {
    return a.unit == b.unit || a.unit.empty() || b.unit.empty();
  });
}

std::string listed(const std::vector<Figure>& figures) {
  std::vector<std::string> words = mapped(figures, [&](const Figure& figure) {
    return figure.unit.empty() ? figure.number : figure.number + ' ' + figure.unit;
  });
  return words.empty() ? "none" : join(words, ", ");
}

}  // namespace triage
