#pragma once

// Notices ids that come twice, in bounded memory.

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace triage {

/// Stands for an id; two ids are taken to be the same if their fingerprints are.
using Fingerprint = std::array<std::uint64_t, 2>;
Fingerprint fingerprint_of(std::string_view id);

/// Remembers the first 400,000 ids by a 128-bit fingerprint (12 MiB at the most). Later ones are
/// still compared with those, but not remembered.
class SeenIds {
 public:
  /// The number under which an id was remembered before, or nothing; it is then remembered as
  /// `number`.
  std::optional<std::uint64_t> remember(const Fingerprint& id, std::uint64_t number);
  /// Brings the memory near that the next calls will look at.
  void expect(const Fingerprint& id) const {
    if (!slots_.empty()) __builtin_prefetch(&slots_[id[0] & (slots_.size() - 1)]);
  }

  [[nodiscard]] bool is_known(const Fingerprint& id);

  [[nodiscard]] bool full() const { return count_ >= max_ids; }

 private:
  struct Slot {
    Fingerprint fingerprint = {};
    std::uint64_t number = 0;  // 0: free
  };
  static constexpr std::size_t max_ids = 400'000;

  [[nodiscard]] Slot& slot_for(const Fingerprint& fingerprint);
  void grow();

  std::vector<Slot> slots_;  // a power of two, at most four fifths in use
  std::size_t count_ = 0;
};

}  // namespace triage
