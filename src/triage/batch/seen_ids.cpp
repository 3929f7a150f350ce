#include "triage/batch/seen_ids.hpp"

#include <algorithm>
#include <utility>

namespace triage {

SeenIds::Table::Found SeenIds::Table::find(const Fingerprint& id) const {
  const auto tag = static_cast<char>(tag_of(id));
  const std::size_t groups = slots_.size() / group;
  for (std::size_t at = group_of(id);; at = (at + 1) & (groups - 1)) {
    const auto* tags = reinterpret_cast<const char*>(tags_.data() + at * group);
    for (std::uint32_t hits = mask_of_sixteen(tags, tag); hits != 0; hits &= hits - 1) {
      const std::size_t slot = at * group + static_cast<std::size_t>(std::countr_zero(hits));
      const Slot& seen = slots_[slot];
      const bool is_it = seen.low == id[0] && seen.high == static_cast<std::uint32_t>(id[1]);
      if (is_it) return {slot, true};
    }
    const std::uint32_t free = mask_of_sixteen(tags, '\0');
    if (free != 0) return {at * group + static_cast<std::size_t>(std::countr_zero(free)), false};
  }
}

void SeenIds::Table::add(std::size_t slot, const Fingerprint& id, Slot filled) {
  tags_[slot] = tag_of(id);
  slots_[slot] = filled;
  ++count_;
}

/// The tags move with their slots: nothing else knows all of what they were made of.
void SeenIds::Table::prepare() {
  if (count_ * 5 < slots_.size() * 4) return;
  const std::vector<Slot> old = std::exchange(slots_, {});
  const std::vector<std::uint8_t> old_tags = std::exchange(tags_, {});
  slots_.resize(old.empty() ? group : old.size() * 2);
  tags_.resize(slots_.size());
  count_ = 0;
  for (std::size_t i = 0; i < old.size(); ++i) {
    if (old_tags[i] == 0) continue;
    const Fingerprint id = {old[i].low, std::uint64_t{old_tags[i]} << 56U | old[i].high};
    add(find(id).slot, id, old[i]);
  }
}

std::optional<EarlierCase> SeenIds::remember(const Fingerprint& id, std::uint64_t number,
                                             NamedBy named_by) {
  constexpr std::uint64_t largest = (std::uint64_t{1} << 31U) - 1;
  Table& table = table_for(id);
  if (!full() || table.count() == 0) table.prepare();
  const auto [at, is_known] = table.find(id);
  Slot filled;
  filled.low = id[0];
  filled.high = static_cast<std::uint32_t>(id[1]);
  filled.number = static_cast<std::uint32_t>(std::min(number, largest)) & 0x7FFFFFFFU;
  filled.made_up = named_by == NamedBy::us ? 1 : 0;
  if (!is_known) {
    if (full()) return std::nullopt;
    table.add(at, id, filled);
    ++count_;
    return std::nullopt;
  }
  const Slot slot = table[at];
  const EarlierCase earlier{slot.number, slot.made_up != 0 ? NamedBy::us : NamedBy::itself};
  if (earlier.named_by == NamedBy::us && named_by == NamedBy::itself) table[at] = filled;
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
  const Table& table = table_for(id);
  return table.count() > 0 && table.find(id).is_known;
}

}  // namespace triage
