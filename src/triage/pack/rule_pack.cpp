#include "triage/pack/rule_pack.hpp"

#include <algorithm>
#include <array>

namespace triage {
namespace {

template <class IdType, class Item>
std::optional<IdType> find_by_id(const std::vector<Item>& items, std::string_view id) {
  const auto found =
      std::find_if(items.begin(), items.end(), [id](const Item& item) { return item.id == id; });
  if (found == items.end()) return std::nullopt;
  return IdType(static_cast<std::size_t>(found - items.begin()));
}

}  // namespace

std::optional<Dimension> dimension_of(FindingType type) {
  switch (type) {
    case FindingType::duration: return Dimension::duration;
    case FindingType::temperature: return Dimension::temperature;
    case FindingType::number: return Dimension::number;
    case FindingType::yes_no:
    case FindingType::one_of:
    case FindingType::any_of: break;
  }
  return std::nullopt;
}

std::string_view name_of(FindingType type) {
  constexpr std::array<std::string_view, 6> names = {"yes_no",   "one_of",      "any_of",
                                                     "duration", "temperature", "number"};
  return names[static_cast<std::size_t>(type)];
}

std::string_view name_of(During during) {
  constexpr std::array<std::string_view, 3> names = {"now", "these_days", "later"};
  return names[static_cast<std::size_t>(during)];
}

std::optional<OptionId> find_option(const Finding& finding, std::string_view id) {
  return find_by_id<OptionId>(finding.options, id);
}

bool holds(const Comparison& comparison, const Quantity& quantity) {
  const Quantity& threshold = comparison.threshold;
  switch (comparison.relation) {
    case Relation::less: return quantity < threshold;
    case Relation::at_most: return quantity <= threshold;
    case Relation::equal: return quantity == threshold;
    case Relation::at_least: return threshold <= quantity;
    case Relation::greater: break;
  }
  return threshold < quantity;
}

bool is_constant(const Finding& finding, const Comparison& comparison) {
  const Quantity& threshold = comparison.threshold;
  switch (comparison.relation) {
    case Relation::less:
    case Relation::at_least: return threshold <= finding.smallest || finding.largest < threshold;
    case Relation::at_most:
    case Relation::greater: return threshold < finding.smallest || finding.largest <= threshold;
    case Relation::equal: break;
  }
  return threshold < finding.smallest || finding.largest < threshold;
}

std::optional<FindingId> find_finding(const RulePack& pack, std::string_view id) {
  return find_by_id<FindingId>(pack.findings, id);
}

const std::string& layer_id(const RulePack& pack, const Place& place) {
  const RulePack* layer = &pack;
  for (std::uint32_t i = 0; i < place.layer; ++i) layer = layer->base.get();
  return layer->id;
}

std::string to_text(const RulePack& pack, const Citation& citation) {
  const Source& source = pack[citation.source];
  std::string text = source.title;
  if (!source.publisher.empty()) text += " (" + source.publisher + ")";
  if (!citation.where.empty()) text += ", " + citation.where;
  return text;
}

}  // namespace triage
