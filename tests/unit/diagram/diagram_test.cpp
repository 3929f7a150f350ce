// The decision diagram against tables: every operation, on random functions over small domains.

#include "triage/diagram/diagram.hpp"

#include <doctest/doctest.h>

#include <numeric>

#include "reference/random_pack.hpp"

using namespace triage;
using reference::Dice;

namespace {

using Table = std::vector<bool>;  // by the number of the combination

/// All combinations of some domains, by number: the last variable counts fastest.
struct Space {
  std::vector<std::size_t> domains;

  [[nodiscard]] std::size_t size() const {
    return std::accumulate(domains.begin(), domains.end(), std::size_t{1}, std::multiplies<>());
  }
  [[nodiscard]] Row at(std::size_t number) const {
    Row combination(domains.size());
    for (std::size_t i = domains.size(); i-- > 0;) {
      combination[i] = static_cast<Row::Byte>(number % domains[i]);
      number /= domains[i];
    }
    return combination;
  }
  [[nodiscard]] std::size_t number_of(const Row& combination) const {
    std::size_t number = 0;
    for (std::size_t i = 0; i < domains.size(); ++i) number = number * domains[i] + combination[i];
    return number;
  }
};

Space random_space(Dice& dice) {
  Space space;
  const std::size_t variables = dice.between(1, 5);
  for (std::size_t i = 0; i < variables; ++i) space.domains.push_back(dice.between(1, 4));
  return space;
}

Table random_table(Dice& dice, const Space& space) {
  const std::size_t density = dice.between(0, 4) * 25;
  Table table(space.size());
  for (std::size_t i = 0; i < table.size(); ++i) table[i] = dice.percent(density);
  return table;
}

/// The set that holds what the table holds, put together one combination at a time.
Set set_of(Diagram& diagram, const Space& space, const Table& table) {
  Set set = Diagram::empty();
  for (std::size_t i = 0; i < table.size(); ++i) {
    if (!table[i]) continue;
    const Row combination = space.at(i);
    Set one = Diagram::universe();
    for (std::size_t v = 0; v < combination.size(); ++v) {
      one = diagram.intersect(one, diagram.where(v, cell(combination[v])));
    }
    set = diagram.unite(set, one);
  }
  return set;
}

Table table_of(const Diagram& diagram, const Space& space, Set set) {
  Table table(space.size());
  for (std::size_t i = 0; i < table.size(); ++i) table[i] = diagram.contains(set, space.at(i));
  return table;
}

Row with(Row combination, std::size_t variable, std::size_t value) {
  combination[variable] = static_cast<Row::Byte>(value);
  return combination;
}

/// All rows in which something may be unknown.
std::vector<Row> partial_rows(const Space& space) {
  Space partial = space;
  for (std::size_t& domain : partial.domains) ++domain;
  std::vector<Row> rows;
  for (std::size_t i = 0; i < partial.size(); ++i) {
    rows.push_back(partial.at(i));
    for (std::size_t v = 0; v < space.domains.size(); ++v) {
      if (rows.back()[v] == space.domains[v]) rows.back()[v] = Row::unknown;
    }
  }
  return rows;
}

template <class Check>
void for_random_spaces(Check check) {
  for (std::uint32_t number = 0; number < 300; ++number) {
    CAPTURE(number);
    Dice dice(number);
    const Space space = random_space(dice);
    Diagram diagram(space.domains);
    check(dice, space, diagram);
  }
}

}  // namespace

TEST_CASE(
    "diagram: a set holds the combinations that were put into it, and is the same node however") {
  for_random_spaces([](Dice& dice, const Space& space, Diagram& diagram) {
    const Table table = random_table(dice, space);
    const Set set = set_of(diagram, space, table);
    CHECK(table_of(diagram, space, set) == table);
    // The same set, the other way round: everything without what is not in it.
    Table missing = table;
    missing.flip();
    CHECK(diagram.subtract(Diagram::universe(), set_of(diagram, space, missing)) == set);
  });
}

