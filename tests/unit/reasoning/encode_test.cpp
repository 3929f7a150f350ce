#include <doctest/doctest.h>

#include <set>
#include <utility>

#include "triage/reasoning/answers.hpp"
#include "triage/reasoning/evaluate.hpp"
#include "triage/reasoning/measurement.hpp"
#include "unit/rules.hpp"

namespace triage::tests {
namespace {

Pack signs_and_fever() {
  return small_rules(R"(
findings:
  fever: {ask: Fever, type: yes_no, measured_by: {heat: ">= 38 C"}}
  heat: {ask: How hot, type: temperature, range: [30 C, 45 C]}
  leaking: {ask: Leaking, type: yes_no}
  signs: {ask: Signs, type: any_of, options: {numb: Numb, leak: {label: Leak, same_as: leaking}}}
  since: {ask: Since when, type: duration, range: [0 h, 10 years], none: Never}
rules:
  hot: {when: fever, then: emergency, because: Hot., source: book}
  leak: {when: leaking, then: emergency, because: Leak., source: book}
  long: {when: {since: "> 1 week"}, then: doctor, because: Long., source: book}
)");
}

Cells possible(const Pack& rules, const Row& row, std::string_view id) {
  const ColumnId column = rules.program[finding(rules, id)].first_column;
  return possible_cells(rules.program[column], row[column]);
}

Row encoded(const Pack& rules, std::string_view said) {
  return encode(rules.program, answers_in(rules, said));
}

/// What is possible of a column in one way to take what was said.
Cells possible_in(const Pack& rules, const Row& row, std::size_t way, ColumnId column) {
  Block block(rules.program, 1);
  block.set(rules.program, 0, row, way);
  Cells possible = 0;
  for (std::size_t i = 0; i < rules.program[column].cell_count; ++i) {
    if ((block.plane(rules.program[column], i)[0] & 1U) != 0) possible |= cell(i);
  }
  return possible;
}

TEST_CASE("encode: what nobody said stays possible, and is unanswered") {
  const Pack rules = signs_and_fever();
  const Row row = encoded(rules, "{}");
  for (const ColumnId column : ids_up_to<ColumnId>(rules.program.columns.size())) {
    const Column& of = rules.program[column];
    CHECK(possible_cells(of, row[column]) == all_cells(of.cell_count));
    CHECK(row[column] == Row::unanswered);
    CHECK_FALSE(row.is_known(column));
  }
}

TEST_CASE("encode: unknown is asked, and leaves everything possible") {
  const Pack rules = signs_and_fever();
  const Row row = encoded(rules, "{leaking: unknown}");
  const ColumnId column = rules.program[finding(rules, "leaking")].first_column;
  CHECK(possible(rules, row, "leaking") == (cell(no_cell) | cell(yes_cell)));
  CHECK_FALSE(row[column] == Row::unanswered);
}

TEST_CASE("encode: a reading decides its finding, to the last digit") {
  const Pack rules = signs_and_fever();
  CHECK(possible(rules, encoded(rules, "{heat: 38 C}"), "fever") == cell(yes_cell));
  CHECK(possible(rules, encoded(rules, "{heat: 100.4 F}"), "fever") == cell(yes_cell));
  CHECK(possible(rules, encoded(rules, "{heat: 37.999999 C}"), "fever") == cell(no_cell));
  CHECK(possible(rules, encoded(rules, "{heat: 39 C, fever: unknown}"), "fever") == cell(yes_cell));
  CHECK(possible(rules, encoded(rules, "{heat: unknown, fever: no}"), "fever") == cell(no_cell));
}

TEST_CASE("encode: who measured nothing said neither yes nor no of what it decides") {
  const Pack rules = small_rules(R"(
findings:
  fine: {ask: Is it fine, type: yes_no, measured_by: {level: ">= 94"}}
  level: {ask: Level, type: number, range: [50, 100], none: I have no device}
rules:
  low: {when: {fine: no}, then: doctor, because: Low., source: book}
)");
  CHECK(possible(rules, encoded(rules, "{level: none}"), "fine") == all_cells(2));
  const Row answered = encoded(rules, "{level: none, fine: yes}");
  CHECK(possible(rules, answered, "fine") == cell(yes_cell));
  CHECK(answered.ways() == 1);
}

TEST_CASE("encode: an answer fills what a checklist left open, in either order") {
  const Pack rules = signs_and_fever();
  for (const char* said :
       {"{leaking: yes, signs: {numb: no}}", "{signs: {numb: no}, leaking: yes}"}) {
    const Row row = encoded(rules, said);
    CHECK(possible(rules, row, "leaking") == cell(yes_cell));
    CHECK(row.ways() == 1);
  }
}

TEST_CASE("encode: two answers that say the opposite are kept, and each is taken in a way") {
  const Pack rules = signs_and_fever();
  for (const char* said : {"{fever: no, heat: 39 C}", "{fever: yes, heat: 37 C}"}) {
    const Row both = encoded(rules, said);
    const ColumnId fever = rules.program[finding(rules, "fever")].first_column;
    CHECK(contradicted_findings(rules.program, both) ==
          std::vector<FindingId>{finding(rules, "fever")});
    REQUIRE(both.ways() == 2);
    CHECK((possible_in(rules, both, 0, fever) | possible_in(rules, both, 1, fever)) ==
          (cell(no_cell) | cell(yes_cell)));
    CHECK(possible_in(rules, both, 0, fever) != possible_in(rules, both, 1, fever));
  }
  CHECK(encoded(rules, "{leaking: no, signs: [leak]}").ways() == 2);
  const Row twice = encoded(rules, "{leaking: no, signs: [leak], fever: no, heat: 39 C}");
  REQUIRE(twice.ways() == 4);
  std::set<std::pair<Cells, Cells>> ways;
  for (std::size_t way = 0; way < 4; ++way) {
    ways.emplace(
        possible_in(rules, twice, way, rules.program[finding(rules, "fever")].first_column),
        possible_in(rules, twice, way, rules.program[finding(rules, "leaking")].first_column));
  }
  CHECK(ways.size() == 4);
}

TEST_CASE("encode: read as no is only what was not said, and what has such an answer") {
  const Pack rules = signs_and_fever();
  const Row assumed =
      with_unanswered_as_no(rules.program, encoded(rules, "{signs: {numb: unknown}}"));
  CHECK(possible(rules, assumed, "leaking") == cell(no_cell));
  CHECK(possible(rules, assumed, "signs") == (cell(no_cell) | cell(yes_cell)));
  CHECK(possible(rules, assumed, "since") == cell(2));
  CHECK(possible(rules, assumed, "heat") == all_cells(2));
}

}  // namespace
}  // namespace triage::tests
