#include "triage/pack/keys.hpp"

#include <algorithm>

namespace triage::pack_keys {
namespace {

/// What a finding of this type has besides the keys that all have.
yaml::MapShape further_keys(FindingType type) {
  switch (type) {
    case FindingType::yes_no: return {yes_no};
    case FindingType::one_of:
    case FindingType::any_of: return {choice};
    case FindingType::duration:
    case FindingType::temperature: return {quantity, with_unit};
    case FindingType::number: break;
  }
  return {quantity, number};
}

void add(std::vector<Key>& keys, const Key& further) {
  const bool is_there =
      std::ranges::any_of(keys, [&further](const Key& key) { return key.name == further.name; });
  if (!is_there) keys.push_back({further.name, optional, further.holds, further.about});
}

}  // namespace

yaml::MapShape pack_shape(Kind kind) {
  if (kind == Kind::extension) return {heading, added_parts};
  return {heading, own_parts};
}

yaml::MapShape disposition_shape(Kind kind) {
  if (kind == Kind::extension) return {inserted, disposition};
  return {disposition};
}

yaml::MapShape watch_for_shape(Kind kind) {
  if (kind == Kind::extension) return {added_watch_for};
  return {watch_for};
}

yaml::MapShape finding_shape(FindingType type, Kind kind) {
  yaml::MapShape shape = further_keys(type);
  shape.insert(shape.begin(), finding);
  if (kind == Kind::extension) shape.emplace_back(moved);
  return shape;
}

std::vector<Key> keys_of_any_finding(Kind kind) {
  std::vector<Key> keys(finding.begin(), finding.end());
  for (const FindingType type : finding_types) {
    for (const auto& table : finding_shape(type, kind)) {
      for (const Key& key : table) add(keys, key);
    }
  }
  return keys;
}

}  // namespace triage::pack_keys
