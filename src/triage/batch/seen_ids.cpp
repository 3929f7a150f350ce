#include "triage/batch/seen_ids.hpp"

#include <algorithm>
#include <bit>
#include <new>

#include "triage/base/byte_mask.hpp"

namespace triage {
namespace {

std::uint8_t tag_of(const Fingerprint& id) {
  return static_cast<std::uint8_t>(std::max<std::uint64_t>(id[1] >> 56U, 1));
}

/// Five bits that are neither in the tag nor say which group it is.
std::uint32_t more_of(const Fingerprint& id) {
  return static_cast<std::uint32_t>(id[1] >> 51U) & 0x1FU;
}

std::uint32_t entry_from(const std::array<std::uint8_t, 3>& bytes) {
  return bytes[0] | std::uint32_t{bytes[1]} << 8U | std::uint32_t{bytes[2]} << 16U;
}

std::array<std::uint8_t, 3> bytes_of_entry(std::uint32_t entry) {
  return {static_cast<std::uint8_t>(entry), static_cast<std::uint8_t>(entry >> 8U),
          static_cast<std::uint8_t>(entry >> 16U)};
}

}  // namespace

/// All of the memory, which the system gives page by page as it is written to. So nothing ever has
/// to be moved.
void SeenIds::make_room() {
  seen_.reserve(max_ids);
  std::size_t size = (group_count + 1) * sizeof(Group);
  memory_.reset(std::calloc(1, size));
  if (!memory_) throw std::bad_alloc();
  void* begin = memory_.get();
  groups_ = static_cast<Group*>(std::align(sizeof(Group), sizeof(Group), begin, size));
}

SeenIds::Found SeenIds::find(const Fingerprint& id) {
  constexpr std::uint32_t place_of = (std::uint32_t{1} << place_bits) - 1;
  for (std::uint64_t at = id[0];; ++at) {
    Group* group = group_of(at);
    const auto* tags = reinterpret_cast<const char*>(group->tags.data());
    std::uint32_t hits = mask_of_sixteen(tags, static_cast<char>(tag_of(id)));
    for (; hits != 0; hits &= hits - 1) {
      const auto slot = static_cast<std::size_t>(std::countr_zero(hits));
      const std::uint32_t entry = entry_from(group->entries[slot]);
      if (entry >> place_bits != more_of(id)) continue;
      Seen& seen = seen_[entry & place_of];
      const bool is_it = seen.low == id[0] && seen.high == static_cast<std::uint32_t>(id[1]);
      if (is_it) return {group, slot, &seen};
    }
    const std::uint32_t free = mask_of_sixteen(tags, '\0');
    if (free != 0) return {group, static_cast<std::size_t>(std::countr_zero(free)), nullptr};
  }
}

std::optional<EarlierCase> SeenIds::remember(const Fingerprint& id, std::uint64_t number,
                                             NamedBy named_by) {
  constexpr std::uint64_t largest = (std::uint64_t{1} << 31U) - 1;
  if (groups_ == nullptr) make_room();
  const auto [group, slot, seen] = find(id);
  if (seen == nullptr && full()) return std::nullopt;
  const auto stored = static_cast<std::uint32_t>(std::min(number, largest));
  const Seen filled = {id[0], static_cast<std::uint32_t>(id[1]),
                       stored << 1U | (named_by == NamedBy::us ? 1U : 0U)};
  if (seen == nullptr) {
    const auto place = static_cast<std::uint32_t>(seen_.size());
    seen_.push_back(filled);
    group->entries[slot] = bytes_of_entry(more_of(id) << place_bits | place);
    group->tags[slot] = tag_of(id);
    return std::nullopt;
  }
  const EarlierCase earlier = seen->whose();
  if (earlier.named_by == NamedBy::us && named_by == NamedBy::itself) *seen = filled;
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
  return groups_ != nullptr && find(id).seen != nullptr;
}

}  // namespace triage
