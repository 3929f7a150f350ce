#include "triage/pack/rule_pack.hpp"

#include "triage/base/by_id.hpp"

namespace triage {

std::string_view name_of(During during) {
  switch (during) {
    case During::now: return "now";
    case During::these_days: return "these_days";
    case During::later: break;
  }
  return "later";
}

std::string disposition_id(const RulePack& pack, const std::optional<Disposition>& disposition) {
  return disposition ? pack[*disposition].id : std::string(no_disposition);
}

std::vector<std::string> level_names(const RulePack& pack) {
  std::vector<std::string> names = ids_of(pack.dispositions);
  names.emplace_back(no_disposition);
  return names;
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
