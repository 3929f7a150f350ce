#include "reference/random_pack.hpp"

#include <array>
#include <vector>

#include "triage/base/text.hpp"

namespace triage::reference {
namespace {

enum class Type { yes_no, measured, one_of, any_of, duration, temperature, number };

struct Made {
  std::string id;
  Type type = Type::yes_no;
  std::size_t options = 0;
  bool none = false;
};

constexpr auto signs = std::to_array<const char*>({">", ">=", "<", "<=", "="});

class Generator {
 public:
  explicit Generator(std::uint32_t number) : dice_(number), number_(number) {}

  std::string pack() {
    dispositions_ = dice_.between(2, 5);
    std::string text = heading();
    text += findings();
    text += facts();
    text += rules();
    text += care();
    return text + guarantees();
  }

 private:
  static std::string name(const char* kind, std::size_t i) { return kind + std::to_string(i); }
  std::string level() { return name("level", dice_.below(dispositions_)); }

  std::string heading() {
    std::string text = "pack: random" + std::to_string(number_) +
                       "\nversion: 1.0.0\nlanguage: en\ntitle: Random\nnotice: Only a test.\n"
                       "sources: {book: {title: A book}}\ndispositions:\n";
    for (std::size_t i = 0; i < dispositions_; ++i) {
      text += "  " + name("level", i) + ": {title: Level, advice: Advice.}\n";
    }
    return text + "otherwise: " + level() + "\nwhen_unknown: " + level() + "\n";
  }

  std::string options(Made& made, std::size_t most) {
    made.options = dice_.between(2, most);
    const bool with_none = made.type == Type::one_of && dice_.percent(50);
    std::vector<std::string> texts;
    for (std::size_t i = 0; i < made.options; ++i) {
      texts.push_back((with_none && i == 0 ? "none" : name("option", i)) + ": Label");
    }
    made.none = with_none;
    return ", options: {" + join(texts, ", ") + "}";
  }

  std::string finding(Made& made) {
    made.none = dice_.percent(40);
    const std::string none = made.none ? ", none: None" : "";
    switch (made.type) {
      case Type::yes_no: return "type: yes_no";
      case Type::measured:
        return "type: yes_no, measured_by: {" + findings_.front().id + ": \"" +
               comparison(findings_.front().type) + "\"}";
      case Type::one_of:
        return "type: one_of" + options(made, 4) + (dice_.percent(30) ? ", ordered: yes" : "");
      case Type::any_of: return "type: any_of" + options(made, 3);
      case Type::duration: return "type: duration, range: [0 h, 1 year]" + none;
      case Type::temperature: return "type: temperature, range: [30 C, 45 C]" + none;
      case Type::number: break;
    }
    return "type: number, range: [0, 9]" + none + (dice_.percent(50) ? ", whole: yes" : "");
  }

  /// The first is sometimes a quantity, for others to be measured by.
  std::string findings() {
    const std::size_t count = dice_.between(2, 6);
    const bool measures = dice_.percent(40);
    std::string text = "findings:\n";
    for (std::size_t i = 0; i < count; ++i) {
      Made made{name("finding", i), static_cast<Type>(dice_.below(7)), 0, false};
      if (measures && i == 0) made.type = static_cast<Type>(dice_.between(4, 6));
      if (measures && i == 1) made.type = Type::measured;
      if (!measures && made.type == Type::measured) made.type = Type::yes_no;
      text += "  " + made.id + ": {ask: Really, " + finding(made) + "}\n";
      findings_.push_back(made);
    }
    return text;
  }

  /// Few different thresholds, so that conditions meet at the same ones.
  std::string comparison(Type type) {
    const std::string sign = signs[dice_.below(signs.size())];
    if (type == Type::duration) {
      constexpr auto amounts = std::to_array<const char*>({"48 h", "2 days", "1 month", "0.5 a"});
      return sign + amounts[dice_.below(amounts.size())];
    }
    if (type == Type::temperature) {
      constexpr auto amounts = std::to_array<const char*>({"38 C", "100.4 F", "39 C", "35.5 C"});
      return sign + ' ' + amounts[dice_.below(amounts.size())];
    }
    return sign + std::to_string(dice_.between(2, 4));
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
    if (form == 0 && facts_ > 0) {
      const std::string fact = name("fact", dice_.below(facts_));
      return dice_.percent(70) ? fact : "{" + fact + ": no}";
    }
    if (form < 4) return about(findings_[dice_.below(findings_.size())]);
    if (form == 4) return "{not: " + condition(depth - 1) + "}";
    const std::size_t count = dice_.between(1, 4);
    if (form == 5) return "{all: " + list(depth, count) + "}";
    if (form == 6) return "{any: " + list(depth, count) + "}";
    const std::string counted =
        "at_least: " + std::to_string(dice_.between(1, count)) + ", of: " + list(depth, count);
    if (form == 7) return "{" + counted + "}";
    return "{" + counted + ", not: " + condition(depth - 1) + "}";
  }

  std::string facts() {
    const std::size_t count = dice_.below(4);
    std::string text = count > 0 ? "facts:\n" : "";
    for (; facts_ < count; ++facts_)
      text += "  " + name("fact", facts_) + ": " + condition(2) + '\n';
    return text;
  }

  std::string rules() {
    const std::size_t count = dice_.between(1, 7);
    std::string text = "rules:\n";
    for (std::size_t i = 0; i < count; ++i) {
      text += "  " + name("rule", i) + ": {when: " + condition(3) + ", then: " + level() +
              ", because: Reason., source: book}\n";
    }
    return text;
  }

  std::string care() {
    care_ = dice_.below(5);
    std::string text = care_ > 0 ? "care:\n" : "";
    for (std::size_t i = 0; i < care_; ++i) {
      std::vector<std::string> with;
      for (std::size_t level = 0; level + 1 < dispositions_; ++level) {
        if (level == 0 || dice_.percent(50)) with.push_back(name("level", level));
      }
      text += "  " + name("care", i) + ": {title: Care, with: [" + join(with, ", ") + "], ";
      if (dice_.percent(70)) text += "when: " + condition(2) + ", ";
      std::vector<std::string> unless;
      for (std::size_t u = dice_.below(3); u > 0; --u) {
        unless.push_back("{when: " + condition(1) + ", because: Reason.}");
      }
      if (!unless.empty()) text += "unless: [" + join(unless, ", ") + "], ";
      text += "do: This., source: book}\n";
    }
    return text;
  }

  std::string guarantees() {
    std::string text = "guarantees:\n";
    for (std::size_t i = dice_.below(4); i > 0; --i) {
      const std::string bound = dice_.percent(60) ? "at_least" : "at_most";
      text += "  " + name("promise", i) + ": {when: " + condition(1) + ", " + bound + ": " +
              level() + "}\n";
    }
    if (care_ > 1) text += "  apart: {never_together: [care0, care1]}\n";
    return text.ends_with(":\n") ? "" : text;
  }

  Dice dice_;
  std::uint32_t number_;
  std::size_t dispositions_ = 0;
  std::vector<Made> findings_;
  std::size_t facts_ = 0;
  std::size_t care_ = 0;
};

}  // namespace

std::string random_pack(std::uint32_t number) { return Generator(number).pack(); }

}  // namespace triage::reference
