// The smallest sets of variables to change, from the bottom of the diagram up: at each node, either
// its variable stays as it is, which costs nothing, or it takes another value and joins the set.

#include <algorithm>
#include <functional>
#include <unordered_map>
#include <utility>

#include "triage/diagram/diagram.hpp"

namespace triage {
namespace {

/// How often two sets may be compared: a few seconds' work.
constexpr std::size_t max_comparisons = 50'000'000;

bool is_part(const VariableSet& part, const VariableSet& whole) {
  return std::includes(whole.begin(), whole.end(), part.begin(), part.end());
}

bool is_smaller(const VariableSet& a, const VariableSet& b) { return a.size() < b.size(); }

/// Sets of variables of which none is a part of another.
class MinimalSets {
 public:
  explicit MinimalSets(std::size_t max_sets) : max_sets_(max_sets) {}

  /// Adds `candidate` unless a part of it is there already, and removes what it is a part of.
  void add(std::vector<VariableSet>& sets, const VariableSet& candidate) {
    comparisons_ += sets.size();
    if (comparisons_ > max_comparisons) throw DiagramTooLarge();
    for (const VariableSet& set : sets) {
      if (is_part(set, candidate)) return;
    }
    std::erase_if(sets, [&](const VariableSet& set) { return is_part(candidate, set); });
    sets.push_back(candidate);
  }

  /// Leaves out the largest sets if there are too many.
  void cut(std::vector<VariableSet>& sets) {
    if (sets.size() <= max_sets_) return;
    std::ranges::stable_sort(sets, is_smaller);
    sets.resize(max_sets_);
    complete_ = false;
  }

  [[nodiscard]] bool complete() const { return complete_; }

 private:
  std::size_t max_sets_;
  std::size_t comparisons_ = 0;
  bool complete_ = true;
};

}  // namespace

SmallestChanges Diagram::smallest_changes(Set target, const Row& from, std::size_t max_size,
                                          std::size_t max_sets) const {
  using Sets = std::vector<VariableSet>;
  MinimalSets minimal(max_sets);
  std::unordered_map<std::uint32_t, Sets> known = {{empty().node_, {}},
                                                   {universe().node_, {VariableSet()}}};
  const std::function<const Sets&(std::uint32_t)> go = [&](std::uint32_t node) -> const Sets& {
    if (const auto found = known.find(node); found != known.end()) return found->second;
    const std::uint32_t variable = variable_of(node);
    const std::size_t as_it_is = value_of(variable, from[variable]);
    Sets sets = go(children(node)[as_it_is]);
    for (std::size_t value = 0; value + 1 < domains_[variable]; ++value) {
      if (value == as_it_is) continue;
      for (VariableSet set : go(children(node)[value])) {
        if (set.size() >= max_size) continue;
        set.insert(set.begin(), variable);
        minimal.add(sets, set);
      }
      minimal.cut(sets);
    }
    return known[node] = std::move(sets);
  };
  Sets sets = go(target.node_);
  std::ranges::stable_sort(sets, is_smaller);
  // A part of a set may be among those that were left out.
  if (!minimal.complete()) {
    std::erase_if(sets, [&](const VariableSet& set) { return has_smaller(target, from, set); });
  }
  return {std::move(sets), minimal.complete()};
}

/// Whether fewer changes than all of `changed` bring `from` into the set.
bool Diagram::has_smaller(Set target, const Row& from, const VariableSet& changed) const {
  Box box = box_around(from);
  for (const std::uint32_t variable : changed) box[variable] = all_cells(domains_[variable] - 1);
  return std::ranges::any_of(changed, [&](std::uint32_t variable) {
    Box others = box;
    others[variable] = cell(value_of(variable, from[variable]));
    return some_in_box(target, others).has_value();
  });
}

}  // namespace triage
