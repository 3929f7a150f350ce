#pragma once

// Notices ids that come twice, in bounded memory.

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "triage/base/byte_mask.hpp"
#include "triage/batch/hash.hpp"
#include "triage/reasoning/planes.hpp"

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
/// are still compared with those, but not remembered. Two ids of which these bits agree would be
/// taken for one, and cost somebody their record: with 400,000 ids that happens by chance once in
/// 10^18 runs. For one thread.
class SeenIds {
 public:
  static constexpr std::size_t max_ids = 400'000;

  /// The case that has the id already, or nothing; the id is then that of case `number`. An id that
  /// a case gives itself takes the place of a name that we made up.
  std::optional<EarlierCase> remember(const Fingerprint& id, std::uint64_t number,
                                      NamedBy named_by);
  /// `name`, or if it is taken `name~2`, `name~3`: a name that we make up must not be anybody's.
  [[nodiscard]] std::string free_name(const std::string& name);

  /// Before a call about one of some cases: brings the memory near that calls about those behind it
  /// will look at, and, where that is there, the slots that they will compare or write to.
  template <class Cases>
  TRIAGE_INLINE void expect_those_behind(const Cases& cases, std::size_t number) {
    constexpr std::size_t soon = 16;
    constexpr std::size_t ahead = 2 * soon;
    if (number + ahead >= cases.size()) return;
    const Fingerprint& later = cases[number + ahead].fingerprint;
    table_for(later).expect(later);
    const Fingerprint& next = cases[number + soon].fingerprint;
    table_for(next).expect_soon(next, full());
  }

  /// Whether an id that is remembered has this fingerprint; remembers nothing.
  [[nodiscard]] bool is_known(const Fingerprint& id);

  /// Whether no more are remembered from now on.
  [[nodiscard]] bool full() const { return count_ >= max_ids; }

 private:
  struct Slot {
    std::uint64_t low = 0;
    std::uint32_t high = 0;  // of 64 bits, the lower half
    std::uint32_t number : 31 = 0;
    std::uint32_t made_up : 1 = 0;
  };
  /// An open hash table whose slots lie in groups. Each slot has a tag, a byte of the id's
  /// fingerprint, or zero while it is free: to look at the tags of a group, which is one visit to
  /// memory, is nearly always enough to know that an id is not there. There are many tables, so
  /// that the old and the new slots of one that grows take little beside the others.
  class Table {
   public:
    struct Found {
      std::size_t slot = 0;  // of the id, or that it would get
      bool is_known = false;
    };

    [[nodiscard]] std::size_t count() const { return count_; }
    [[nodiscard]] Slot& operator[](std::size_t slot) { return slots_[slot]; }
    // Inline, as all that calls them: calls of what does nothing but this are dropped by g++.
    TRIAGE_INLINE void expect(const Fingerprint& id) const {
      if (!slots_.empty()) __builtin_prefetch(&tags_[group_of(id) * group]);
    }
    TRIAGE_INLINE void expect_soon(const Fingerprint& id, bool is_full) const {
      if (slots_.empty()) return;
      const std::size_t first = group_of(id) * group;
      const auto* tags = reinterpret_cast<const char*>(tags_.data() + first);
      std::uint32_t slots = mask_of_sixteen(tags, static_cast<char>(tag_of(id)));
      if (slots == 0) {
        if (is_full) return;
        slots = mask_of_sixteen(tags, '\0') | std::uint32_t{1} << (group - 1);
      }
      __builtin_prefetch(&slots_[first + static_cast<std::size_t>(std::countr_zero(slots))], 1);
    }
    [[nodiscard]] Found find(const Fingerprint& id) const;
    /// Makes room where there is little of it. Slots that were found move then.
    void prepare();
    void add(std::size_t slot, const Fingerprint& id, Slot filled);

   private:
    static constexpr std::size_t group = 16;

    static std::uint8_t tag_of(const Fingerprint& id) {
      return static_cast<std::uint8_t>(std::max<std::uint64_t>(id[1] >> 56U, 1));
    }
    [[nodiscard]] std::size_t group_of(const Fingerprint& id) const {
      return id[0] & (slots_.size() / group - 1);
    }

    std::vector<std::uint8_t> tags_;
    std::vector<Slot> slots_;  // a power of two, at most four fifths in use
    std::size_t count_ = 0;
  };
  static_assert(sizeof(Slot) == 16);
  static constexpr std::size_t table_count = 64;

  [[nodiscard]] Table& table_for(const Fingerprint& id) {
    return tables_[(id[1] >> 32U) % table_count];
  }

  std::vector<Table> tables_ = std::vector<Table>(table_count);
  std::size_t count_ = 0;
};

}  // namespace triage
