// A condition laid out, part by part.

#include <string_view>

#include "triage/base/overloaded.hpp"
#include "triage/base/text.hpp"
#include "triage/report/condition_words.hpp"

namespace triage {
namespace {

std::string_view words_of(Relation relation) {
  switch (relation) {
    case Relation::less: return "less than ";
    case Relation::at_most: return "at most ";
    case Relation::equal: return "exactly ";
    case Relation::at_least: return "at least ";
    case Relation::greater: break;
  }
  return "more than ";
}

Text option_labels(const RulePack& pack, const IsAnyOption& form) {
  const Finding& finding = pack[form.finding];
  Text text{finding.label + ": "};
  for (std::size_t i = 0; i < form.options.size(); ++i) {
    const bool is_last = i + 1 == form.options.size();
    if (i > 0) text.spans.push_back({is_last ? " or " : ", "});
    text.spans.push_back({finding.options[form.options[i].index()].label, true});
  }
  return text;
}

std::string opening_of(const AtLeast& form) {
  if (form.count == form.parts.size()) return "all of these:";
  if (form.count == 1) return "any of these:";
  return "at least " + std::to_string(form.count) + " of these:";
}

std::string opening_of_opposite(const AtLeast& form) {
  if (form.count == 1) return "none of these:";
  if (form.count == form.parts.size()) return "not all of these together:";
  return "fewer than " + std::to_string(form.count) + " of these:";
}

Item condition_item(const RulePack& pack, const Condition& condition);

Part list_of_parts(const RulePack& pack, const std::vector<Condition>& parts) {
  return bullets(parts, [&](const Condition& part) { return condition_item(pack, part); });
}

Item opposite_item(const RulePack& pack, const Condition& condition) {
  const auto in_general = [&] {
    Item item = condition_item(pack, condition);
    item.text.spans.insert(item.text.spans.begin(), Span{"not: "});
    return item;
  };
  return std::visit(
      Overloaded{[&](const IsAnswered& form) {
                   return condition_item(pack, {IsAnswered{form.finding, !form.yes}, {}});
                 },
                 [&](const AtLeast& form) -> Item {
                   if (form.parts.size() == 1) return in_general();
                   return {opening_of_opposite(form), {list_of_parts(pack, form.parts)}};
                 },
                 [&](const auto& /*form*/) { return in_general(); }},
      condition.form);
}

Item condition_item(const RulePack& pack, const Condition& condition) {
  return std::visit(
      Overloaded{
          [&](const IsAnswered& form) -> Item {
            return {{{pack[form.finding].label + ": "}, {form.yes ? "yes" : "no", true}}};
          },
          [&](const IsAnyOption& form) -> Item { return {option_labels(pack, form)}; },
          [&](const IsNone& form) -> Item {
            return {{{pack[form.finding].label + ": "}, {"none", true}}};
          },
          [&](const IsInRange& form) -> Item {
            return {{{pack[form.finding].label + ' '}, {in_words(form.comparison), true}}};
          },
          [&](const FactHolds& form) -> Item {
            const Fact& named = pack[form.fact];
            return {{{id_in_words(named.id), false, '#' + anchor_of(named)}}};
          },
          [&](const Not& form) -> Item { return opposite_item(pack, form.parts.front()); },
          [&](const AtLeast& form) -> Item {
            if (form.parts.size() == 1) return condition_item(pack, form.parts.front());
            return {opening_of(form), {list_of_parts(pack, form.parts)}};
          },
      },
      condition.form);
}

}  // namespace

std::string anchor_of(const Fact& fact) { return "condition-" + fact.id; }

std::string in_words(const Comparison& comparison) {
  return std::string(words_of(comparison.relation)) + to_text(comparison.threshold);
}

std::vector<Part> condition_parts(const RulePack& pack, const Condition& condition) {
  Item item = condition_item(pack, condition);
  std::vector<Part> parts = {paragraph(std::move(item.text))};
  for (Part& part : item.below) parts.push_back(std::move(part));
  return parts;
}

}  // namespace triage