TEST_CASE("diagram: and, or, not and without agree with tables") {
  for_random_spaces([](Dice& dice, const Space& space, Diagram& diagram) {
    const Table a = random_table(dice, space);
    const Table b = random_table(dice, space);
    const Set set_a = set_of(diagram, space, a);
    const Set set_b = set_of(diagram, space, b);
    Table both = a, either = a, without = a, opposite = a;
    for (std::size_t i = 0; i < a.size(); ++i) {
      both[i] = a[i] && b[i];
      either[i] = a[i] || b[i];
      without[i] = a[i] && !b[i];
      opposite[i] = !a[i];
    }
    CHECK(diagram.intersect(set_a, set_b) == set_of(diagram, space, both));
    CHECK(diagram.unite(set_a, set_b) == set_of(diagram, space, either));
    CHECK(diagram.subtract(set_a, set_b) == set_of(diagram, space, without));
    CHECK(diagram.complement(set_a) == set_of(diagram, space, opposite));
    const auto is_empty = [&](const Table& table) {
      return set_of(diagram, space, table) == Diagram::empty();
    };
    CHECK(diagram.are_disjoint(set_a, set_b) == is_empty(both));
    CHECK(diagram.is_within(set_a, set_b) == is_empty(without));
    CHECK(diagram.is_within(set_of(diagram, space, both), set_a));
    CHECK(diagram.are_disjoint(set_of(diagram, space, without), set_b));
  });
}

TEST_CASE("diagram: fixing a variable, and asking for some value of it, agree with tables") {
  for_random_spaces([](Dice& dice, const Space& space, Diagram& diagram) {
    const Table table = random_table(dice, space);
    const Set set = set_of(diagram, space, table);
    for (std::size_t v = 0; v < space.domains.size(); ++v) {
      Table some(table.size());
      for (std::size_t value = 0; value < space.domains[v]; ++value) {
        Table fixed(table.size());
        for (std::size_t i = 0; i < table.size(); ++i) {
          fixed[i] = table[space.number_of(with(space.at(i), v, value))];
          some[i] = some[i] || fixed[i];
        }
        CHECK(table_of(diagram, space, diagram.restrict(set, v, value)) == fixed);
      }
      CHECK(table_of(diagram, space, diagram.exists(set, v)) == some);
    }
  });
}

TEST_CASE("diagram: counts, and the variables that a set depends on, agree with tables") {
  for_random_spaces([](Dice& dice, const Space& space, Diagram& diagram) {
    const Table table = random_table(dice, space);
    const Set set = set_of(diagram, space, table);
    const auto members = std::count(table.begin(), table.end(), true);
    CHECK(diagram.count(set) == Count(static_cast<std::uint32_t>(members)));
    const std::vector<bool> support = diagram.support(set);
    for (std::size_t v = 0; v < space.domains.size(); ++v) {
      bool depends = false;
      for (std::size_t i = 0; i < table.size(); ++i) {
        depends = depends || table[i] != table[space.number_of(with(space.at(i), v, 0))];
      }
      CHECK(support[v] == depends);
    }
  });
}

TEST_CASE("diagram: the cheapest member is a member, and none is cheaper") {
  for_random_spaces([](Dice& dice, const Space& space, Diagram& diagram) {
    const Table table = random_table(dice, space);
    const Set set = set_of(diagram, space, table);
    std::vector<std::vector<std::uint32_t>> costs;
    for (const std::size_t domain : space.domains) {
      costs.emplace_back();
      for (std::size_t value = 0; value < domain; ++value) {
        costs.back().push_back(static_cast<std::uint32_t>(dice.below(5)));
      }
    }
    const auto cost_of = [&](const Row& combination) {
      std::size_t cost = 0;
      for (std::size_t v = 0; v < combination.size(); ++v) cost += costs[v][combination[v]];
      return cost;
    };
    const auto found = diagram.cheapest(
        set, [&](std::size_t variable, std::size_t value) { return costs[variable][value]; });
    CHECK(found.has_value() == (set != Diagram::empty()));
    if (!found) return;
    CHECK(table[space.number_of(*found)]);
    for (std::size_t i = 0; i < table.size(); ++i) {
      if (table[i]) CHECK(cost_of(*found) <= cost_of(space.at(i)));
    }
  });
}

