// One phrase after another is taken away from both ends, until a number and a unit are left. Each
// says how far the rest can be trusted; the least trusted counts.

#include "triage/dialogue/reply_quantity.hpp"

#include <algorithm>

#include "triage/base/text.hpp"
#include "triage/dialogue/reply_words.hpp"

namespace triage::dialogue {
namespace {

/// "2,5" is 2.5; nothing for "1.000" and "1,000", which are a thousand to some and one to others.
std::optional<std::string> decimal(std::string_view number) {
  constexpr std::size_t most_decimals = 2;
  std::string plain(number);
  const std::size_t mark = plain.find_first_of(".,");
  if (mark == plain.npos) return plain;
  const bool another = plain.find_first_of(".,", mark + 1) != plain.npos;
  if (another || plain.size() - mark - 1 > most_decimals) return std::nullopt;
  plain[mark] = '.';
  return plain;
}

/// A number, and what stands behind it.
struct Counted {
  std::string number;  // empty if it can be read in two ways
  std::string unit;
  bool in_digits = true;
  bool comma = false;
  bool vague = false;
};

/// "A" alone is a slip of the finger, or another key; "a week" is one week.
bool is_article(std::string_view words) {
  return words == "a" || words == "an" || words == "un" || words == "una";
}

/// The longest beginning of the text that is a number; nothing if there is none.
std::optional<Counted> counted_in(std::string_view text, Language language) {
  const std::size_t digits = std::min(text.find_first_not_of("0123456789.,"), text.size());
  if (digits > 0) {
    const std::string_view number = text.substr(0, digits);
    // In English a point has decimals of any length, and a comma is the other reading.
    const bool comma = number.find(',') != number.npos;
    if (language == Language::english && !comma) {
      return Counted{std::string(number), std::string(trim(text.substr(digits)))};
    }
    const auto plain = decimal(number);
    return Counted{plain.value_or(""), std::string(trim(text.substr(digits))), true, comma};
  }
  for (std::size_t end = text.size(); end != 0 && end != text.npos;
       end = end == 0 ? 0 : text.rfind(' ', end - 1)) {
    const std::string_view words = trim(text.substr(0, end));
    const auto number = number_named(words, language);
    const std::string unit(trim(text.substr(end)));
    if (!number || (unit.empty() && is_article(words))) continue;
    return Counted{*number, unit, false, false, is_vague_number(words, language)};
  }
  return std::nullopt;
}

/// Whether both are numbers, and one more than the other.
bool is_more(std::string_view high, std::string_view low) {
  const auto one = parse_quantity(high, Dimension::number).quantity;
  const auto other = parse_quantity(low, Dimension::number).quantity;
  return one && other && *other < *one;
}

bool is_plain_number(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789") == text.npos;
}

std::string multiplied(std::string_view number, std::int64_t factor, std::int64_t more) {
  return std::to_string(std::stoll(std::string(number)) * factor + more);
}

/// The shortest time, in whole smaller units, that is longer than this; nothing if it is unclear.
std::optional<std::string> longer_than(std::string_view number, std::string_view unit) {
  constexpr std::size_t most_digits = 4;
  if (!is_plain_number(number) || number.size() > most_digits) return std::nullopt;
  const auto is = [unit](std::string_view one, std::string_view many) {
    return unit == one || unit == many;
  };
  if (is("year", "years")) return multiplied(number, 12, 1) + " months";
  if (is("week", "weeks")) return multiplied(number, 7, 1) + " days";
  if (is("day", "days")) return multiplied(number, 24, 1) + " hours";
  if (is("hour", "hours")) return multiplied(number, 60, 1) + " minutes";
  if (!is("month", "months")) return std::nullopt;
  constexpr std::int64_t ten_thousandths = 10'000;
  constexpr std::int64_t mean_month = 304'375;  // of a day
  const std::int64_t days = std::stoll(std::string(number)) * mean_month / ten_thousandths + 1;
  return std::to_string(days) + " days";
}

/// The scale of a temperature without one: no body is at 38 F, and none at 101 C.
std::string_view scale_of(std::string_view number) {
  const auto value = parse_quantity(number, Dimension::number).quantity;
  if (!value) return {};
  const auto between = [&value](std::int64_t low, std::int64_t high) {
    const std::int64_t whole = whole_number(*value);
    return whole >= low && whole < high;
  };
  if (between(30, 46)) return "C";
  return between(86, 114) ? "F" : "";
}

bool is_degrees(std::string_view unit) {
  return unit.empty() || unit == "degrees" || unit == "degree" || unit == "deg" ||
         unit == "grados" || unit == "°" || unit == "º";
}

void trust_less(Meaning& meaning, Meaning than) { meaning = std::max(meaning, than); }

class Reader {
 public:
  Reader(std::string_view typed, Dimension dimension, Language language, std::string_view counted)
      : typed_(typed), dimension_(dimension), language_(language), counts_(counted) {}

