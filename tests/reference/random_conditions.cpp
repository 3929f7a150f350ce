#include "reference/random_conditions.hpp"

#include <array>

#include "triage/base/text.hpp"

namespace triage::reference {
namespace {

constexpr auto signs = std::to_array<const char*>({">", ">=", "<", "<=", "="});
constexpr auto durations = std::to_array<const char*>({"48 h", "2 days", "1 month", "0.5 a"});
constexpr auto temperatures = std::to_array<const char*>({"38 C", "100.4 F", "39 C", "35.5 C"});
constexpr auto more_durations = std::to_array<const char*>(
    {"1 h", "47.999999 h", "3 days", "1 week", "30.4375 days", "360 days"});
constexpr auto more_temperatures =
    std::to_array<const char*>({"30.5 C", "37.5 C", "99.5 F", "38.000001 C", "40 C", "44.5 C"});

class Conditions {
 public:
  Conditions(Dice& dice, const Declared& declared) : dice_(dice), declared_(declared) {}

  /// Few different thresholds, so that conditions meet at the same ones; or many.
  std::string comparison(Type type) {
    const std::string sign = signs[dice_.below(signs.size())];
    const bool unusual = declared_.many_thresholds && dice_.percent(70);
    const auto one_of = [&](const auto& amounts) { return amounts[dice_.below(amounts.size())]; };
    if (type == Type::duration)
      return sign + (unusual ? one_of(more_durations) : one_of(durations));
    if (type == Type::temperature) {
      return sign + ' ' + (unusual ? one_of(more_temperatures) : one_of(temperatures));
    }
    return sign + std::to_string(unusual ? dice_.between(1, 8) : dice_.between(2, 4));
  }

  std::string about(const Made& made) {
    const std::string begin = "{" + made.id + ": ";
    const std::string option =
        name("option", dice_.between(made.none || made.options == 0 ? 1 : 0,
                                     made.options == 0 ? 1 : made.options - 1));
    switch (made.type) {
      case Type::yes_no:
      case Type::measured: return dice_.percent(60) ? made.id : begin + "no}";
      case Type::one_of:
        if (made.none && dice_.percent(30)) return begin + "none}";
        if (made.none && dice_.percent(30)) return begin + "[none, " + option + "]}";
        return begin + option + "}";
      case Type::any_of:
        if (dice_.percent(30)) return begin + "none}";
        if (dice_.percent(30)) return begin + "[option0, option1]}";
        return begin + option + "}";
      case Type::duration:
      case Type::temperature:
      case Type::number: break;
    }
    if (made.none && dice_.percent(25)) return begin + "none}";
    return begin + "\"" + comparison(made.type) + "\"}";
  }

  std::string list(std::size_t depth, std::size_t count) {
    std::vector<std::string> parts;
    for (std::size_t i = 0; i < count; ++i) parts.push_back(condition(depth - 1));
    return "[" + join(parts, ", ") + "]";
  }

  std::string condition(std::size_t depth) {
    const std::size_t form = depth == 0 ? dice_.below(4) : dice_.below(9);
    if (form == 0 && declared_.facts > 0) {
      const std::string fact = name("fact", dice_.below(declared_.facts));
      return dice_.percent(70) ? fact : "{" + fact + ": no}";
    }
    if (form < 4) return about(declared_.findings[dice_.below(declared_.findings.size())]);
    if (form == 4) return "{not: " + condition(depth - 1) + "}";
    const std::size_t count = dice_.between(1, 4);
    if (form == 5) return "{all: " + list(depth, count) + "}";
    if (form == 6) return "{any: " + list(depth, count) + "}";
    const std::string counted =
        "at_least: " + std::to_string(dice_.between(1, count)) + ", of: " + list(depth, count);
    if (form == 7) return "{" + counted + "}";
    return "{" + counted + ", not: " + condition(depth - 1) + "}";
  }

 private:
  static std::string name(const char* kind, std::size_t i) { return kind + std::to_string(i); }

  Dice& dice_;
  const Declared& declared_;
};

}  // namespace

std::string random_comparison(Dice& dice, const Declared& declared, Type type) {
  return Conditions(dice, declared).comparison(type);
}

std::string random_condition(Dice& dice, const Declared& declared, std::size_t depth) {
  return Conditions(dice, declared).condition(depth);
}

}  // namespace triage::reference
