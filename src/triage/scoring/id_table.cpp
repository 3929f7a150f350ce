#include "triage/scoring/id_table.hpp"

#include <functional>

namespace triage {

std::string_view IdTable::name(std::size_t number) const {
  const std::size_t begin = number == 0 ? 0 : ends_[number - 1];
  return std::string_view(texts_).substr(begin, ends_[number] - begin);
}

/// Where the id stands, or where it would.
std::size_t IdTable::slot_for(std::string_view id) const {
  const std::size_t mask = slots_.size() - 1;
  std::size_t slot = std::hash<std::string_view>()(id) & mask;
  while (slots_[slot] != 0 && name(slots_[slot] - 1) != id) slot = (slot + 1) & mask;
  return slot;
}

std::optional<std::size_t> IdTable::find(std::string_view id) const {
  const std::uint32_t found = slots_[slot_for(id)];
  return found == 0 ? std::nullopt : std::optional<std::size_t>(found - 1);
}

std::optional<IdTable::Entry> IdTable::add(std::string_view id) {
  if (const auto number = find(id)) return Entry{*number, false};
  if (size() == most) return std::nullopt;
  if (4 * (size() + 1) > 3 * slots_.size()) grow();
  texts_ += id;
  ends_.push_back(texts_.size());
  slots_[slot_for(id)] = static_cast<std::uint32_t>(size());
  return Entry{size() - 1, true};
}

void IdTable::grow() {
  slots_ = std::vector<std::uint32_t>(2 * slots_.size());
  for (std::size_t i = 0; i < size(); ++i) {
    slots_[slot_for(name(i))] = static_cast<std::uint32_t>(i + 1);
  }
}

}  // namespace triage
