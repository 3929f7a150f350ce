#include "triage/diagram/diagram.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <unordered_set>
#include <utility>

namespace triage {
namespace {

constexpr std::size_t smallest_cache = std::size_t{1} << 10U;
/// 4 MB. With a quarter of it, two thirds of the work of trying changes of a pack is done again.
constexpr std::size_t largest_cache = std::size_t{1} << 18U;
constexpr std::size_t max_domain = 64;

std::uint64_t mix(std::uint64_t value) {
  value = (value ^ value >> 33U) * 0xff51afd7ed558ccd;
  return value ^ value >> 29U;
}

using Memo = std::unordered_map<std::uint32_t, std::uint32_t>;

}  // namespace

Diagram::Diagram(std::vector<std::size_t> domains, std::size_t max_nodes)
    : domains_(std::move(domains)),
      max_nodes_(std::min(max_nodes, most_max_nodes)),
      table_(smallest_cache),
      cache_(smallest_cache) {
  if (std::ranges::any_of(domains_, [](std::size_t domain) { return domain > max_domain; })) {
    throw DiagramTooLarge();
  }
  // Both terminals stand below every variable.
  const auto below_all = static_cast<std::uint32_t>(domains_.size());
  nodes_ = {{below_all, 0}, {below_all, 0}};
}

Diagram Diagram::partial(std::vector<std::size_t> domains, std::size_t max_nodes) {
  for (std::size_t& domain : domains) ++domain;
  Diagram made(std::move(domains), max_nodes);
  made.is_partial_ = true;
  return made;
}

std::span<const std::uint32_t> Diagram::children(std::uint32_t node) const {
  return {children_.data() + nodes_[node].first_child, domains_[variable_of(node)]};
}

/// What is left of `node` when `variable`, which is not below its own, has this value.
std::uint32_t Diagram::child(std::uint32_t node, std::uint32_t variable, std::size_t value) const {
  return variable_of(node) == variable ? children(node)[value] : node;
}

std::size_t Diagram::slot_for(std::uint32_t variable, std::span<const std::uint32_t> wanted) const {
  std::uint64_t hash = variable;
  for (const std::uint32_t node : wanted) hash = mix(hash * 31 + node);
  const std::size_t mask = table_.size() - 1;
  for (std::size_t slot = hash & mask;; slot = (slot + 1) & mask) {
    const std::uint32_t node = table_[slot];
    if (node == 0) return slot;
    if (variable_of(node) == variable && std::ranges::equal(children(node), wanted)) return slot;
  }
}

void Diagram::grow_table() {
  table_.assign(table_.size() * 2, 0);
  for (std::uint32_t node = 2; node < nodes_.size(); ++node) {
    table_[slot_for(variable_of(node), children(node))] = node;
  }
  if (cache_.size() < std::min(table_.size(), largest_cache)) cache_.assign(table_.size(), {});
}

/// Nodes leave the table in the opposite order to that in which they came: so none that stays was
/// put further on because of one that leaves.
void Diagram::forget_from(std::size_t first) {
  if (nodes_.size() <= first) return;
  for (std::size_t node = nodes_.size(); node-- > first;) {
    const auto index = static_cast<std::uint32_t>(node);
    table_[slot_for(variable_of(index), children(index))] = 0;
  }
  children_.resize(nodes_[first].first_child);
  nodes_.resize(first);
  std::fill(cache_.begin(), cache_.end(), CacheEntry());
}

/// The node with these children: an old one if there is one, none at all if they are all the same.
std::uint32_t Diagram::make(std::uint32_t variable, std::span<const std::uint32_t> wanted) {
  const bool same =
      std::ranges::all_of(wanted, [first = wanted.front()](std::uint32_t n) { return n == first; });
  if (same) return wanted.front();
  const std::size_t slot = slot_for(variable, wanted);
  if (table_[slot] != 0) return table_[slot];
  if (nodes_.size() >= max_nodes_) throw DiagramTooLarge();
  const auto node = static_cast<std::uint32_t>(nodes_.size());
  nodes_.push_back({variable, static_cast<std::uint32_t>(children_.size())});
  children_.insert(children_.end(), wanted.begin(), wanted.end());
  table_[slot] = node;
  if (nodes_.size() * 2 > table_.size()) grow_table();
  return node;
}

Set Diagram::where(std::size_t variable, Cells values) {
  std::vector<std::uint32_t> wanted;
  for (std::size_t v = 0; v < domains_[variable]; ++v) {
    wanted.push_back((values & cell(v)) != 0 ? full_set : empty_set);
  }
  return Set(make(static_cast<std::uint32_t>(variable), wanted));
}

/// The result of an operation that needs no look below.
std::optional<std::uint32_t> Diagram::obvious(Operation operation, std::uint32_t a,
                                              std::uint32_t b) {
  if (operation == Operation::subtract) {
    if (a == empty_set || b == full_set || a == b) return empty_set;
    if (b == empty_set) return a;
    return std::nullopt;
  }
  const bool is_intersection = operation == Operation::intersect;
  const std::uint32_t decides = is_intersection ? empty_set : full_set;
  const std::uint32_t changes_nothing = is_intersection ? full_set : empty_set;
  if (a == decides || b == decides) return decides;
  if (a == b || b == changes_nothing) return a;
  if (a == changes_nothing) return b;
  return std::nullopt;
}

std::uint32_t Diagram::apply(Operation operation, std::uint32_t a, std::uint32_t b) {
  if (const auto result = obvious(operation, a, b)) return *result;
  if (operation != Operation::subtract && a > b) std::swap(a, b);

  // Nodes have at most 25 bits, and no operation with a key of 0 gets here.
  const std::uint64_t key =
      std::uint64_t{a} << 32U | std::uint64_t{b} << 2U | static_cast<std::uint64_t>(operation);
  const CacheEntry& cached = cache_[mix(key) & (cache_.size() - 1)];
  if (cached.key == key) return cached.result;
  const std::uint32_t variable = std::min(variable_of(a), variable_of(b));
  std::array<std::uint32_t, max_domain> results{};
  const std::size_t values = domains_[variable];
  for (std::size_t v = 0; v < values; ++v) {
    results[v] = apply(operation, child(a, variable, v), child(b, variable, v));
  }
  const std::uint32_t result = make(variable, std::span(results).first(values));
  cache_[mix(key) & (cache_.size() - 1)] = {key, result};  // it may have grown since
  return result;
}

bool Diagram::leaves_none(Operation operation, Set a, Set b) const {
  std::unordered_set<std::uint64_t> seen;
  std::vector<std::pair<std::uint32_t, std::uint32_t>> open = {{a.node_, b.node_}};
  while (!open.empty()) {
    const auto pair = open.back();
    open.pop_back();
    if (const auto result = obvious(operation, pair.first, pair.second)) {
      if (*result != empty_set) return false;
      continue;
    }
    if (!seen.insert(std::uint64_t{pair.first} << 32U | pair.second).second) continue;
    const std::uint32_t variable = std::min(variable_of(pair.first), variable_of(pair.second));
    for (std::size_t v = 0; v < domains_[variable]; ++v) {
      open.emplace_back(child(pair.first, variable, v), child(pair.second, variable, v));
    }
  }
  return true;
}

Set Diagram::intersect(Set a, Set b) { return Set(apply(Operation::intersect, a.node_, b.node_)); }

Set Diagram::unite(Set a, Set b) { return Set(apply(Operation::unite, a.node_, b.node_)); }

Set Diagram::subtract(Set a, Set b) { return Set(apply(Operation::subtract, a.node_, b.node_)); }

Set Diagram::unite_all(std::vector<Set> sets) {
  if (sets.empty()) return empty();
  while (sets.size() > 1) {
    std::vector<Set> pairs;
    for (std::size_t i = 0; i < sets.size(); i += 2) {
      pairs.push_back(i + 1 < sets.size() ? unite(sets[i], sets[i + 1]) : sets[i]);
    }
    sets = std::move(pairs);
  }
  return sets.front();
}

Set Diagram::restrict(Set a, std::size_t variable, std::size_t value) {
  Memo memo;
  const std::function<std::uint32_t(std::uint32_t)> go = [&](std::uint32_t node) {
    if (variable_of(node) > variable) return node;
    if (variable_of(node) == variable) return children(node)[value];
    if (const auto known = memo.find(node); known != memo.end()) return known->second;
    std::array<std::uint32_t, max_domain> results{};
    const std::size_t values = domains_[variable_of(node)];
    for (std::size_t v = 0; v < values; ++v) results[v] = go(children(node)[v]);
    const auto wanted = std::span(results).first(values);
    const bool stays = std::ranges::equal(children(node), wanted);
    return memo[node] = stays ? node : make(variable_of(node), wanted);
  };
  return Set(go(a.node_));
}

Set Diagram::exists(Set a, std::size_t variable) {
  Set some = empty();
  for (std::size_t v = 0; v < domains_[variable]; ++v) some = unite(some, restrict(a, variable, v));
  return some;
}

Set Diagram::surely(const Diagram& source, Set set) {
  Memo memo = {{empty_set, empty_set}, {full_set, full_set}};
  const std::function<std::uint32_t(std::uint32_t)> go = [&](std::uint32_t node) {
    if (const auto known = memo.find(node); known != memo.end()) return known->second;
    std::vector<std::uint32_t> results;
    std::uint32_t whatever_the_value = full_set;
    for (const std::uint32_t next : source.children(node)) {
      results.push_back(go(next));
      whatever_the_value = apply(Operation::intersect, whatever_the_value, results.back());
    }
    results.push_back(whatever_the_value);
    return memo[node] = make(source.variable_of(node), results);
  };
  return Set(go(set.node_));
}

Set Diagram::complete(const Diagram& partial, Set set) {
  Memo memo = {{empty_set, empty_set}, {full_set, full_set}};
  const std::function<std::uint32_t(std::uint32_t)> go = [&](std::uint32_t node) {
    if (const auto known = memo.find(node); known != memo.end()) return known->second;
    std::vector<std::uint32_t> results;
    const auto children = partial.children(node);
    for (const std::uint32_t next : children.first(children.size() - 1)) {
      results.push_back(go(next));
    }
    return memo[node] = make(partial.variable_of(node), results);
  };
  return Set(go(set.node_));
}

}  // namespace triage
