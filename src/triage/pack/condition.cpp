#include "triage/pack/condition.hpp"

namespace triage {

std::optional<FactId> fact_in(const Condition& condition) {
  using Found = std::optional<FactId>;
  return std::visit(Overloaded{[](const FactHolds& form) { return Found(form.fact); },
                               [](const LooksAtAnswer auto& /*form*/) { return Found(); },
                               [](const HasParts auto& /*form*/) { return Found(); }},
                    condition.form);
}

const IsInRange* range_in(const Condition& condition) {
  using Found = const IsInRange*;
  return std::visit(Overloaded{[](const IsInRange& form) { return Found(&form); },
                               [](const IsAnswered& /*form*/) { return Found(); },
                               [](const IsAnyOption& /*form*/) { return Found(); },
                               [](const IsNone& /*form*/) { return Found(); },
                               [](const FactHolds& /*form*/) { return Found(); },
                               [](const HasParts auto& /*form*/) { return Found(); }},
                    condition.form);
}

}  // namespace triage
