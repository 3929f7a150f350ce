#pragma once

// Notices ids that come twice, in bounded memory.

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace triage::cli {

/// Remembers the first 400,000 ids by a 128-bit fingerprint (12 MiB at the most). Later ones are
/// still compared with those, but not remembered.
class SeenIds {
 public:
  /// The number under which `id` was remembered before, or nothing; it is then remembered as
  /// `number`.
  std::optional<std::uint64_t> remember(std::string_view id, std::uint64_t number);

  [[nodiscard]] bool is_known(std::string_view id);

  [[nodiscard]] bool full() const { return count_ >= max_ids; }

 private:
  struct Slot {
    std::array<std::uint64_t, 2> fingerprint = {};
    std::uint64_t number = 0;  // 0: free
  };
  static constexpr std::size_t max_ids = 400'000;

  [[nodiscard]] Slot& slot_for(const std::array<std::uint64_t, 2>& fingerprint);
  void grow();

  std::vector<Slot> slots_;  // a power of two, at most four fifths in use
  std::size_t count_ = 0;
};

}  // namespace triage::cli
