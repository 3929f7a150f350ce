#include "triage/scoring/score_table.hpp"

#include <algorithm>

namespace triage {

std::optional<std::size_t> ScoreTable::number_of(std::string_view id) {
  const auto entry = ids.add(id);
  if (!entry) return std::nullopt;
  if (entry->is_new) {
    expected.push_back(not_there);
    given.push_back(not_there);
    gold.push_back(not_there);
  }
  return entry->number;
}

void LeftOut::add(std::string_view name) {
  ++count;
  if (names.size() < most_names) names.emplace_back(name);
}

bool LeftOuts::any() const {
  return std::ranges::any_of(all, [](const LeftOut& one) { return one.count > 0; });
}

}  // namespace triage
