#include "triage/batch/seen_ids.hpp"

#include <utility>

namespace triage {
namespace {

/// FNV-1a from two different starts, each mixed at the end (the finisher of MurmurHash3).
std::uint64_t hash(std::string_view text, std::uint64_t start) {
  constexpr std::uint64_t prime = 0x100000001b3;
  std::uint64_t value = start;
  for (const char c : text) value = (value ^ static_cast<unsigned char>(c)) * prime;
  value = (value ^ value >> 33U) * 0xff51afd7ed558ccd;
  value = (value ^ value >> 33U) * 0xc4ceb9fe1a85ec53;
  return value ^ value >> 33U;
}

}  // namespace

Fingerprint fingerprint_of(std::string_view id) {
  return {hash(id, 0xcbf29ce484222325), hash(id, 0x9e3779b97f4a7c15)};
}

SeenIds::Slot& SeenIds::slot_for(const Fingerprint& fingerprint) {
  const std::size_t mask = slots_.size() - 1;
  std::size_t at = fingerprint[0] & mask;
  while (slots_[at].number != 0 && slots_[at].fingerprint != fingerprint) at = (at + 1) & mask;
  return slots_[at];
}

void SeenIds::grow() {
  constexpr std::size_t first_size = 1024;
  std::vector<Slot> old = std::exchange(slots_, {});
  slots_.resize(old.empty() ? first_size : old.size() * 2);
  for (const Slot& slot : old) {
    if (slot.number != 0) slot_for(slot.fingerprint) = slot;
  }
}

std::optional<std::uint64_t> SeenIds::remember(const Fingerprint& id, std::uint64_t number) {
  if (!full() && count_ * 5 >= slots_.size() * 4) grow();
  Slot& slot = slot_for(id);
  if (slot.number != 0) return slot.number;
  if (!full()) {
    slot = {id, number};
    ++count_;
  }
  return std::nullopt;
}

bool SeenIds::is_known(const Fingerprint& id) {
  return !slots_.empty() && slot_for(id).number != 0;
}

}  // namespace triage
