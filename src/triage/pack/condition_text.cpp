#include "triage/pack/condition_text.hpp"

#include <string_view>

#include "triage/base/mapped.hpp"
#include "triage/base/overloaded.hpp"
#include "triage/base/text.hpp"

namespace triage {
namespace {

std::string_view sign_of(Relation relation) {
  switch (relation) {
    case Relation::less: return "<";
    case Relation::at_most: return "<=";
    case Relation::equal: return "=";
    case Relation::at_least: return ">=";
    case Relation::greater: break;
  }
  return ">";
}

std::string parts_text(const RulePack& pack, const std::vector<Condition>& parts) {
  return "[" +
         join(mapped(parts, [&](const Condition& part) { return to_text(pack, part); }), ", ") +
         "]";
}

std::string at_least_text(const RulePack& pack, const AtLeast& counted) {
  const std::string parts = parts_text(pack, counted.parts);
  if (counted.count == counted.parts.size()) return "{all: " + parts + "}";
  if (counted.count == 1) return "{any: " + parts + "}";
  return "{at_least: " + std::to_string(counted.count) + ", of: " + parts + "}";
}

std::string option_text(const RulePack& pack, const IsAnyOption& chosen) {
  const Finding& finding = pack[chosen.finding];
  std::vector<std::string> options =
      mapped(chosen.options, [&](OptionId option) { return finding[option].id; });
  const std::string list = join(options, ", ");
  return "{" + finding.id + ": " + (options.size() == 1 ? list : "[" + list + "]") + "}";
}

}  // namespace

std::string to_text(const Comparison& comparison) {
  return std::string(sign_of(comparison.relation)) + ' ' + to_text(comparison.threshold);
}

std::string to_text(const RulePack& pack, const Condition& condition) {
  return std::visit(
      Overloaded{
          [&](const IsAnswered& form) {
            const std::string& id = pack[form.finding].id;
            return form.yes ? id : "{" + id + ": no}";
          },
          [&](const IsAnyOption& form) { return option_text(pack, form); },
          [&](const IsNone& form) {
            return "{" + pack[form.finding].id + ": " + std::string(none_answer) + "}";
          },
          [&](const IsInRange& form) {
            return "{" + pack[form.finding].id + ": \"" + to_text(form.comparison) + "\"}";
          },
          [&](const FactHolds& form) { return pack[form.fact].id; },
          [&](const Not& form) { return "{not: " + to_text(pack, form.parts.front()) + "}"; },
          [&](const AtLeast& form) { return at_least_text(pack, form); },
      },
      condition.form);
}

}  // namespace triage
