// One phrase after another is taken away from both ends, until a number and a unit are left. Each
// says how far the rest can be trusted; the least trusted counts. The file is long because what may
// stand on either side is one list of steps, whose order matters.

#include "triage/dialogue/whole_quantity.hpp"

#include <algorithm>

#include "triage/base/text.hpp"
#include "triage/dialogue/counted_words.hpp"
#include "triage/dialogue/quantity_sense.hpp"
#include "triage/dialogue/reply_words.hpp"

namespace triage::dialogue {
namespace {

void trust_less(Meaning& meaning, Meaning than) { meaning = std::max(meaning, than); }

class Reader {
 public:
  Reader(std::string_view typed, Dimension dimension, Language language, std::string_view counted)
      : typed_(typed), dimension_(dimension), language_(language), counts_(counted) {}

  std::optional<TypedQuantity> read() {
    std::string rest = fold(typed_);
    if (auto time = named_time(rest)) return time;  // "just now", before "now" is taken away
    take_around(rest);
    if (auto time = named_time(rest)) return time;
    if (less_ && (more_ || dimension_ == Dimension::number)) return as_typed();
    if (less_) trust_less(meaning_, Meaning::highest);
    take_parts(rest);
    const auto counted = count(rest);
    if (!counted) return named_age(rest).value_or(as_typed());
    if (counted->number.empty()) return std::nullopt;
    if (is_plain(*counted, rest)) return as_typed();
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
  void take_around(std::string& rest) {
    while (const auto around = strip_around(rest, language_)) {
      more_ = more_ || *around == Around::more;
      less_ = less_ || *around == Around::less;
      // "It began at 30" is no age, and "since 37.5" no temperature of now.
      const bool of_then = *around == Around::how_long && dimension_ != Dimension::duration;
      if (of_then || *around == Around::about) trust_less(meaning_, Meaning::meant);
    }
    if (std::erase(rest, '+') > 0) more_ = true;
  }

  void take_parts(std::string& rest) {
    half_ = strip_half(rest, language_);
    if (half_) trust_less(meaning_, Meaning::meant);
    and_some_ = strip_bit_more(rest, language_);
    take_higher_end(rest);
  }

  /// "Año y medio" has no number and is one and a half.
  [[nodiscard]] std::optional<Counted> count(const std::string& rest) const {
    auto counted = counted_in(rest, language_);
    if (!counted && half_ && is_unit(plain_unit(rest), Dimension::duration)) {
      counted = Counted{"1", rest, false};
    }
    return counted;
  }

  /// Whether it is typed as packs write it. So it stays: a unit keeps its capitals. In a language
  /// it may be no unit at all ("s" in Spanish).
  [[nodiscard]] bool is_plain(const Counted& counted, const std::string& rest) const {
    const bool slip =
        dimension_ == Dimension::temperature && with_point(counted.number) != counted.number;
    return rest == fold(typed_) && counted.in_digits && !counted.comma && !slip &&
           is_unit(counted.unit, dimension_) && is_unit(plain_unit(counted.unit), dimension_);
  }

  /// "60 y pico", "60 odd": 69 at most.
  [[nodiscard]] std::optional<TypedQuantity> of_a_decade(const Counted& counted) const {
    const auto unit = unit_named(counted.unit, language_).value_or(counted.unit);
    const bool tens = is_plain_number(counted.number) && counted.number.size() > 1 &&
                      counted.number.ends_with('0');
    if (!tens || half_ || !(unit.empty() || unit == counts_)) return as_typed();
    return TypedQuantity{counted.number.substr(0, counted.number.size() - 1) + '9',
                         Meaning::highest};
  }

  [[nodiscard]] TypedQuantity as_typed() const { return {std::string(typed_), Meaning::said}; }

  std::optional<TypedQuantity> named_time(const std::string& rest) {
    if (dimension_ != Dimension::duration || more_) return std::nullopt;
    const auto time = time_named(rest, language_);
    if (!time) return std::nullopt;
    // "Months" are two at least, and "less than months" may be any time.
    if (less_ && time->meaning == Meaning::counted) return std::nullopt;
    trust_less(meaning_, time->meaning);
    return TypedQuantity{std::string(time->plain), meaning_};
  }

  /// "newborn", where years are counted.
  [[nodiscard]] std::optional<TypedQuantity> named_age(std::string_view rest) const {
    const auto age = counts_ == "years" ? age_named(rest, language_) : std::nullopt;
    if (!age || more_ || half_) return std::nullopt;
    return TypedQuantity{std::string(*age), Meaning::counted};
  }

  /// "2-3 weeks", "a week or two", "2 weeks to 1 month": the longer, at most.
  void take_higher_end(std::string& rest) {
    const Between between = between_numbers(rest, language_);
    if (between.length == 0) return;
    const auto low = counted_in(trim(std::string_view(rest).substr(0, between.at)), language_);
    std::string after(trim(std::string_view(rest).substr(between.at + between.length)));
    const auto high = counted_in(after, language_);
    if (!low || !high) return;
    const bool have_units = !low->unit.empty() && !high->unit.empty();
    const bool grows = have_units ? is_longer(*high, *low) : is_more(high->number, low->number);
    if (!grows || (between.and_word && !low->unit.empty())) return;
    if (high->unit.empty() && !low->unit.empty()) after = high->number + ' ' + low->unit;
    rest = std::move(after);
    trust_less(meaning_, Meaning::highest);
  }

  [[nodiscard]] std::string plain_unit(std::string_view unit) const {
    return std::string(unit_named(unit, language_).value_or(unit));
  }

  /// A unit of something else is named to who typed it, so it stays as it is.
  [[nodiscard]] std::string unit_asked_for(const std::string& typed) const {
    const bool asks_time = dimension_ == Dimension::duration;
    const std::string unit = plain_unit(typed);
    return is_unit(unit, asks_time ? Dimension::temperature : Dimension::duration) ? typed : unit;
  }

  [[nodiscard]] bool is_longer(const Counted& high, const Counted& low) const {
    const auto quantity_of = [this](const Counted& one) {
      return parse_quantity(one.number + ' ' + plain_unit(one.unit), dimension_).quantity;
    };
    const auto longer = quantity_of(high);
    const auto shorter = quantity_of(low);
    return longer && shorter && *shorter < *longer;
  }

  /// "2 weeks and 3 days" in days; what does not come to whole ones is rounded up, and said so.
  std::optional<TypedQuantity> sum(const Counted& first) {
    const std::size_t at = second_part(first.unit, language_);
    if (at == first.unit.npos || half_ || more_) return std::nullopt;
    const auto second = counted_in(trim(std::string_view(first.unit).substr(at)), language_);
    if (!second) return std::nullopt;
    const auto words = words_in(std::string_view(first.unit).substr(0, at));
    // "2 weeks three days and 4 hours" are three times.
    const bool is_joined = words.size() == 2 && means(language_, ReplyWord::and_also, words[1]);
    if (words.size() != 1 && !is_joined) return std::nullopt;
    const std::string unit = plain_unit(second->unit);
    const auto in_unit = [](const std::string& number, const std::string& of) {
      return parse_quantity(number + ' ' + of, Dimension::duration).quantity;
    };
    const auto one = in_unit("1", unit);
    const auto more = in_unit(first.number, plain_unit(words.front()));
    const auto rest = in_unit(second->number, unit);
    if (!one || !more || !rest || !(*rest < *more)) return std::nullopt;
    const std::int64_t total = more->smallest_units + rest->smallest_units;
    const std::int64_t whole = total / one->smallest_units;
    const bool exact = whole * one->smallest_units == total;
    trust_less(meaning_, exact ? Meaning::meant : Meaning::counted);
    return TypedQuantity{std::to_string(exact ? whole : whole + 1) + ' ' + unit, meaning_};
  }

  std::optional<TypedQuantity> duration(const Counted& counted) {
    if (auto both = sum(counted)) return both;
    std::string number = counted.number;
    std::string unit = unit_asked_for(counted.unit);
    if (!counted.in_digits && !unit.empty() && !is_unit(unit, Dimension::duration)) {
      return as_typed();  // "a few days", in which "a" is no number
    }
    if (half_) {
      if (!is_plain_number(number)) return as_typed();
      number += ".5";
    }
    if (more_ || and_some_) {
      const auto longer = half_ ? std::nullopt : longer_than(number, unit);
      if (!longer) return as_typed();
      return TypedQuantity{*longer, Meaning::counted};
    }
    if (number != "1" && !unit.empty() && is_unit(unit + 's', Dimension::duration)) unit += 's';
    if (number == "1" && unit.ends_with('s') && unit != counted.unit) unit.pop_back();
    return TypedQuantity{unit.empty() ? number : number + ' ' + unit, meaning_};
  }

  std::optional<TypedQuantity> temperature(Counted counted) {
    if (more_) return as_typed();
    if (half_ || and_some_) {
      if (!is_plain_number(counted.number)) return as_typed();
      counted.number += half_ ? ".5" : ".9";
      trust_less(meaning_, half_ ? Meaning::meant : Meaning::highest);
    } else if (join_decimal(counted, language_)) {
      trust_less(meaning_, Meaning::meant);
    }
    if (const std::string number = with_point(counted.number); number != counted.number) {
      counted.number = number;
      trust_less(meaning_, Meaning::meant);
    }
    std::string unit = unit_asked_for(counted.unit);
    if (is_degrees(counted.unit)) {
      unit = scale_of(counted.number);
      if (unit.empty()) return as_typed();
      trust_less(meaning_, Meaning::meant);
    }
    return TypedQuantity{counted.number + ' ' + unit, meaning_};
  }

  std::optional<TypedQuantity> number(const Counted& counted) {
    if (more_ || (half_ && counted.unit.empty())) return as_typed();
    if (and_some_) return of_a_decade(counted);
    if (counted.unit.empty()) return TypedQuantity{counted.number, meaning_};
    const auto unit = unit_named(counted.unit, language_);
    const std::string_view plain = unit.value_or(counted.unit);
    if (counts_.empty() || !is_plain_number(counted.number)) return as_typed();
    const std::string number = counted.number + (half_ ? ".5 " : " ");
    const auto one = parse_quantity("1 " + std::string(counts_), Dimension::duration).quantity;
    const auto typed = parse_quantity(number + std::string(plain), Dimension::duration).quantity;
    if (!one || !typed || is_under_an_hour(plain)) return as_typed();
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
  bool less_ = false;
  bool and_some_ = false;
  bool half_ = false;
};

}  // namespace

std::optional<TypedQuantity> whole_quantity(std::string_view typed, Dimension dimension,
                                            Language language, std::string_view counted) {
  return Reader(typed, dimension, language, counted).read();
}

}  // namespace triage::dialogue
