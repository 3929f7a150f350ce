#include "triage/batch/seen_ids.hpp"

#include <algorithm>
#include <limits>
#include <utility>

namespace triage {

SeenIds::Slot& SeenIds::Table::slot_for(const Fingerprint& id) {
  const std::size_t mask = slots.size() - 1;
  std::size_t at = id[0] & mask;
  while (slots[at].number != 0 && !slots[at].is(id)) at = (at + 1) & mask;
  return slots[at];
}

void SeenIds::Table::grow() {
  constexpr std::size_t first_size = 16;
  const std::vector<Slot> old = std::exchange(slots, {});
  slots.resize(old.empty() ? first_size : old.size() * 2);
  for (const Slot& slot : old) {
    if (slot.number != 0) slot_for({slot.low, slot.high}) = slot;
  }
}

std::optional<std::uint64_t> SeenIds::remember(const Fingerprint& id, std::uint64_t number) {
  constexpr std::uint64_t largest = std::numeric_limits<std::uint32_t>::max();
  Table& table = table_for(id);
  if (table.slots.empty() || (!full() && table.count * 5 >= table.slots.size() * 4)) table.grow();
  Slot& slot = table.slot_for(id);
  if (slot.number != 0) return slot.number;
  if (!full()) {
    slot = {id[0], static_cast<std::uint32_t>(id[1]),
            static_cast<std::uint32_t>(std::min(number, largest))};
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
