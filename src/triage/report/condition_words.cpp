#include "triage/report/condition_words.hpp"

#include <algorithm>
#include <vector>

#include "triage/base/mapped.hpp"
#include "triage/base/overloaded.hpp"
#include "triage/base/text.hpp"
#include "triage/pack/condition_text.hpp"

namespace triage {
namespace {

/// "> 1 month" stays on one line: its spaces are those that do not break.
std::string unbroken(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == ' ') {
      out += "\u00a0";
    } else {
      out += c;
    }
  }
  return out;
}

/// What joins several conditions stands in brackets, where it is a part.
std::string part_words(const RulePack& pack, const Condition& part) {
  const std::string words = condition_words(pack, part);
  return parts_of(part).size() > 1 ? "(" + words + ")" : words;
}

std::string joined(const RulePack& pack, const AtLeast& form) {
  std::vector<std::string> parts =
      mapped(form.parts, [&](const Condition& part) { return part_words(pack, part); });
  const bool lists = std::ranges::any_of(
      parts, [](const std::string& part) { return part.find_first_of(",:") != std::string::npos; });
  const std::string comma = lists ? "; " : " ";
  if (form.count == parts.size()) return join(parts, comma + "and ");
  if (form.count == 1) return join(parts, comma + "or ");
  return "at least " + std::to_string(form.count) + " of: " + join(parts, "; ");
}

std::string options(const RulePack& pack, const IsAnyOption& form) {
  const Finding& finding = pack[form.finding];
  return finding.label + ": " + join_with_or(mapped(form.options, [&](OptionId option) {
           return id_in_words(finding[option].id);
         }));
}

}  // namespace

std::string condition_words(const RulePack& pack, const Condition& condition) {
  return std::visit(
      Overloaded{
          [&](const IsAnswered& form) {
            return (form.yes ? "" : "no ") + pack[form.finding].label;
          },
          [&](const IsAnyOption& form) { return options(pack, form); },
          [&](const IsNone& form) { return pack[form.finding].label + ": none"; },
          [&](const IsInRange& form) {
            return pack[form.finding].label + ' ' + unbroken(to_text(form.comparison));
          },
          [&](const FactHolds& form) { return id_in_words(pack[form.fact].id); },
          [&](const Not& form) { return "not " + part_words(pack, form.parts.front()); },
          [&](const AtLeast& form) { return joined(pack, form); },
      },
      condition.form);
}

}  // namespace triage
