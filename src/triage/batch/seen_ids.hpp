#pragma once

// Notices ids that come twice, in bounded memory.

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <memory>
#include <optional>
#include <string>
#include <vector>

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

/// Remembers the first 400,000 ids by 96 bits of a fingerprint (8.2 MiB at the most). Later ones
/// are still compared with those, but not remembered. Two ids of which these bits agree would be
/// taken for one, and cost somebody their record: with 400,000 ids that happens by chance once in
/// 10^18 runs. For one thread.
class SeenIds {
 public:
  static constexpr std::size_t max_ids = 400'000;

  SeenIds() = default;
  SeenIds(const SeenIds&) = delete;
  SeenIds& operator=(const SeenIds&) = delete;
  ~SeenIds() = default;

  /// The case that has the id already, or nothing; the id is then that of case `number`. An id that
  /// a case gives itself takes the place of a name that we made up.
  std::optional<EarlierCase> remember(const Fingerprint& id, std::uint64_t number,
                                      NamedBy named_by);
  /// `name`, or if it is taken `name~2`, `name~3`: a name that we make up must not be anybody's.
  [[nodiscard]] std::string free_name(const std::string& name);

  /// Before a call about one of some cases: brings the memory near that the call about one behind
  /// it will look at and write to.
  template <class Cases>
  TRIAGE_INLINE void expect_those_behind(const Cases& cases, std::size_t number) const {
    constexpr std::size_t ahead = 16;
    const bool is_there = groups_ != nullptr && number + ahead < cases.size();
    // (Inline: g++ drops calls of what does nothing but this.)
    if (is_there) __builtin_prefetch(group_of(cases[number + ahead].fingerprint[0]), 1);
  }

  /// Whether an id that is remembered has this fingerprint; remembers nothing.
  [[nodiscard]] bool is_known(const Fingerprint& id);

  /// Whether no more are remembered from now on.
  [[nodiscard]] bool full() const { return seen_.size() >= max_ids; }

 private:
  /// An id, and whose it is.
  struct Seen {
    std::uint64_t low;
    std::uint32_t high;  // of 64 bits, the lower half
    /// The number of the case, and whether we made up its name. (Bit fields would be read first:
    /// for a page that nobody wrote to that costs as much as all else.)
    std::uint32_t number_and_made_up;

    [[nodiscard]] EarlierCase whose() const {
      return {number_and_made_up >> 1U,
              (number_and_made_up & 1U) != 0 ? NamedBy::us : NamedBy::itself};
    }
  };
  static_assert(sizeof(Seen) == 16);

  /// An open hash table says where an id is among those seen, which lie in the order in which they
  /// came: so a new one is written behind the last. Of the table itself a visit is to one line of
  /// the cache, a group of slots. Each has a tag, a byte of the id's fingerprint, or zero while it
  /// is free; that and five bits more, beside the number of the id, are nearly always enough to
  /// know that an id is not there.
  struct Group {
    static constexpr std::size_t size = 16;

    std::array<std::uint8_t, size> tags;
    std::array<std::array<std::uint8_t, 3>, size> entries;
  };
  static_assert(sizeof(Group) == 64);
  struct Found {
    Group* group;  // that has the id, or a free slot for it
    std::size_t slot;
    Seen* seen;  // null: the id is not known
  };

  static constexpr std::size_t group_count = std::size_t{1} << 15U;  // four slots for three ids
  static constexpr unsigned place_bits = 19;                         // of an entry

  [[nodiscard]] Group* group_of(std::uint64_t low) const {
    return groups_ + (low & (group_count - 1));
  }
  [[nodiscard]] TRIAGE_INLINE Found find(const Fingerprint& id);
  void make_room();

  struct Free {
    void operator()(void* memory) const { std::free(memory); }
  };
  std::unique_ptr<void, Free> memory_;  // of the groups
  Group* groups_ = nullptr;             // on lines of the cache; null until there is an id
  std::vector<Seen> seen_;
};

}  // namespace triage