TEST_CASE("diagram: a part of a combination is enough when every completion is in the set") {
  for_random_spaces([](Dice& dice, const Space& space, Diagram& diagram) {
    const Table table = random_table(dice, space);
    const Set set = set_of(diagram, space, table);
    const Row person = space.at(dice.below(space.size()));
    std::vector<bool> known;
    for (std::size_t v = 0; v < person.size(); ++v) known.push_back(dice.percent(60));
    bool always = true;
    for (std::size_t i = 0; i < table.size(); ++i) {
      const Row other = space.at(i);
      bool agrees = true;
      for (std::size_t v = 0; v < person.size(); ++v) {
        agrees = agrees && (!known[v] || other[v] == person[v]);
      }
      always = always && (!agrees || table[i]);
    }
    CHECK(diagram.contains_whenever(set, person, known) == always);
  });
}

TEST_CASE("diagram: what is unknown in a row is so in the rows that a partial diagram gives") {
  for_random_spaces([](Dice&, const Space& space, Diagram&) {
    Diagram partial = Diagram::partial(space.domains);
    const auto no_cost = [](std::size_t, std::size_t) { return 0U; };
    for (const Row& row : partial_rows(space)) {
      Set alone = Diagram::universe();
      Row unanswered = row;
      for (std::size_t v = 0; v < row.size(); ++v) {
        const std::size_t value = row[v] == Row::unknown ? space.domains[v] : row[v];
        alone = partial.intersect(alone, partial.where(v, cell(value)));
        if (row[v] == Row::unknown) unanswered[v] = Row::unanswered;
      }
      CHECK(partial.contains(alone, row));
      CHECK(partial.contains(alone, unanswered));
      CHECK(partial.cheapest(alone, no_cost) == row);
      CHECK(partial.some_in_box(Diagram::universe(), partial.box_around(row)) == row);
    }
  });
}

TEST_CASE("diagram: a partial combination is surely in a set when all its completions are") {
  for_random_spaces([](Dice& dice, const Space& space, Diagram& diagram) {
    const Table table = random_table(dice, space);
    const Set set = set_of(diagram, space, table);
    Diagram partial = Diagram::partial(space.domains);
    const Set surely = partial.surely(diagram, set);
    for (const Row& person : partial_rows(space)) {
      bool all = true;
      for (std::size_t i = 0; i < table.size(); ++i) {
        const Row complete = space.at(i);
        bool completes = true;
        for (std::size_t v = 0; v < person.size(); ++v) {
          completes = completes && (person[v] == Row::unknown || person[v] == complete[v]);
        }
        all = all && (!completes || table[i]);
      }
      CHECK(partial.contains(surely, person) == all);
    }
  });
}

TEST_CASE("diagram: scratch work is forgotten, and nothing else is") {
  for_random_spaces([](Dice& dice, const Space& space, Diagram& diagram) {
    const Table kept = random_table(dice, space);
    const Set set = set_of(diagram, space, kept);
    const std::size_t nodes = diagram.nodes();
    for (int round = 0; round < 3; ++round) {
      const Table other = random_table(dice, space);
      const Diagram::Scratch scratch(diagram);
      const Set both = diagram.intersect(set, set_of(diagram, space, other));
      Table expected = kept;
      for (std::size_t i = 0; i < kept.size(); ++i) expected[i] = kept[i] && other[i];
      CHECK(table_of(diagram, space, both) == expected);
    }
    CHECK(diagram.nodes() == nodes);
    CHECK(table_of(diagram, space, set) == kept);
    CHECK(set_of(diagram, space, kept) == set);
  });
}

TEST_CASE("diagram: a limit on nodes is kept") {
  const std::size_t pairs = 12;
  Diagram diagram(std::vector<std::size_t>(2 * pairs, 2), 1000);
  // Each variable is bound to one far away, which takes a node for every set of bindings.
  const auto build = [&] {
    Set set = Diagram::empty();
    for (std::size_t i = 0; i < pairs; ++i) {
      const Set together =
          diagram.intersect(diagram.where(i, cell(1)), diagram.where(i + pairs, cell(1)));
      set = diagram.unite(set, together);
    }
  };
  CHECK_THROWS_AS(build(), DiagramTooLarge);
  CHECK(diagram.nodes() == 1000);
}
