#pragma once

// Sets of rows, exactly, however many there are.
//
// A row has one value for each of a fixed list of variables, each with a small domain. A set of
// rows is a node of a multi-valued decision diagram, reduced and ordered: two sets are
// equal exactly when they are the same node, so a proof is a comparison of two integers
// (Bryant 1986; Srinivasan, Kam, Malik, Brayton 1990).
//
// In a *partial* diagram every variable has one value more, the last, which is `Row::unknown`; what
// is unanswered counts as that.

#include <cstddef>
#include <cstdint>
#include <exception>
#include <functional>
#include <optional>
#include <span>
#include <unordered_map>
#include <vector>

#include "triage/diagram/count.hpp"
#include "triage/program/program.hpp"
#include "triage/program/row.hpp"

namespace triage {

/// Thrown when a diagram would grow past its limit; `verify` and its like turn it into "gave up".
struct DiagramTooLarge : std::exception {
  [[nodiscard]] const char* what() const noexcept override { return "decision diagram too large"; }
};

/// A set of rows, within the diagram that made it. The order of sets means nothing.
class Set {
 public:
  friend constexpr auto operator<=>(Set, Set) = default;

 private:
  friend class Diagram;
  constexpr explicit Set(std::uint32_t node) : node_(node) {}
  std::uint32_t node_;
};

/// For each variable, some of its values.
using Box = std::vector<Cells>;

/// Some variables, ascending.
using VariableSet = std::vector<std::uint32_t>;

/// Sets of variables, the smallest in number first.
struct SmallestChanges {
  std::vector<VariableSet> sets;
  bool complete = true;  // whether these are all
};

class Diagram {
 public:
  /// Forgets, at its end, every set that was made since its beginning: none of them may be used any
  /// more. Keeps what many small questions leave behind from adding up to the limit.
  class Scratch {
   public:
    explicit Scratch(Diagram& diagram) : diagram_(diagram), nodes_(diagram.nodes()) {}
    Scratch(const Scratch&) = delete;
    Scratch& operator=(const Scratch&) = delete;
    ~Scratch() { diagram_.forget_from(nodes_); }

   private:
    Diagram& diagram_;
    std::size_t nodes_;
  };

  static constexpr std::size_t usual_max_nodes = 4'000'000;
  /// More cannot be addressed; a greater limit is cut down to this one.
  static constexpr std::size_t most_max_nodes = std::size_t{1} << 25U;

  /// `domains` holds the number of values of each variable, at least 1. Throws DiagramTooLarge if
  /// one is over 64.
  explicit Diagram(std::vector<std::size_t> domains, std::size_t max_nodes = usual_max_nodes);
  /// `domains` are those without `unknown`.
  static Diagram partial(std::vector<std::size_t> domains, std::size_t max_nodes = usual_max_nodes);

  [[nodiscard]] std::size_t variables() const { return domains_.size(); }
  [[nodiscard]] std::size_t domain(std::size_t variable) const { return domains_[variable]; }
  [[nodiscard]] std::size_t nodes() const { return nodes_.size(); }
  [[nodiscard]] std::size_t max_nodes() const { return max_nodes_; }

  [[nodiscard]] static constexpr Set empty() { return Set(0); }
  [[nodiscard]] static constexpr Set universe() { return Set(1); }
  /// The rows in which the variable has one of these values.
  Set where(std::size_t variable, Cells values);

  /// The rows that are in both, in one of them, in the first alone, in one of them alone, not in
  /// it. Whatever makes a set throws DiagramTooLarge where there is no room for it.
  Set intersect(Set a, Set b);
  Set unite(Set a, Set b);
  Set subtract(Set a, Set b);
  Set in_one_alone(Set a, Set b) {
    return a == b ? empty() : unite(subtract(a, b), subtract(b, a));
  }
  Set complement(Set a) { return subtract(universe(), a); }
  /// The union of sets, two by two: so it makes the fewest nodes, and where one of many changes,
  /// most of the work is the same.
  Set unite_all(std::vector<Set> sets);

  /// Whether `a` and `b` have nothing in common, and whether all of `a` is in `b`: without new
  /// nodes.
  [[nodiscard]] bool are_disjoint(Set a, Set b) const {
    return leaves_none(Operation::intersect, a, b);
  }
  [[nodiscard]] bool is_within(Set a, Set b) const {
    return leaves_none(Operation::subtract, a, b);
  }

