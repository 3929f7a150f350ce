#include "triage/pack/rule_pack.hpp"

#include <algorithm>

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

std::string_view name_of(During during) {
  switch (during) {
    case During::now: return "now";
    case During::these_days: return "these_days";
    case During::later: break;
  }
  return "later";
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
