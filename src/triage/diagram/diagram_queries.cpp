// What can be asked about a set of a diagram; diagram.cpp makes the sets.

#include <algorithm>
#include <bit>
#include <cassert>
#include <functional>
#include <limits>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "triage/diagram/diagram.hpp"

namespace triage {
Count Diagram::count(Set a) const {
  // counts[node]: combinations of the variables from the node's own on.
  std::unordered_map<std::uint32_t, Count> counts;
  const auto skipped = [this](Count count, std::size_t from, std::size_t to) {
    for (std::size_t v = from; v < to; ++v) count *= static_cast<std::uint32_t>(domains_[v]);
    return count;
  };
  const std::function<Count(std::uint32_t)> go = [&](std::uint32_t node) -> Count {
    if (node == empty_set) return 0;
    if (node == full_set) return 1;
    if (const auto known = counts.find(node); known != counts.end()) return known->second;
    Count total;
    for (const std::uint32_t next : children(node)) {
      total += skipped(go(next), variable_of(node) + std::size_t{1}, variable_of(next));
    }
    return counts[node] = total;
  };
  return skipped(go(a.node_), 0, variable_of(a.node_));
}

std::size_t Diagram::value_of(std::size_t variable, Row::Byte byte) const {
  assert(Row::is_cell(byte) || (is_partial_ && byte >= Row::unknown));
  return Row::is_cell(byte) ? byte : domains_[variable] - 1;
}

Row::Byte Diagram::byte_of(std::size_t variable, std::size_t value) const {
  const bool is_unknown = is_partial_ && value + 1 == domains_[variable];
  return is_unknown ? Row::unknown : static_cast<Row::Byte>(value);
}

bool Diagram::contains(Set a, const Row& row) const {
  std::uint32_t node = a.node_;
  while (node > full_set) {
    const std::uint32_t variable = variable_of(node);
    node = children(node)[value_of(variable, row[variable])];
  }
  return node == full_set;
}

bool Diagram::contains_whenever(Set a, const Row& row, const std::vector<bool>& known) const {
  Box box = box_around(row);
  for (std::size_t variable = 0; variable < domains_.size(); ++variable) {
    if (!known[variable]) box[variable] = all_cells(domains_[variable]);
  }
  return contains_box(a, box);
}

Box Diagram::box_around(const Row& row) const {
  Box box;
  for (std::size_t variable = 0; variable < domains_.size(); ++variable) {
    box.push_back(cell(value_of(variable, row[variable])));
  }
  return box;
}

bool Diagram::contains_box(Set a, const Box& box) const {
  std::vector<bool> seen(nodes_.size());
  std::vector<std::uint32_t> open = {a.node_};
  while (!open.empty()) {
    const std::uint32_t node = open.back();
    open.pop_back();
    if (node == empty_set) return false;
    if (node == full_set || seen[node]) continue;
    seen[node] = true;
    const Cells values = box[variable_of(node)];
    for (std::size_t v = 0; v < domains_[variable_of(node)]; ++v) {
      if ((values & cell(v)) != 0) open.push_back(children(node)[v]);
    }
  }
  return true;
}

std::optional<Row> Diagram::some_in_box(Set a, const Box& box) const {
  Row found(domains_.size());
  const auto take = [&](std::size_t variable, std::size_t value) {
    found[variable] = byte_of(variable, value);
  };
  for (std::size_t variable = 0; variable < domains_.size(); ++variable) {
    take(variable, static_cast<std::size_t>(std::countr_zero(box[variable])));
  }
  std::unordered_set<std::uint32_t> nobody = {empty_set};  // below these, in the box
  const std::function<bool(std::uint32_t)> go = [&](std::uint32_t node) {
    if (node == full_set) return true;
    if (nobody.contains(node)) return false;
    const std::uint32_t variable = variable_of(node);
    for (std::size_t v = 0; v < domains_[variable]; ++v) {
      if ((box[variable] & cell(v)) == 0 || !go(children(node)[v])) continue;
      take(variable, v);
      return true;
    }
    nobody.insert(node);
    return false;
  };
  if (!go(a.node_)) return std::nullopt;
  return found;
}

std::vector<bool> Diagram::support(Set a) const {
  std::vector<bool> found(domains_.size());
  std::vector<bool> seen(nodes_.size());
  std::vector<std::uint32_t> open = {a.node_};
  while (!open.empty()) {
    const std::uint32_t node = open.back();
    open.pop_back();
    if (node <= full_set || seen[node]) continue;
    seen[node] = true;
    found[variable_of(node)] = true;
    open.insert(open.end(), children(node).begin(), children(node).end());
  }
  return found;
}

namespace {

/// The value of a variable that costs the least; of several, the first.
template <class Cost>
std::size_t cheapest_value(const Cost& cost, std::size_t variable, std::size_t domain) {
  std::size_t cheapest = 0;
  for (std::size_t v = 1; v < domain; ++v) {
    if (cost(variable, v) < cost(variable, cheapest)) cheapest = v;
  }
  return cheapest;
}

}  // namespace

std::optional<Row> Diagram::cheapest(
    Set a,
    const std::function<std::uint32_t(std::size_t variable, std::size_t value)>& cost) const {
  constexpr std::uint64_t impossible = std::numeric_limits<std::uint64_t>::max();
  // The row of the cheapest values, and least[v]: what those of the variables before v cost.
  Row row(domains_.size());
  std::vector<std::uint64_t> least(domains_.size() + 1);
  for (std::size_t variable = 0; variable < domains_.size(); ++variable) {
    const std::size_t usual = cheapest_value(cost, variable, domains_[variable]);
    row[variable] = byte_of(variable, usual);
    least[variable + 1] = least[variable] + cost(variable, usual);
  }
  // By node: the cost of its own variable and those behind it, and its own variable's value.
  std::unordered_map<std::uint32_t, std::pair<std::uint64_t, std::size_t>> best;
  const std::function<std::uint64_t(std::uint32_t)> go = [&](std::uint32_t node) {
    if (node <= full_set) return node == full_set ? std::uint64_t{0} : impossible;
    if (const auto known = best.find(node); known != best.end()) return known->second.first;
    const std::uint32_t variable = variable_of(node);
    std::pair<std::uint64_t, std::size_t> cheapest = {impossible, 0};
    for (std::size_t v = 0; v < domains_[variable]; ++v) {
      const std::uint32_t next = children(node)[v];
      const std::uint64_t rest = go(next);
      if (rest == impossible) continue;
      const std::uint64_t skipped = least[variable_of(next)] - least[variable + 1];
      cheapest = std::min(cheapest, {cost(variable, v) + skipped + rest, v});
    }
    best[node] = cheapest;
    return cheapest.first;
  };
  if (go(a.node_) == impossible) return std::nullopt;
  for (std::uint32_t node = a.node_; node > full_set;) {
    const std::size_t value = best[node].second;
    row[variable_of(node)] = byte_of(variable_of(node), value);
    node = children(node)[value];
  }
  return row;
}

}  // namespace triage
