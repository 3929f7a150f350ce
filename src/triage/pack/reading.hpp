#pragma once

// What the readers of the parts of a pack share: the pack so far, and where to report mistakes.
// Names are declared before anything refers to them, so a broken part is reported once, where it
// stands, and not again wherever it is used.

#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "triage/base/diagnostic.hpp"
#include "triage/pack/rule_pack.hpp"
#include "triage/yaml/fields.hpp"
#include "triage/yaml/node.hpp"

namespace triage::pack_reading {

struct Reading {
  RulePack pack;
  Diagnostics& diagnostics;
  std::set<std::size_t> unusable_findings;  // declared, but their own declaration is wrong
  std::map<std::size_t, std::set<Quantity>> thresholds;  // what each finding is compared with
};

enum class Hyphens : bool { refused, allowed };

/// Reports and returns false unless `id` may name something.
bool check_id(const Reading& in, yaml::Ref id, Hyphens hyphens = Hyphens::refused);

/// The texts of a scalar, or of a sequence of scalars. Reports anything else.
std::vector<yaml::Ref> one_or_more(const Reading& in, yaml::Ref node, const std::string& what);

/// The disposition that `node` names; reports it if there is none.
std::optional<Disposition> disposition(const Reading& in, const std::optional<yaml::Ref>& node);

/// The citations of a `source:` value.
std::vector<Citation> citations(const Reading& in, const std::optional<yaml::Ref>& node);

/// A quantity that has to fit `finding`; reports it if it does not.
std::optional<Quantity> quantity(const Reading& in, yaml::Ref node, std::string_view text,
                                 const Finding& finding);

// findings_from_yaml.cpp
void read_findings(Reading& in, const std::vector<yaml::Ref::Entry>& entries);

// condition_from_yaml.cpp
std::optional<Condition> condition(Reading& in, const std::optional<yaml::Ref>& node);
/// Reads `> 1 month` for a finding that is a quantity.
std::optional<Comparison> comparison(Reading& in, yaml::Ref node, FindingId finding);

template <class Item>
std::vector<std::string> ids_of(const std::vector<Item>& items) {
  std::vector<std::string> ids;
  for (const Item& item : items) ids.push_back(item.id);
  return ids;
}

template <class Item>
std::optional<std::size_t> position_of(const std::vector<Item>& items, std::string_view id) {
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (items[i].id == id) return i;
  }
  return std::nullopt;
}

}  // namespace triage::pack_reading
