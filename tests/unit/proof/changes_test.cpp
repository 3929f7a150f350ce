// Counterfactuals against brute force: every set of up to two answers is changed in every way, and
// inference says what comes of it.

#include "triage/proof/changes.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <bit>
#include <set>

#include "triage/reasoning/infer.hpp"
#include "unit/rules.hpp"

namespace triage::tests {
namespace {

using Columns = std::set<std::size_t>;

/// The program's own measurements applied, as `encode` would.
bool can_be(const Program& program, const Answers& answers) {
  for (const ProgramMeasurement& measurement : program.measurements) {
    const ColumnId by = program[measurement.by].first_column;
    const ColumnId measured = program[measurement.finding].first_column;
    if (!answers.is_known(by)) continue;
    if (!answers.is_known(measured)) return false;
    const bool reads_yes = (answers.possible(by) & measurement.yes_cells) != 0;
    if (reads_yes && answers.possible(measured) == cell(no_cell)) return false;
  }
  return true;
}

/// Every set of one or two columns by changing which `wanted` comes true, without those that hold a
/// smaller one.
template <class Wanted>
std::set<Columns> brute_force(const Program& program, const Answers& answers,
                              const Wanted& wanted) {
  std::set<Columns> singles;
  std::set<Columns> pairs;
  const std::size_t columns = program.columns.size();
  const auto change = [&](Answers from, std::size_t column, std::size_t value) {
    from.say(ColumnId(column), value);
    return from;
  };
  const auto is_now = [&](std::size_t column, std::size_t value) {
    return answers.possible(ColumnId(column)) == cell(value);
  };
  for (std::size_t a = 0; a < columns; ++a) {
    for (std::size_t x = 0; x < program.columns[a].cell_count; ++x) {
      if (is_now(a, x)) continue;
      const Answers one = change(answers, a, x);
      if (can_be(program, one) && wanted(one)) singles.insert({a});
      for (std::size_t b = a + 1; b < columns; ++b) {
        for (std::size_t y = 0; y < program.columns[b].cell_count; ++y) {
          if (is_now(b, y)) continue;
          const Answers two = change(one, b, y);
          if (can_be(program, two) && wanted(two)) pairs.insert({a, b});
        }
      }
    }
  }
  std::set<Columns> minimal = singles;
  for (const Columns& pair : pairs) {
    const bool holds_smaller = std::any_of(
        pair.begin(), pair.end(), [&](std::size_t column) { return singles.contains({column}); });
    if (!holds_smaller) minimal.insert(pair);
  }
  return minimal;
}

std::set<Columns> found(const std::vector<Change>& changes) {
  std::set<Columns> sets;
  for (const Change& change : changes) {
    if (change.size() > 2) continue;
    Columns columns;
    for (const ColumnChange& column : change) columns.insert(column.column.index());
    sets.insert(columns);
  }
  return sets;
}

/// People of the article pack: nobody answered anything, and a few who answered a lot.
constexpr auto people = std::to_array<std::string_view>({
    "{}",
    "{major_injury: none, fever: no, bowel_or_bladder_problem: no, pain_duration: 3 days, "
    "numbness: none, direct_trauma: no, pain_trend: improving}",
    "{major_injury: none, fever: yes, bowel_or_bladder_problem: no, pain_duration: 2 months, "
    "numbness: none, direct_trauma: yes, pain_trend: improving}",
    "{major_injury: none, fever: no, bowel_or_bladder_problem: no, pain_duration: 3 days, "
    "numbness: constant, direct_trauma: yes, pain_trend: improving}",
    "{major_injury: none, temperature: 39 C, bowel_or_bladder_problem: no, numbness: none}",
    "{fever: no, pain_duration: 2 months}",
    "{fever: unknown, temperature: 37 C, pain_trend: worsening}",
});

Answers answers_of(const Rules& rules, std::string_view person) {
  return encode(rules.program, answers_in(rules, person)).answers;
}

}  // namespace

TEST_CASE("counterfactuals: the same smallest changes as by trying them all") {
  const Rules& rules = article_rules();
  for (const std::string_view person : people) {
    CAPTURE(person);
    const Answers answers = answers_of(rules, person);
    const Outcome outcome = infer(rules.program, answers);
    const Disposition present = outcome.disposition.value_or(outcome.at_least);
    const Counterfactuals what_if = counterfactuals(rules.program, answers, present);
    REQUIRE_FALSE(what_if.gave_up);
    for (const ChangesTo& to : what_if.raise) {
      CHECK(found(to.changes) == brute_force(rules.program, answers, [&](const Answers& changed) {
              return infer(rules.program, changed).at_least >= to.disposition;
            }));
    }
    for (const ChangesTo& to : what_if.lower) {
      CHECK(found(to.changes) == brute_force(rules.program, answers, [&](const Answers& changed) {
              return infer(rules.program, changed).at_most <= to.disposition;
            }));
    }
  }
}

TEST_CASE(
    "counterfactuals: the answers named as sufficient settle the outcome alone, and each is "
    "needed") {
  const Rules& rules = article_rules();
  const auto settles = [&](const Answers& full, const std::vector<ColumnId>& kept) {
    Answers answers(rules.program);
    for (const ColumnId column : kept) {
      answers.say(column, static_cast<std::size_t>(std::countr_zero(full.possible(column))));
    }
    return infer(rules.program, answers).settled();
  };
  for (const std::string_view person : people) {
    CAPTURE(person);
    const Answers answers = answers_of(rules, person);
    const Outcome outcome = infer(rules.program, answers);
    if (!outcome.settled()) continue;
    const Counterfactuals what_if = counterfactuals(rules.program, answers, *outcome.disposition);
    CHECK(settles(answers, what_if.sufficient));
    for (std::size_t i = 0; i < what_if.sufficient.size(); ++i) {
      // A reading stands beside the finding that it decided.
      if (rules.program[what_if.sufficient[i]].name == "temperature") continue;
      std::vector<ColumnId> fewer = what_if.sufficient;
      fewer.erase(fewer.begin() + static_cast<std::ptrdiff_t>(i));
      CHECK_FALSE(settles(answers, fewer));
    }
  }
}

TEST_CASE("counterfactuals: a reading that decided a finding is never said to be of no account") {
  const Rules& rules = article_rules();
  const Answers answers = answers_of(
      rules,
      "{major_injury: none, temperature: 37 C, bowel_or_bladder_problem: no, pain_duration: 2 "
      "months}");
  const Counterfactuals what_if =
      counterfactuals(rules.program, answers, disposition(rules, "doctor"));
  const ColumnId temperature = rules.program[finding(rules, "temperature")].first_column;
  const auto& needed = what_if.sufficient;
  CHECK(std::find(needed.begin(), needed.end(), temperature) != needed.end());
}

}  // namespace triage::tests
