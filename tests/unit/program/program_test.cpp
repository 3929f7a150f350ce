#include "triage/program/program.hpp"

#include <doctest/doctest.h>

#include "triage/base/language.hpp"
#include "triage/program/from_pack.hpp"
#include "triage/reasoning/evaluate.hpp"
#include "unit/rules.hpp"

namespace triage::tests {
namespace {

const ProgramFinding& compiled(const Pack& rules, std::string_view id) {
  return rules.program[finding(rules, id)];
}

std::size_t cell_in(const Pack& rules, std::string_view id, std::string_view quantity) {
  const Finding& asked = rules[finding(rules, id)];
  return cell_of(compiled(rules, id),
                 *parse_quantity(quantity, *dimension_of(asked.type)).quantity);
}

TEST_CASE("program: a quantity is cut where conditions compare it, and nowhere else") {
  const Pack rules = small_rules(R"(
findings:
  since: {ask: Since when, type: duration, range: [0 h, 10 years]}
  fever: {ask: Fever, type: yes_no, measured_by: {heat: ">= 38 C"}}
  heat: {ask: How hot, type: temperature, range: [30 C, 45 C]}
rules:
  long: {when: {since: "> 1 month"}, then: doctor, because: Long., source: book}
  very_long: {when: {since: ">= 1 year"}, then: doctor, because: Very long., source: book}
  hot: {when: fever, then: emergency, because: Hot., source: book}
)");
  CHECK(compiled(rules, "since").cuts.size() == 2);
  CHECK(compiled(rules, "heat").cuts.size() == 1);
  CHECK(cell_in(rules, "since", "1 month") == 0);
  CHECK(cell_in(rules, "since", "730.500001 h") == 1);
  CHECK(cell_in(rules, "since", "11.999999 months") == 1);
  CHECK(cell_in(rules, "since", "1 year") == 2);
  CHECK(cell_in(rules, "heat", "37.999999 C") == 0);
  CHECK(cell_in(rules, "heat", "100.4 F") == 1);
}

TEST_CASE("program: every sign means itself, at its threshold and next to it") {
  // Alone, and beside others that cut on both sides of the threshold.
  for (const std::string_view beside : {"", ", {n: \"= 2\"}"}) {
    for (const std::string_view sign : {"<", "<=", "=", ">=", ">"}) {
      CAPTURE(sign);
      const Pack rules =
          small_rules("findings:\n  n: {ask: N, type: number, range: [0, 9]}\nfacts:\n  f: {n: \"" +
                      std::string(sign) + " 2\"}\nrules:\n  n: {when: {any: [f" +
                      std::string(beside) + "]}, then: doctor, because: N., source: book}\n");
      const auto holds_for = [&](std::string_view value) {
        return (rules.program.gates.front().cells & cell(cell_in(rules, "n", value))) != 0;
      };
      CHECK(holds_for("1.999999") == (sign.front() == '<'));
      CHECK(holds_for("2") == (sign.back() == '='));
      CHECK(holds_for("2.000001") == (sign.front() == '>'));
    }
  }
}

TEST_CASE("program: whole numbers are cut in one place by two ways to say the same") {
  const Pack rules = small_rules(R"(
findings:
  count: {ask: How many, type: number, range: [0, 9], whole: yes}
rules:
  above: {when: {count: "> 2"}, then: doctor, because: A., source: book}
  from: {when: {count: ">= 3"}, then: emergency, because: B., source: book}
)");
  CHECK(compiled(rules, "count").cuts.size() == 1);
  CHECK(cell_in(rules, "count", "2") == 0);
  CHECK(cell_in(rules, "count", "3") == 1);
}

TEST_CASE("program: `none` of a quantity is a cell of its own, behind all intervals") {
  const Pack rules = small_rules(R"(
findings:
  since: {ask: Since when, type: duration, range: [0 h, 10 years], none: Never}
rules:
  long: {when: {since: "> 1 week"}, then: doctor, because: Long., source: book}
)");
  const ProgramFinding& since = compiled(rules, "since");
  CHECK(since.none_cell == std::size_t{2});
  CHECK(rules.program[since.first_column].cell_count == 3);
  CHECK(rules.program[since.first_column].cell_names.back() == "none");
}

TEST_CASE("program: a question that a checklist asks has the column of that option") {
  const Pack rules = small_rules(R"(
findings:
  leaking: {ask: Leaking, type: yes_no}
  signs: {ask: Signs, type: any_of, options: {numb: Numb, leak: {label: Leak, same_as: leaking}}}
rules:
  leak: {when: leaking, then: emergency, because: Leak., source: book}
)");
  const ProgramFinding& signs = compiled(rules, "signs");
  CHECK(compiled(rules, "leaking").first_column.index() == signs.first_column.index() + 1);
  CHECK(asked_as(rules.program, finding(rules, "leaking")) == finding(rules, "signs"));
  CHECK(rules.program.columns.size() == 2);
}

TEST_CASE("program: a count of conditions is exact in three values, for every count and answer") {
  constexpr std::size_t parts = 4;
  for (std::size_t count = 1; count <= parts; ++count) {
    const Pack rules = small_rules(
        "findings:\n  signs: {ask: Signs, type: any_of, options: {a: A, b: B, c: C, d: D}}\n"
        "rules:\n  some: {when: {at_least: " +
        std::to_string(count) +
        ", of: [{signs: a}, {signs: b}, {signs: c}, {signs: d}]}, then: doctor, because: Some., "
        "source: book}\n");
    const std::size_t first = compiled(rules, "signs").first_column.index();
    for (std::size_t set = 0; set < 3 * 3 * 3 * 3; ++set) {
      Block block(rules.program, 1);
      std::size_t yes = 0;
      std::size_t open = 0;
      for (std::size_t i = 0, rest = set; i < parts; ++i, rest /= 3) {
        const Column& column = rules.program.columns[first + i];
        if (rest % 3 == 0) block.plane(column, yes_cell)[0] = 0;
        if (rest % 3 == 1) block.plane(column, no_cell)[0] = 0;
        if (rest % 3 == 1) ++yes;
        if (rest % 3 == 2) ++open;
      }
      Evaluation evaluation;
      evaluate(rules.program, block, evaluation);
      const Truth expected = yes >= count          ? Truth::yes
                             : yes + open >= count ? Truth::unknown
                                                   : Truth::no;
      CHECK(evaluation.at(rules.program.rules.front().when, 0) == expected);
    }
  }
}

TEST_CASE("program: packs over common cells are cut wherever one of them compares") {
  const auto pack_with = [](std::string_view threshold) {
    return small_rules(
        "findings:\n  since: {ask: Since when, type: duration, range: [0 h, 10 "
        "years]}\nrules:\n  long: {when: "
        "{since: \"" +
        std::string(threshold) + "\"}, then: doctor, because: Long., source: book}\n");
  };
  const std::vector<RulePack> packs = {pack_with("> 1 week"), pack_with(">= 10 days")};
  const std::vector<Program> programs = programs_over_common_cells(packs);
  REQUIRE(programs.size() == 2);
  CHECK(programs[0].columns.front().cell_names == programs[1].columns.front().cell_names);
  CHECK(programs[0].columns.front().cell_count == 3);
}

TEST_CASE("program: neighbouring intervals are named as one") {
  const Pack rules = small_rules(R"(
findings:
  since: {ask: Since when, type: duration, range: [0 h, 10 years]}
rules:
  week: {when: {since: "> 1 week"}, then: doctor, because: A., source: book}
  month: {when: {since: ">= 1 month"}, then: doctor, because: B., source: book}
)");
  const ColumnId column = compiled(rules, "since").first_column;
  CHECK(cells_text(rules.program, column, cell(0), Language::english) == "<= 1 week");
  CHECK(cells_text(rules.program, column, cell(0) | cell(1), Language::english) == "< 1 month");
  CHECK(cells_text(rules.program, column, cell(1) | cell(2), Language::english) == "> 1 week");
  CHECK(cells_text(rules.program, column, cell(1), Language::english) == "> 1 week and < 1 month");
  CHECK(cells_text(rules.program, column, cell(0) | cell(2), Language::english) ==
        "<= 1 week or >= 1 month");
}

}  // namespace
}  // namespace triage::tests
