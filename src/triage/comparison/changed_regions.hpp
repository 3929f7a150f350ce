#pragma once

// Which people get something else from one of two packs, in sets that stay together.

#include <array>
#include <cstddef>
#include <string>
#include <vector>

#include "triage/comparison/difference.hpp"
#include "triage/comparison/example.hpp"
#include "triage/comparison/pack_pair.hpp"

namespace triage {

/// All people of one kind, as sets of one diagram.
struct Everybody {
  Diagram& diagram;
  Set people;                                // whose dispositions are compared
  Set advised;                               // whose advice is
  std::array<std::vector<Set>, 2> at_least;  // of the old pack and the new, by level
  std::array<std::vector<Set>, 2> offered;   // by care path
  bool describable = true;                   // in few words

  /// Those to whom the pack, 0 the old and 1 the new, gives this level and no other.
  Set exactly(std::size_t which, Disposition level) {
    const std::vector<Set>& sets = at_least[which];
    const std::size_t above = level.index() + 1;
    if (above == sets.size()) return sets[level.index()];
    return diagram.subtract(sets[level.index()], sets[above]);
  }
};

/// Those who know all their answers, and those who do not know some. Both throw DiagramTooLarge.
Everybody who_know_all(PackPair& packs);
Everybody who_are_unsure(UnsurePackPair& packs);

/// What it throws is DiagramTooLarge.
class PackComparison {
 public:
  /// All outlive this.
  PackComparison(const RulePack& old_pack, const RulePack& new_pack, const PackPair& packs);

  /// The regions of everybody whose disposition changes; ways down first.
  std::vector<ChangedRegion> dispositions(Everybody& who) const;

  /// The regions of those who are offered other advice, the disposition being the same.
  std::vector<ChangedRegion> advice(Everybody& who) const;

 private:
  static Set where_same_disposition(Everybody& who);
  [[nodiscard]] Set where_offered(const Everybody& who, std::size_t which,
                                  const std::string& id) const;
  /// Adds the region, unless it is empty.
  void add(Everybody& who, Set set, ChangedRegion& region,
           std::vector<ChangedRegion>& regions) const;

  const AlignedPacks& aligned_;
  const Program& program_;
  Examples examples_;
};

}  // namespace triage
