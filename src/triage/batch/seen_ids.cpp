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

std::optional<EarlierCase> SeenIds::remember(const Fingerprint& id, std::uint64_t number,
                                             NamedBy named_by) {
  constexpr std::uint64_t largest = (std::uint64_t{1} << 31U) - 1;
  Table& table = table_for(id);
  if (table.slots.empty() || (!full() && table.count * 5 >= table.slots.size() * 4)) table.grow();
  Slot& slot = table.slot_for(id);
  const bool is_new = slot.number == 0;
  const EarlierCase earlier{slot.number, slot.made_up != 0 ? NamedBy::us : NamedBy::itself};
  const bool takes_over = earlier.named_by == NamedBy::us && named_by == NamedBy::itself;
  if (takes_over || (is_new && !full())) {
    slot.low = id[0];
    slot.high = static_cast<std::uint32_t>(id[1]);
    slot.number = static_cast<std::uint32_t>(std::min(number, largest)) & 0x7FFFFFFFU;
    slot.made_up = named_by == NamedBy::us ? 1 : 0;
    if (is_new) {
      ++table.count;
      ++count_;
    }
  }
  if (is_new) return std::nullopt;
  return earlier;
}

std::string SeenIds::free_name(const std::string& name) {
  std::string free = name;
  for (std::size_t n = 2; is_known(fingerprint_of(free)); ++n) {
    free = name + '~' + std::to_string(n);
  }
  return free;
}

bool SeenIds::is_known(const Fingerprint& id) {
  Table& table = table_for(id);
  return !table.slots.empty() && table.slot_for(id).number != 0;
}

}  // namespace triage
