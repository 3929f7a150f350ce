#include "triage/cases/expectation_from_yaml.hpp"

#include <string>
#include <string_view>
#include <vector>

#include "triage/base/by_id.hpp"
#include "triage/base/text.hpp"
#include "triage/cases/keys.hpp"

namespace triage {
namespace {

/// The ids in the list `key`, looked up among `items`.
template <class IdType, class Item>
std::vector<IdType> expected_ids(const std::vector<Item>& items, std::string_view kind,
                                 const yaml::Fields& fields, std::string_view key,
                                 Diagnostics& diagnostics) {
  std::vector<IdType> found;
  const auto list = fields[key];
  if (!list) return found;
  if (!list->is_sequence()) {
    diagnostics.add(Code::yaml_wrong_shape, list->place(),
                    {"'" + std::string(key) + "'", "a list"});
  }
  for (const yaml::Ref& name : list->items()) {
    if (const auto id = find_by_id<IdType>(items, name.text())) {
      found.push_back(*id);
    } else {
      diagnostics.add(Code::case_unknown_expectation, name.place(), {kind, name.text()})
          .suggest(name.text(), ids_of(items));
    }
  }
  return found;
}

std::optional<Disposition> expected_disposition(const RulePack& pack, const yaml::Fields& fields,
                                                Diagnostics& diagnostics) {
  const auto node = fields["disposition"];
  if (!node || node->text() == no_disposition) return std::nullopt;
  if (const auto level = find_by_id<Disposition>(pack.dispositions, node->text())) return level;
  diagnostics.add(Code::case_unknown_expectation, node->place(), {"disposition", node->text()})
      .suggest(node->text(), ids_of(pack.dispositions));
  return std::nullopt;
}

}  // namespace

std::optional<Expectation> expectation_from_yaml(const RulePack& pack, const yaml::Fields& person,
                                                 Diagnostics& diagnostics) {
  const auto node = person["expect"];
  if (!node) return std::nullopt;
  const yaml::Fields expect(*node, {case_keys::expect}, "'expect'", diagnostics);
  Expectation expectation;
  expectation.disposition = expected_disposition(pack, expect, diagnostics);
  if (expect["fired"]) {
    expectation.fired = expected_ids<RuleId>(pack.rules, "rule", expect, "fired", diagnostics);
  }
  expectation.care = expected_ids<CareId>(pack.care, "care path", expect, "care", diagnostics);
  expectation.not_care =
      expected_ids<CareId>(pack.care, "care path", expect, "not_care", diagnostics);
  return expectation;
}

}  // namespace triage
