#include "reference/random_pack.hpp"

#include <algorithm>
#include <optional>

#include "reference/random_conditions.hpp"
#include "triage/base/text.hpp"

namespace triage::reference {
namespace {

class Generator {
 public:
  explicit Generator(std::uint32_t number) : number_(number), dice_(number) {}

  std::string pack() {
    make_levels();
    std::string text = heading();
    text += findings();
    text += facts();
    text += rules();
    text += care();
    return text + guarantees();
  }

  std::vector<std::string> layers(std::size_t count) {
    make_levels();
    declared_.many_thresholds = dice_.percent(30);
    std::vector<std::string> texts;
    for (; layer_ < count; ++layer_) {
      std::string text = layer_ == 0 ? heading() : layer_heading();
      text += connected_findings(layer_ == 0 ? dice_.between(2, 4) : dice_.between(1, 2));
      text += facts();
      text += rules();
      text += care();
      if (layer_ > 0) text += withheld();
      texts.push_back(text + guarantees());
    }
    return texts;
  }

 private:
  static std::string name(const char* kind, std::size_t i) { return kind + std::to_string(i); }
  std::string level() { return levels_[dice_.below(levels_.size())]; }

  void make_levels() {
    for (std::size_t i = dice_.between(2, 5); i > 0; --i) {
      levels_.push_back(name("level", levels_.size()));
    }
  }

  std::string heading() {
    std::string text = "pack: random" + std::to_string(number_) +
                       "\nversion: 1.0.0\nlanguage: en\ntitle: Random\nnotice: Only a test.\n"
                       "sources: {book: {title: A book}}\ndispositions:\n";
    for (const std::string& one : levels_) {
      text += "  " + one + ": {title: Title of " + one + ", advice: Advice.}\n";
    }
    return text + "otherwise: " + level() + "\nwhen_unknown: " + (when_unknown_ = level()) + "\n";
  }

  std::string layer_heading() {
    const std::string base = "random" + std::to_string(number_);
    const auto id = [&](std::size_t i) { return i == 0 ? base : base + "-" + std::to_string(i); };
    std::string text = "pack: " + id(layer_) + "\nextends: " + id(layer_ - 1) +
                       "\nversion: 1.0.0\nlanguage: en\ntitle: Layer\nnotice: Only a test.\n";
    if (dice_.percent(40)) {
      const std::size_t after = dice_.below(levels_.size() - 1);
      const std::string between = name("level", levels_.size());
      text += "dispositions: {" + between + ": {after: " + levels_[after] + ", title: Title of " +
              between + ", advice: Advice.}}\n";
      levels_.insert(levels_.begin() + static_cast<std::ptrdiff_t>(after) + 1, between);
    }
    if (dice_.percent(20)) {
      const auto at = std::find(levels_.begin(), levels_.end(), when_unknown_);
      when_unknown_ = *(at + static_cast<std::ptrdiff_t>(
                                 dice_.below(static_cast<std::size_t>(levels_.end() - at))));
      text += "when_unknown: " + when_unknown_ + "\n";
    }
    return text;
  }

  std::string options(Made& made, std::size_t most) {
    made.options = dice_.between(2, most);
    const bool with_none = made.type == Type::one_of && dice_.percent(50);
    std::vector<std::string> texts;
    for (std::size_t i = 0; i < made.options; ++i) {
      const std::string id = with_none && i == 0 ? "none" : name("option", i);
      const std::string label = "Label " + std::to_string(i);
      const auto asked = asked_by_option_of(made);
      texts.push_back(id + ": " +
                      (asked ? "{label: " + label + ", same_as: " + *asked + "}" : label));
    }
    made.none = with_none;
    return ", options: {" + join(texts, ", ") + "}";
  }

  /// Sometimes, a yes/no finding that an option of this checklist asks.
  std::optional<std::string> asked_by_option_of(const Made& made) {
    if (!connected_ || made.type != Type::any_of || !dice_.percent(70)) return std::nullopt;
    std::vector<std::size_t> free;
    for (std::size_t i = 0; i < declared_.findings.size(); ++i) {
      if (declared_.findings[i].type == Type::yes_no && !declared_.findings[i].on_checklist)
        free.push_back(i);
    }
    if (free.empty()) return std::nullopt;
    Made& asked = declared_.findings[free[dice_.below(free.size())]];
    asked.on_checklist = true;
    return asked.id;
  }

  /// Now and then, that the answers are in another order than usual.
  std::string order(unsigned percent, const std::string& other) {
    if (!dice_.percent(percent)) return "";
    return ", ordered: " + (dice_.percent(40) ? "reversed" : other);
  }

  std::string finding(Made& made) {
    made.none = dice_.percent(40);
    const std::string none = made.none ? ", none: None" : "";
    switch (made.type) {
      case Type::yes_no: return "type: yes_no";
      case Type::measured: {
        const Made& by = quantity();
        return "type: yes_no, measured_by: {" + by.id + ": \"" + comparison(by.type) + "\"}";
      }
      case Type::one_of: return "type: one_of" + options(made, 4) + order(30, "yes");
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
      Made made{name("finding", i), static_cast<Type>(dice_.below(7)), 0, false, false};
      if (measures && i == 0) made.type = static_cast<Type>(dice_.between(4, 6));
      if (measures && i == 1) made.type = Type::measured;
      if (!measures && made.type == Type::measured) made.type = Type::yes_no;
      text += "  " + made.id + ": {ask: Is it " + made.id + ", " + finding(made) + "}\n";
      declared_.findings.push_back(made);
    }
    return text;
  }