  std::optional<TypedQuantity> read() {
    std::string rest = fold(typed_);
    while (const auto around = strip_around(rest, language_)) {
      more_ = more_ || *around == Around::more;
      if (*around == Around::about) trust_less(meaning_, Meaning::meant);
    }
    if (const auto time = named_time(rest)) return time;
    half_ = strip_half(rest, language_);
    if (half_) trust_less(meaning_, Meaning::meant);
    take_higher_end(rest);
    const auto counted = counted_in(rest, language_);
    if (!counted) return as_typed();
    if (counted->number.empty()) return std::nullopt;
    // As it is, a unit keeps its capitals. In a language it may be no unit at all ("s" in Spanish).
    const bool unchanged = rest == fold(typed_) && counted->in_digits && !counted->comma;
    const auto named = unit_named(counted->unit, language_);
    const std::string_view meant = named.value_or(counted->unit);
    const bool known = is_unit(counted->unit, dimension_) && is_unit(meant, dimension_);
    if (unchanged && known) return as_typed();
    if (counted->vague) trust_less(meaning_, Meaning::meant);
    if (counted->comma && language_ == Language::english) trust_less(meaning_, Meaning::meant);
    switch (dimension_) {
      case Dimension::duration: return duration(*counted);
      case Dimension::temperature: return temperature(*counted);
      case Dimension::number: break;
    }
    return number(*counted);
  }

 private:
  [[nodiscard]] TypedQuantity as_typed() const { return {std::string(typed_), Meaning::said}; }

  std::optional<TypedQuantity> named_time(const std::string& rest) {
    if (dimension_ != Dimension::duration || more_) return std::nullopt;
    const auto time = time_named(rest, language_);
    if (!time) return std::nullopt;
    trust_less(meaning_, time->meaning);
    return TypedQuantity{std::string(time->plain), meaning_};
  }

  /// "2-3 weeks" is 3 weeks, at most. "2 weeks to 1 month" is left alone.
  void take_higher_end(std::string& rest) {
    const Between between = between_numbers(rest, language_);
    if (between.length == 0) return;
    const auto low = counted_in(trim(std::string_view(rest).substr(0, between.at)), language_);
    std::string after(trim(std::string_view(rest).substr(between.at + between.length)));
    const auto high = counted_in(after, language_);
    if (!low || !high || !low->unit.empty() || !is_more(high->number, low->number)) return;
    rest = std::move(after);
    trust_less(meaning_, Meaning::highest);
  }

