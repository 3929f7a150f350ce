#include "triage/vignettes/cover.hpp"

#include <algorithm>
#include <numeric>

#include "triage/base/contains.hpp"

namespace triage {
namespace {

constexpr std::size_t max_new_nodes = 500'000;  // of the diagram, for a better cover

/// Branch and bound: sets are placed one by one, those that fit the fewest others first, into every
/// group that they fit and into a group of their own. Sets that exclude each other pairwise need a
/// group each, so their number is a lower bound.
class CoverSearch {
 public:
  CoverSearch(Diagram& diagram, std::span<const Set> sets, std::size_t max_steps)
      : diagram_(diagram),
        sets_(sets),
        steps_left_(max_steps),
        enough_nodes_(diagram.nodes() + max_new_nodes) {
    keep_smallest_sets();
    find_conflicts();
    order_by_conflicts();
  }

  Cover run() {
    place(0);
    return {best_, best_.size() <= lower_bound_ || steps_left_ > 0};
  }

 private:
  /// Whoever is in a set is in every set that contains it.
  void keep_smallest_sets() {
    for (std::size_t i = 0; i < sets_.size(); ++i) {
      const auto makes_needless = [&](std::size_t j) {
        if (sets_[i] == sets_[j]) return j < i;
        return diagram_.is_within(sets_[j], sets_[i]);
      };
      bool needed = true;
      for (std::size_t j = 0; j < sets_.size() && needed; ++j) needed = !makes_needless(j);
      if (needed) order_.push_back(i);
    }
  }

  void find_conflicts() {
    conflicts_.assign(sets_.size(), std::vector<bool>(sets_.size()));
    for (const std::size_t a : order_) {
      for (const std::size_t b : order_) {
        conflicts_[a][b] = a != b && diagram_.are_disjoint(sets_[a], sets_[b]);
      }
    }
  }

  /// First sets that all exclude each other, then the others, those with the most conflicts first.
  void order_by_conflicts() {
    std::vector<std::size_t> count(sets_.size());
    for (const std::size_t i : order_) {
      count[i] =
          static_cast<std::size_t>(std::count(conflicts_[i].begin(), conflicts_[i].end(), true));
    }
    std::ranges::stable_sort(
        order_, [&count](std::size_t a, std::size_t b) { return count[a] > count[b]; });
    std::vector<std::size_t> apart;
    const auto excludes_all = [&](std::size_t set) {
      return std::ranges::all_of(apart, [&](std::size_t other) { return conflicts_[set][other]; });
    };
    for (const std::size_t set : order_) {
      if (excludes_all(set)) apart.push_back(set);
    }
    lower_bound_ = apart.size();
    std::stable_partition(order_.begin(), order_.end(),
                          [&apart](std::size_t set) { return contains(apart, set); });
  }

  [[nodiscard]] bool is_done() const {
    return !best_.empty() && (best_.size() == lower_bound_ || steps_left_ == 0);
  }

  void place(std::size_t next) {
    if (!best_.empty() && groups_.size() >= best_.size()) return;
    if (next == order_.size()) {
      best_ = groups_;
      return;
    }
    if (diagram_.nodes() > enough_nodes_) steps_left_ = 0;
    if (steps_left_ > 0) --steps_left_;
    const std::size_t set = order_[next];
    for (std::size_t i = 0; i < groups_.size() && !is_done(); ++i) place_in(i, set, next);
    if (is_done()) return;
    groups_.push_back({{set}, sets_[set]});
    place(next + 1);
    groups_.pop_back();
  }

  void place_in(std::size_t index, std::size_t set, std::size_t next) {
    SetGroup& group = groups_[index];
    for (const std::size_t other : group.sets) {
      if (conflicts_[set][other]) return;
    }
    const Set before = group.common;
    if (diagram_.are_disjoint(before, sets_[set])) return;
    group.common = diagram_.intersect(before, sets_[set]);
    group.sets.push_back(set);
    place(next + 1);
    groups_[index].sets.pop_back();
    groups_[index].common = before;
  }

  Diagram& diagram_;
  std::span<const Set> sets_;
  std::size_t steps_left_;
  std::size_t enough_nodes_;
  std::vector<std::size_t> order_;
  std::vector<std::vector<bool>> conflicts_;
  std::size_t lower_bound_ = 0;
  std::vector<SetGroup> groups_;
  std::vector<SetGroup> best_;
};

}  // namespace

Cover smallest_cover(Diagram& diagram, std::span<const Set> sets, std::size_t max_steps) {
  return CoverSearch(diagram, sets, max_steps).run();
}

}  // namespace triage
