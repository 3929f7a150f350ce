#pragma once

// Notices ids that come twice, in bounded memory.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "triage/batch/hash.hpp"

namespace triage {

/// Whether a case says itself what it is called, or we had to make up a name for it.
enum class NamedBy : std::uint8_t { itself, us };

/// The case that was the first to be called so.
struct EarlierCase {
  std::uint64_t number = 0;
  NamedBy named_by = NamedBy::itself;

  friend bool operator==(const EarlierCase&, const EarlierCase&) = default;
};

/// Remembers the first 400,000 ids by 96 bits of a fingerprint (some 9 MiB at the most). Later ones
/// are still compared with those, but not remembered.
class SeenIds {
 public:
  /// The case that has the id already, or nothing; the id is then that of case `number`. An id that
  /// a case gives itself takes the place of a name that we made up.
  std::optional<EarlierCase> remember(const Fingerprint& id, std::uint64_t number,
                                      NamedBy named_by);
  /// `name`, or if it is taken `name~2`, `name~3`: a name that we make up must not be anybody's.
  [[nodiscard]] std::string free_name(const std::string& name);

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
    std::uint32_t high = 0;         // of 64 bits, the lower half
    std::uint32_t number : 31 = 0;  // 0: free
    std::uint32_t made_up : 1 = 0;

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
