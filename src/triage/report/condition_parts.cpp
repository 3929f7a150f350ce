#include "triage/report/condition_parts.hpp"

#include <array>

#include "triage/base/text.hpp"
#include "triage/report/condition_words.hpp"

namespace triage {
namespace {

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

/// A condition without parts of its own.
Text leaf_text(const RulePack& pack, const Condition& condition) {
  if (const auto* answered = std::get_if<IsAnswered>(&condition.form)) {
    return {{pack[answered->finding].label + ": "}, {answered->yes ? "yes" : "no", true}};
  }
  if (const auto* chosen = std::get_if<IsAnyOption>(&condition.form)) {
    return option_labels(pack, *chosen);
  }
  if (const auto* none = std::get_if<IsNone>(&condition.form)) {
    return {{pack[none->finding].label + ": "}, {"none", true}};
  }
  if (const auto* range = std::get_if<IsInRange>(&condition.form)) {
    return {{pack[range->finding].label + ' '}, {in_words(range->comparison), true}};
  }
  if (const auto* fact = std::get_if<FactHolds>(&condition.form)) {
    const Fact& named = pack[fact->fact];
    return {{id_in_words(named.id), false, '#' + anchor_of(named)}};
  }
  return condition_words(pack, condition);
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

Bullets list_of_parts(const RulePack& pack, const std::vector<Condition>& parts) {
  Bullets list;
  for (const Condition& part : parts) list.items.push_back(condition_item(pack, part));
  return list;
}

Item condition_item(const RulePack& pack, const Condition& condition) {
  if (const auto* counted = std::get_if<AtLeast>(&condition.form)) {
    if (counted->parts.size() == 1) return condition_item(pack, counted->parts.front());
    return {opening_of(*counted), {{list_of_parts(pack, counted->parts)}}};
  }
  const auto* negation = std::get_if<Not>(&condition.form);
  if (negation == nullptr) return {leaf_text(pack, condition)};
  const Condition& inner = negation->part.front();
  if (const auto* counted = std::get_if<AtLeast>(&inner.form);
      counted && counted->parts.size() > 1) {
    return {opening_of_opposite(*counted), {{list_of_parts(pack, counted->parts)}}};
  }
  if (const auto* answered = std::get_if<IsAnswered>(&inner.form)) {
    return {leaf_text(pack, {IsAnswered{answered->finding, !answered->yes}, {}})};
  }
  Item item = condition_item(pack, inner);
  item.text.spans.insert(item.text.spans.begin(), Span{"not: "});
  return item;
}

}  // namespace

std::string anchor_of(const Fact& fact) { return "condition-" + fact.id; }

std::string in_words(const Comparison& comparison) {
  constexpr auto relations =
      std::to_array<const char*>({"less than ", "at most ", "exactly ", "at least ", "more than "});
  return relations[static_cast<std::size_t>(comparison.relation)] + to_text(comparison.threshold);
}

std::vector<Part> condition_parts(const RulePack& pack, const Condition& condition) {
  Item item = condition_item(pack, condition);
  std::vector<Part> parts = {{Paragraph{std::move(item.text)}}};
  for (Part& part : item.below) parts.push_back(std::move(part));
  return parts;
}

}  // namespace triage
