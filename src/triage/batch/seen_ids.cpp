#include "triage/batch/seen_ids.hpp"

#include <utility>

namespace triage {

SeenIds::Slot& SeenIds::Table::slot_for(const Fingerprint& fingerprint) {
  const std::size_t mask = slots.size() - 1;
  std::size_t at = fingerprint[0] & mask;
  while (slots[at].number != 0 && slots[at].fingerprint != fingerprint) at = (at + 1) & mask;
  return slots[at];
}

void SeenIds::Table::grow() {
  constexpr std::size_t first_size = 16;
  const std::vector<Slot> old = std::exchange(slots, {});
  slots.resize(old.empty() ? first_size : old.size() * 2);
  for (const Slot& slot : old) {
    if (slot.number != 0) slot_for(slot.fingerprint) = slot;
  }
}

std::optional<std::uint64_t> SeenIds::remember(const Fingerprint& id, std::uint64_t number) {
  Table& table = table_for(id);
  if (table.slots.empty() || (!full() && table.count * 5 >= table.slots.size() * 4)) table.grow();
  Slot& slot = table.slot_for(id);
  if (slot.number != 0) return slot.number;
  if (!full()) {
    slot = {id, number};
    ++table.count;
    ++count_;
  }
  return std::nullopt;
}

bool SeenIds::is_known(const Fingerprint& id) {
  Table& table = table_for(id);
  return !table.slots.empty() && table.slot_for(id).number != 0;
}

}  // namespace triage
