#include "reference/large_pack.hpp"

#include <vector>

#include "reference/random_pack.hpp"
#include "triage/base/text.hpp"

namespace triage::reference {
namespace {

constexpr std::size_t section = 10;

class LargePack {
 public:
  LargePack(std::size_t findings, std::size_t rules) : findings_(findings), rules_(rules) {}

  std::string pack() {
    std::string text = R"(pack: large
version: 1.0.0
language: en
title: Large
notice: Only a test.
sources: {book: {title: A book}}
dispositions:
  self_care: {title: At home, advice: Rest.}
  doctor: {title: Doctor, advice: Go.}
  urgent: {title: Today, advice: Go today.}
  emergency: {title: Emergency, advice: Call.}
otherwise: self_care
when_unknown: doctor
findings:
)";
    for (std::size_t i = 0; i < findings_; ++i)
      text += "  " + name(i) + ": {ask: Q, " + type(i) + "}\n";
    text += "rules:\n";
    for (std::size_t i = 0; i < rules_; ++i) text += rule(i);
    text += "care:\n";
    for (std::size_t i = 0; i < findings_ / section; ++i) text += care(i);
    text += "guarantees:\n";
    for (std::size_t i = 0; i < findings_ / section; ++i) {
      text += "  promise" + std::to_string(i) + ": {when: " + about(i * section) +
              ", at_least: self_care}\n";
    }
    return text;
  }

 private:
  static std::string name(std::size_t finding) { return "finding" + std::to_string(finding); }

  /// Each section has six yes/no questions, two choices, a duration and a number.
  static std::string type(std::size_t finding) {
    switch (finding % section) {
      case 6:
      case 7: return "type: one_of, options: {none: None, a: A, b: B, c: C}";
      case 8: return "type: duration, range: [0 h, 10 years]";
      case 9: return "type: number, range: [0, 10], whole: yes";
      default: return "type: yes_no";
    }
  }

  std::string about(std::size_t finding) {
    const std::string begin = "{" + name(finding) + ": ";
    const char letter = static_cast<char>('a' + dice_.below(3));
    switch (finding % section) {
      case 6:
      case 7: return begin + letter + "}";
      case 8: return begin + (dice_.percent(50) ? "\"> 2 days\"}" : "\"> 1 month\"}");
      case 9: return begin + "\">= " + std::to_string(dice_.between(4, 8)) + "\"}";
      default: return name(finding);
    }
  }

  /// Some different findings of one section, in order.
  std::vector<std::string> conditions(std::size_t first, std::size_t count) {
    std::vector<std::string> found;
    for (std::size_t i = first; i < first + section && found.size() < count; ++i) {
      const std::size_t left = first + section - i;
      if (dice_.below(left) < count - found.size()) found.push_back(about(i));
    }
    return found;
  }

  std::string rule(std::size_t number) {
    const std::size_t first = number % (findings_ / section) * section;
    const bool counts = dice_.percent(15);
    const auto parts = conditions(first, counts ? 4 : dice_.between(2, 3));
    const std::string when = counts ? "{at_least: 2, of: [" + join(parts, ", ") + "]}"
                                    : "{all: [" + join(parts, ", ") + "]}";
    const std::size_t lot = dice_.below(10);
    const std::string then = lot == 0 ? "emergency" : lot < 4 ? "urgent" : "doctor";
    return "  rule" + std::to_string(number) + ": {when: " + when + ", then: " + then +
           ", because: Reason., source: book}\n";
  }

  std::string care(std::size_t number) {
    const auto parts = conditions(number * section, 2);
    return "  care" + std::to_string(number) +
           ": {title: Care, with: [self_care, doctor], when: " + parts[0] +
           ", unless: [{when: " + parts[1] + ", because: Reason.}], do: This., source: book}\n";
  }

  std::size_t findings_;
  std::size_t rules_;
  Dice dice_ = Dice::without_seed(1);
};

}  // namespace

std::string large_pack(std::size_t findings, std::size_t rules) {
  return LargePack(findings, rules).pack();
}

}  // namespace triage::reference
