#include "triage/cases/expectation_from_yaml.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "triage/base/text.hpp"
#include "triage/cases/keys.hpp"

namespace triage {
namespace {

constexpr std::string_view undetermined = "undetermined";

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
  std::vector<std::string> names;
  for (const Item& item : items) names.push_back(item.id);
  for (const yaml::Ref& name : list->items()) {
    const auto at = std::find(names.begin(), names.end(), name.text());
    if (at != names.end()) {
      found.emplace_back(static_cast<std::size_t>(at - names.begin()));
    } else {
      diagnostics.add(Code::case_unknown_expectation, name.place(), {kind, name.text()})
          .suggestion = nearest(name.text(), names).value_or("");
    }
  }
  return found;
}

std::optional<Disposition> expected_disposition(const RulePack& pack, const yaml::Fields& fields,
                                                Diagnostics& diagnostics) {
  const auto node = fields["disposition"];
  if (!node || node->text() == undetermined) return std::nullopt;
  std::vector<std::string> names;
  for (const Disposition d : ids_up_to<Disposition>(pack.dispositions.size())) {
    if (pack[d].id == node->text()) return d;
    names.push_back(pack[d].id);
  }
  diagnostics.add(Code::case_unknown_expectation, node->place(), {"disposition", node->text()})
      .suggestion = nearest(node->text(), names).value_or("");
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
