#include "triage/vignettes/cover.hpp"

#include <doctest/doctest.h>

#include <bit>
#include <random>

#include "reference/seed.hpp"

using namespace triage;

namespace {

/// Points are the combinations of a small diagram; a table of points is the bits of a number.
constexpr std::size_t points = 12;
const std::vector<std::size_t> domains = {3, 2, 2};

Set point(Diagram& diagram, std::size_t number) {
  return diagram.intersect(diagram.where(0, cell(number % 3)),
                           diagram.intersect(diagram.where(1, cell(number / 3 % 2)),
                                             diagram.where(2, cell(number / 6))));
}

Set set_of(Diagram& diagram, std::uint32_t table) {
  Set set = Diagram::empty();
  for (std::size_t i = 0; i < points; ++i) {
    if ((table >> i & 1U) != 0) set = diagram.unite(set, point(diagram, i));
  }
  return set;
}

/// The fewest points that every table has one of, by trying all choices of points.
std::size_t fewest_points(const std::vector<std::uint32_t>& tables) {
  std::size_t fewest = points;
  for (std::uint32_t chosen = 0; chosen < (1U << points); ++chosen) {
    bool hits_all = true;
    for (const std::uint32_t table : tables) hits_all = hits_all && (table & chosen) != 0;
    if (hits_all) fewest = std::min(fewest, static_cast<std::size_t>(std::popcount(chosen)));
  }
  return fewest;
}

std::vector<std::uint32_t> random_tables(std::mt19937& dice) {
  std::vector<std::uint32_t> tables;
  const std::size_t count = 1 + dice() % 9;
  while (tables.size() < count) {
    // Small sets, so that they exclude each other often.
    const std::uint32_t table = static_cast<std::uint32_t>(dice() & dice()) & ((1U << points) - 1);
    if (table != 0) tables.push_back(table);
  }
  return tables;
}

std::vector<Set> sets_of(Diagram& diagram, const std::vector<std::uint32_t>& tables) {
  std::vector<Set> sets;
  for (const std::uint32_t table : tables) sets.push_back(set_of(diagram, table));
  return sets;
}

void check_covers_all(const Diagram& diagram, const std::vector<Set>& sets, const Cover& cover) {
  for (const SetGroup& group : cover.groups) {
    CHECK(group.common != Diagram::empty());
    for (const std::size_t index : group.sets) CHECK(diagram.is_within(group.common, sets[index]));
  }
  for (const Set set : sets) {
    bool is_reached = false;
    for (const SetGroup& group : cover.groups) {
      is_reached = is_reached || diagram.is_within(group.common, set);
    }
    CHECK(is_reached);
  }
}

}  // namespace

TEST_CASE("cover: no groups for no sets") {
  Diagram diagram(domains);
  const Cover cover = smallest_cover(diagram, {});
  CHECK(cover.groups.empty());
  CHECK(cover.smallest);
}

TEST_CASE("cover: as few groups as trying every choice of members finds") {
  std::mt19937 dice(reference::seed() + 1);
  for (int round = 0; round < 500; ++round) {
    Diagram diagram(domains);
    const std::vector<std::uint32_t> tables = random_tables(dice);
    const std::vector<Set> sets = sets_of(diagram, tables);
    const Cover cover = smallest_cover(diagram, sets);
    CAPTURE(round);
    CHECK(cover.smallest);
    CHECK(cover.groups.size() == fewest_points(tables));
    check_covers_all(diagram, sets, cover);
  }
}

TEST_CASE("cover: a search that ends early still covers all, and never claims too much") {
  std::mt19937 dice(reference::seed() + 2);
  std::size_t uncertain = 0;
  for (int round = 0; round < 500; ++round) {
    Diagram diagram(domains);
    const std::vector<std::uint32_t> tables = random_tables(dice);
    const std::vector<Set> sets = sets_of(diagram, tables);
    const Cover cover = smallest_cover(diagram, sets, 1);
    CAPTURE(round);
    check_covers_all(diagram, sets, cover);
    if (cover.smallest) CHECK(cover.groups.size() == fewest_points(tables));
    if (!cover.smallest) ++uncertain;
  }
  CHECK(uncertain > 0);
}
