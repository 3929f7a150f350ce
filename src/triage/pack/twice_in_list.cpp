// Lists of conditions are compared as they were read, all others as they were written.

#include "triage/pack/twice_in_list.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "triage/base/overloaded.hpp"
#include "triage/pack/condition_text.hpp"

namespace triage {
namespace {

/// Where each item of one list stands, by what it says.
class ListItems {
 public:
  explicit ListItems(Diagnostics& diagnostics) : diagnostics_(diagnostics) {}

  /// `shown` is what the item is called in a message.
  void add(std::string says, std::string_view shown, const Place& place) {
    const auto [first, is_new] = known_.emplace(std::move(says), place);
    if (is_new) return;
    diagnostics_.add(Code::pack_twice_in_list, place, {shown}).notes.push_back({first->second});
  }

 private:
  std::map<std::string, Place> known_;
  Diagnostics& diagnostics_;
};

std::string quoted(std::string_view text) { return "'" + std::string(text) + "'"; }

// --- Conditions -------------------------------------------------------------------------------

/// The same condition with its options and its parts in one order: of two that ask the same, the
/// same.
Condition in_one_order(const RulePack& pack, Condition condition) {
  for (Condition& part : parts_of(condition)) part = in_one_order(pack, std::move(part));
  std::visit(Overloaded{[](const IsAnswered& /*form*/) {}, [](const IsNone& /*form*/) {},
                        [](const IsInRange& /*form*/) {}, [](const FactHolds& /*form*/) {},
                        [](const Not& /*form*/) {},
                        [](IsAnyOption& form) {
                          std::ranges::sort(form.options, {}, &OptionId::index);
                          const auto end = std::unique(form.options.begin(), form.options.end());
                          form.options.erase(end, form.options.end());
                        },
                        [&pack](AtLeast& form) {
                          std::ranges::sort(form.parts, {}, [&pack](const Condition& part) {
                            return to_text(pack, part);
                          });
                        }},
             condition.form);
  return condition;
}

/// Whether parts are counted. One that is to weigh more stands there twice.
bool counts_parts(const Condition& condition) {
  return std::visit(Overloaded{[](const LooksAtAnswer auto& /*form*/) { return false; },
                               [](const FactHolds& /*form*/) { return false; },
                               [](const Not& /*form*/) { return false; },
                               [](const AtLeast& form) {
                                 return form.count != 1 && form.count != form.parts.size();
                               }},
                    condition.form);
}

/// The parts of what is written in this pack itself, and in none that it extends.
void warn_about_parts(const RulePack& pack, const Condition& condition, Diagnostics& diagnostics) {
  if (counts_parts(condition)) return;
  ListItems items(diagnostics);
  for (const Condition& part : parts_of(condition)) {
    if (part.place.layer != 0) return;
    items.add(to_text(pack, in_one_order(pack, part)), quoted(to_text(pack, part)), part.place);
  }
}

// --- All other lists --------------------------------------------------------------------------

bool holds_conditions(std::string_view key) { return key == "all" || key == "any" || key == "of"; }

/// All that a node says, in one text that no other node has that says something else.
std::string said_by(yaml::Ref node) {
  constexpr char end = '\0';  // which no text of a pack has
  std::string said = std::to_string(static_cast<int>(node.kind())) + std::string(node.text()) + end;
  for (const yaml::Ref& item : node.items()) said += said_by(item);
  for (const auto& [key, value] : node.entries()) said += said_by(key) + said_by(value);
  return said + end;
}

void warn_about_written(yaml::Ref node, Diagnostics& diagnostics) {
  ListItems items(diagnostics);
  for (const yaml::Ref& item : node.items()) {
    items.add(said_by(item), item.is_scalar() ? quoted(item.text()) : "the same", item.place());
    warn_about_written(item, diagnostics);
  }
  for (const auto& [key, value] : node.entries()) {
    if (!holds_conditions(key.text())) {
      warn_about_written(value, diagnostics);
      continue;
    }
    for (const yaml::Ref& item : value.items()) warn_about_written(item, diagnostics);
  }
}

}  // namespace

void warn_about_lists(yaml::Ref root, const RulePack& pack, Diagnostics& diagnostics) {
  visit_conditions(
      pack, [&](const Condition& condition) { warn_about_parts(pack, condition, diagnostics); });
  warn_about_written(root, diagnostics);
}

}  // namespace triage
