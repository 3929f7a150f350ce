#pragma once

// Notices ids that come twice, in bounded memory.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "triage/base/hash.hpp"

namespace triage {

/// Remembers the first 400,000 ids by 96 bits of a fingerprint (some 9 MiB at the most). Later ones
/// are still compared with those, but not remembered.
class SeenIds {
 public:
  /// The number under which an id was remembered before, or nothing; it is then remembered as
  /// `number`.
  std::optional<std::uint64_t> remember(const Fingerprint& id, std::uint64_t number);
  /// Brings the memory near that the next calls will look at.
  void expect(const Fingerprint& id) {
    const std::vector<Slot>& slots = table_for(id).slots;
    if (!slots.empty()) __builtin_prefetch(&slots[id[0] & (slots.size() - 1)]);
  }

  [[nodiscard]] bool is_known(const Fingerprint& id);

  [[nodiscard]] bool full() const { return count_ >= max_ids; }

 private:
  /// Four of these are a cache line: looking at one is one visit to memory.
  struct Slot {
    std::uint64_t low = 0;
    std::uint32_t high = 0;    // of 64 bits, the lower half
    std::uint32_t number = 0;  // 0: free

    [[nodiscard]] bool is(const Fingerprint& id) const {
      return low == id[0] && high == static_cast<std::uint32_t>(id[1]);
    }
  };
  /// An open hash table. There are many, so that the old and the new slots of one that grows take
  /// little beside the others.
  struct Table {
    std::vector<Slot> slots;  // a power of two, at most four fifths in use
    std::size_t count = 0;

    [[nodiscard]] Slot& slot_for(const Fingerprint& id);
    void grow();
  };
  static_assert(sizeof(Slot) == 16);
  static constexpr std::size_t max_ids = 400'000;
  static constexpr std::size_t table_count = 64;

  [[nodiscard]] Table& table_for(const Fingerprint& id) {
    return tables_[(id[1] >> 32U) % table_count];
  }

  std::vector<Table> tables_ = std::vector<Table>(table_count);
  std::size_t count_ = 0;
};

}  // namespace triage