  /// Findings that ask and measure what others ask, whichever stands first. All types are chosen
  /// before the first finding is written.
  std::string connected_findings(std::size_t count) {
    connected_ = true;
    const std::size_t first = declared_.findings.size();
    for (std::size_t i = first; i < first + count; ++i) {
      declared_.findings.push_back(
          {name("finding", i), static_cast<Type>(dice_.below(7)), 0, false, false});
    }
    std::vector<Made>& made_so_far = declared_.findings;
    if (layer_ == 0) made_so_far.front().type = dice_.percent(50) ? Type::measured : Type::yes_no;
    if (dice_.percent(60)) made_so_far.back().type = layer_ == 0 ? Type::number : Type::any_of;
    std::string text = "findings:\n";
    for (std::size_t i = first; i < first + count; ++i) {
      Made& made = declared_.findings[i];
      const bool measurable = std::any_of(declared_.findings.begin(), declared_.findings.end(),
                                          [](const Made& by) { return is_quantity(by.type); });
      if (made.type == Type::measured && !measurable) made.type = Type::yes_no;
      text += "  " + made.id + ": {ask: Is it " + made.id + ", " + finding(made);
      if (made.type != Type::one_of) text += order(50, "no");
      if (layer_ > 0 && dice_.percent(40))
        text += ", before: " + declared_.findings[dice_.below(first)].id;
      text += "}\n";
    }
    return text;
  }

  /// One that there is; the first where the findings stand by themselves.
  const Made& quantity() {
    if (!connected_) return declared_.findings.front();
    std::vector<std::size_t> quantities;
    for (std::size_t i = 0; i < declared_.findings.size(); ++i) {
      if (is_quantity(declared_.findings[i].type)) quantities.push_back(i);
    }
    return declared_.findings[quantities[dice_.below(quantities.size())]];
  }

  std::string facts() {
    const std::size_t count = declared_.facts + dice_.below(4);
    std::string text = count > declared_.facts ? "facts:\n" : "";
    for (; declared_.facts < count; ++declared_.facts)
      text += "  " + name("fact", declared_.facts) + ": " + condition(2) + '\n';
    return text;
  }

  std::string rules() {
    const std::size_t count = rules_ + dice_.between(1, 7);
    std::string text = "rules:\n";
    for (; rules_ < count; ++rules_) {
      text += "  " + name("rule", rules_) + ": {when: " + condition(3) + ", then: " + level() +
              ", because: Reason., source: book}\n";
    }
    return text;
  }

  std::string precautions(std::size_t count) {
    std::vector<std::string> unless;
    for (; count > 0; --count) {
      unless.push_back("{when: " + condition(1) + ", because: Reason.}");
    }
    return "[" + join(unless, ", ") + "]";
  }

  std::string care() {
    const std::size_t count = care_ + dice_.below(5);
    std::string text = count > care_ ? "care:\n" : "";
    for (; care_ < count; ++care_) {
      std::vector<std::string> with;
      for (std::size_t level = 0; level + 1 < levels_.size(); ++level) {
        if (level == 0 || dice_.percent(50)) with.push_back(levels_[level]);
      }
      const std::string id = name("care", care_);
      text += "  " + id + ": {title: Title of " + id + ", with: [" + join(with, ", ") + "], ";
      if (dice_.percent(70)) text += "when: " + condition(2) + ", ";
      const std::size_t unless = dice_.below(3);
      if (unless > 0) text += "unless: " + precautions(unless) + ", ";
      text += "do: This., source: book}\n";
    }
    return text;
  }

  /// Precautions against a care path of a pack below.
  std::string withheld() {
    if (care_ == 0 || !dice_.percent(50)) return {};
    const std::string path = name("care", dice_.below(care_));
    return "withhold: {" + path + ": " + precautions(dice_.between(1, 2)) + "}\n";
  }

  std::string guarantees() {
    std::string text = "guarantees:\n";
    for (std::size_t i = dice_.below(4); i > 0; --i) {
      const std::string bound = dice_.percent(60) ? "at_least" : "at_most";
      text += "  " + name("promise", promises_++) + ": {when: " + condition(1) + ", " + bound +
              ": " + level() + "}\n";
    }
    if (care_ > 1) text += "  " + name("apart", layer_) + ": {never_together: [care0, care1]}\n";
    return text.ends_with(":\n") ? "" : text;
  }

  std::string condition(std::size_t depth) { return random_condition(dice_, declared_, depth); }
  std::string comparison(Type type) { return random_comparison(dice_, declared_, type); }

  std::uint32_t number_;
  Dice dice_;
  Declared declared_;
  std::size_t layer_ = 0;
  bool connected_ = false;           // whether findings ask and measure what others ask
  std::vector<std::string> levels_;  // the least urgent first
  std::string when_unknown_;
  std::size_t rules_ = 0;
  std::size_t care_ = 0;
  std::size_t promises_ = 0;
};

}  // namespace

std::string random_pack(std::uint32_t number) { return Generator(number).pack(); }

std::vector<std::string> random_layers(std::uint32_t number, std::size_t layers) {
  return Generator(number).layers(layers);
}

}  // namespace triage::reference