  /// "2 weeks and 3 days" in days; what does not come to whole ones is rounded up, and said so.
  std::optional<TypedQuantity> sum(const Counted& first) {
    const std::size_t at = second_part(first.unit, language_);
    if (at == first.unit.npos || half_ || more_) return std::nullopt;
    const auto second = counted_in(trim(std::string_view(first.unit).substr(at)), language_);
    if (!second) return std::nullopt;
    const std::string_view name = words_in(first.unit).front();
    const auto plain = [this](std::string_view unit) {
      return std::string(unit_named(unit, language_).value_or(unit));
    };
    const std::string unit = plain(second->unit);
    const auto in_unit = [](const std::string& number, const std::string& of) {
      return parse_quantity(number + ' ' + of, Dimension::duration).quantity;
    };
    const auto one = in_unit("1", unit);
    const auto more = in_unit(first.number, plain(name));
    const auto rest = in_unit(second->number, unit);
    if (!one || !more || !rest || !(*rest < *more)) return std::nullopt;
    const std::int64_t total = more->smallest_units + rest->smallest_units;
    const std::int64_t whole = total / one->smallest_units;
    const bool exact = whole * one->smallest_units == total;
    trust_less(meaning_, exact ? Meaning::meant : Meaning::counted);
    return TypedQuantity{std::to_string(exact ? whole : whole + 1) + ' ' + unit, meaning_};
  }

  std::optional<TypedQuantity> duration(const Counted& counted) {
    if (const auto both = sum(counted)) return both;
    std::string number = counted.number;
    std::string unit(unit_named(counted.unit, language_).value_or(counted.unit));
    if (!counted.in_digits && !unit.empty() && !is_unit(unit, Dimension::duration)) {
      return as_typed();  // "a few days", in which "a" is no number
    }
    if (half_) {
      if (!is_plain_number(number)) return as_typed();
      number += ".5";
      if (is_unit(unit + 's', Dimension::duration)) unit += 's';
    }
    if (more_) {
      const auto longer = half_ ? std::nullopt : longer_than(number, unit);
      if (!longer) return as_typed();
      return TypedQuantity{*longer, Meaning::counted};
    }
    if (number == "1" && unit.ends_with('s') && unit != counted.unit) unit.pop_back();
    return TypedQuantity{unit.empty() ? number : number + ' ' + unit, meaning_};
  }

  std::optional<TypedQuantity> temperature(const Counted& counted) {
    if (more_ || half_) return as_typed();
    std::string_view unit = unit_named(counted.unit, language_).value_or(counted.unit);
    if (is_degrees(counted.unit)) {
      unit = scale_of(counted.number);
      if (unit.empty()) return as_typed();
      trust_less(meaning_, Meaning::meant);
    }
    return TypedQuantity{counted.number + ' ' + std::string(unit), meaning_};
  }

  std::optional<TypedQuantity> number(const Counted& counted) {
    if (more_ || (half_ && counted.unit.empty())) return as_typed();
    if (counted.unit.empty()) return TypedQuantity{counted.number, meaning_};
    const auto unit = unit_named(counted.unit, language_);
    const std::string_view plain = unit.value_or(counted.unit);
    if (counts_.empty() || !is_plain_number(counted.number)) return as_typed();
    const std::string number = counted.number + (half_ ? ".5 " : " ");
    const auto one = parse_quantity("1 " + std::string(counts_), Dimension::duration).quantity;
    const auto typed = parse_quantity(number + std::string(plain), Dimension::duration).quantity;
    if (!one || !typed) return as_typed();
    const auto same =
        half_ ? std::nullopt
              : parse_quantity(number + std::string(counts_), Dimension::duration).quantity;
    if (typed == same) return TypedQuantity{counted.number, meaning_};
    const std::int64_t whole = typed->smallest_units / one->smallest_units;
    return TypedQuantity{std::to_string(whole), Meaning::counted};
  }

  std::string_view typed_;
  Dimension dimension_;
  Language language_;
  std::string_view counts_;
  Meaning meaning_ = Meaning::said;
  bool more_ = false;
  bool half_ = false;
};

}  // namespace

std::optional<TypedQuantity> typed_quantity(std::string_view typed, Dimension dimension,
                                            Language language, std::string_view counted) {
  return Reader(typed, dimension, language, counted).read();
}

}  // namespace triage::dialogue
