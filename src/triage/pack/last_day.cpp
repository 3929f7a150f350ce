#include "triage/pack/last_day.hpp"

namespace triage {

const RulePack* layer_over_on(const RulePack& pack, std::string_view day) {
  const RulePack* earliest = nullptr;
  for (const RulePack* layer = &pack; layer != nullptr; layer = layer->base.get()) {
    const std::string& last = layer->stewardship.valid_until;
    const bool is_over = !last.empty() && last < day;  // such texts are in the order of their days
    if (is_over && (earliest == nullptr || last < earliest->stewardship.valid_until)) {
      earliest = layer;
    }
  }
  return earliest;
}

void use_on(RulePack& pack, std::string_view day) {
  const RulePack* over = layer_over_on(pack, day);
  pack.over_since = over == nullptr ? std::string() : over->stewardship.valid_until;
}

}  // namespace triage
