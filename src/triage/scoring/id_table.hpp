#pragma once

// Ids, and the number of each. It is exact: two ids are the same if their texts are. One takes its
// text and some 14 bytes.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace triage {

class IdTable {
 public:
  /// More than this many ids are not taken: memory must not grow without an end.
  static constexpr std::size_t most = 20'000'000;

  struct Entry {
    std::size_t number = 0;
    bool is_new = false;
  };

  /// The number of the id; the next one, from 0 on, if it was not there. Nothing when the table is
  /// full and the id is not in it.
  std::optional<Entry> add(std::string_view id);
  [[nodiscard]] std::optional<std::size_t> find(std::string_view id) const;
  [[nodiscard]] std::string_view name(std::size_t number) const;
  [[nodiscard]] std::size_t size() const { return ends_.size(); }

 private:
  [[nodiscard]] std::size_t slot_for(std::string_view id) const;
  void grow();

  std::string texts_;                                                  // one behind the other
  std::vector<std::uint64_t> ends_;                                    // of each text
  std::vector<std::uint32_t> slots_ = std::vector<std::uint32_t>(16);  // number + 1; 0: free
};

}  // namespace triage