  /// The rows that would be in the set if the variable had this value.
  Set restrict(Set a, std::size_t variable, std::size_t value);
  /// The rows that are in the set for some value of the variable.
  Set exists(Set a, std::size_t variable);
  /// In a partial diagram, of a set of one over the same variables that is not: the rows whose
  /// every completion is in it.
  Set surely(const Diagram& source, Set set);
  /// The other way round: the rows of a set of `partial` in which nothing is unknown.
  Set complete(const Diagram& partial, Set set);

  /// How many rows it has, and whether this is one of them.
  [[nodiscard]] Count count(Set a) const;
  [[nodiscard]] bool contains(Set a, const Row& row) const;
  /// Whether the set contains every row that agrees with this one in the known variables.
  [[nodiscard]] bool contains_whenever(Set a, const Row& row, const std::vector<bool>& known) const;
  /// For each variable, whether membership in the set depends on it.
  [[nodiscard]] std::vector<bool> support(Set a) const;
  /// A row of the set with the least total cost, or nothing if the set is empty. Variables that
  /// membership does not depend on get their cheapest value.
  [[nodiscard]] std::optional<Row> cheapest(
      Set a,
      const std::function<std::uint32_t(std::size_t variable, std::size_t value)>& cost) const;
  /// The box that holds nothing but this row.
  [[nodiscard]] Box box_around(const Row& row) const;
  /// Whether the set contains everything in the box.
  [[nodiscard]] bool contains_box(Set a, const Box& box) const;
  /// A member of the set that lies in the box, or nothing.
  [[nodiscard]] std::optional<Row> some_in_box(Set a, const Box& box) const;
  /// The sets of at most `max_size` variables that have to take another value to bring `from` into
  /// the set of a partial diagram, each minimal: no part of it would do. One empty set if `from` is
  /// in it already. Nothing becomes unknown. Of more than `max_sets` some are left out, but never
  /// the smallest. Throws DiagramTooLarge if it would take too long.
  [[nodiscard]] SmallestChanges smallest_changes(Set target, const Row& from, std::size_t max_size,
                                                 std::size_t max_sets) const;

 private:
  struct Node {
    std::uint32_t variable = 0;
    std::uint32_t first_child = 0;  // into children_, one for each value
  };
  enum class Operation : std::uint8_t { intersect, unite, subtract };
  struct CacheEntry {
    std::uint64_t key = 0;
    std::uint32_t result = 0;
  };

  [[nodiscard]] std::uint32_t variable_of(std::uint32_t node) const {
    return nodes_[node].variable;
  }
  [[nodiscard]] std::span<const std::uint32_t> children(std::uint32_t node) const;
  [[nodiscard]] std::uint32_t child(std::uint32_t node, std::uint32_t variable,
                                    std::size_t value) const;
  std::uint32_t make(std::uint32_t variable, std::span<const std::uint32_t> children);
  [[nodiscard]] std::size_t slot_for(std::uint32_t variable,
                                     std::span<const std::uint32_t> children) const;
  void grow_table();
  void forget_from(std::size_t node);
  [[nodiscard]] static std::optional<std::uint32_t> obvious(Operation operation, std::uint32_t a,
                                                            std::uint32_t b);
  std::uint32_t apply(Operation operation, std::uint32_t a, std::uint32_t b);
  [[nodiscard]] bool has_smaller(Set target, const Row& from, const VariableSet& changed) const;
  /// Which of the variable's values a row's byte is, and the other way round.
  [[nodiscard]] std::size_t value_of(std::size_t variable, Row::Byte byte) const;
  [[nodiscard]] Row::Byte byte_of(std::size_t variable, std::size_t value) const;
  [[nodiscard]] bool leaves_none(Operation operation, Set a, Set b) const;

  static constexpr std::uint32_t empty_set = 0;
  static constexpr std::uint32_t full_set = 1;

  std::vector<std::size_t> domains_;
  bool is_partial_ = false;
  std::size_t max_nodes_;
  std::vector<Node> nodes_;  // these two first
  std::vector<std::uint32_t> children_;
  std::vector<std::uint32_t> table_;  // nodes by hash; 0, which is never looked up, is a free slot
  std::vector<CacheEntry> cache_;
};

}  // namespace triage
