// Counterfactuals against brute force: what people say is changed in every way, and the road that
// every case takes says what comes of it.

#include "triage/model/changes.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <bit>
#include <functional>
#include <set>

#include "reference/answer_sets.hpp"
#include "reference/random_pack.hpp"
#include "triage/cases/assess.hpp"
#include "triage/model/witness.hpp"
#include "unit/rules.hpp"

namespace triage::tests {
namespace {

using Columns = std::set<std::size_t>;

/// What one person can say, each answer apart, and who draws conclusions from it.
struct Asked {
  const Pack& pack;
  const Program& program;  // of the answers
};

/// The outcome of somebody who says this.
Outcome outcome_of(const Asked& asked, const Row& said) {
  const Case person =
      case_of(asked.pack, asked.program, said, std::vector<bool>(said.size(), true));
  return assess(asked.pack, person, Unanswered::stays_open).outcome;
}

using Wanted = std::function<bool(const Outcome&)>;

/// Calls `visit` with every way to give the columns other answers than `said` has.
void each_change(const Asked& asked, const Row& said, const std::vector<std::size_t>& columns,
                 std::size_t from, Row& changed, const std::function<void(const Row&)>& visit) {
  if (from == columns.size()) return visit(changed);
  const std::size_t column = columns[from];
  for (std::size_t cell = 0; cell < asked.program.columns[column].cell_count; ++cell) {
    if (cell == said[column]) continue;
    changed[column] = static_cast<Row::Byte>(cell);
    each_change(asked, said, columns, from + 1, changed, visit);
  }
  changed[column] = said[column];
}

bool can_become(const Asked& asked, const Row& said, const std::vector<std::size_t>& columns,
                const Wanted& wanted) {
  bool found = false;
  Row changed = said;
  each_change(asked, said, columns, 0, changed,
              [&](const Row& person) { found = found || wanted(outcome_of(asked, person)); });
  return found;
}

/// Every set of up to two columns by changing which `wanted` comes true, without those that hold a
/// smaller one.
std::set<Columns> brute_force(const Asked& asked, const Row& said, const Wanted& wanted) {
  if (wanted(outcome_of(asked, said))) return {Columns()};
  std::set<Columns> minimal;
  for (std::size_t a = 0; a < said.size(); ++a) {
    if (can_become(asked, said, {a}, wanted)) minimal.insert({a});
  }
  const std::set<Columns> singles = minimal;
  for (std::size_t a = 0; a < said.size(); ++a) {
    for (std::size_t b = a + 1; b < said.size(); ++b) {
      if (singles.contains({a}) || singles.contains({b})) continue;
      if (can_become(asked, said, {a, b}, wanted)) minimal.insert({a, b});
    }
  }
  return minimal;
}

std::set<Columns> found(const std::vector<Change>& changes) {
  std::set<Columns> sets;
  for (const Change& change : changes) {
    if (change.size() > 2) continue;
    Columns columns;
    for (const ColumnCells& column : change) columns.insert(column.column.index());
    sets.insert(columns);
  }
  return sets;
}

/// Whether each of the answers that a change names, with each of those to its other columns, makes
/// `wanted` true.
bool all_do(const Asked& asked, Row said, const Change& change, std::size_t from,
            const Wanted& wanted) {
  if (from == change.size()) return wanted(outcome_of(asked, said));
  for (std::size_t value = 0; value < max_cells; ++value) {
    if ((change[from].cells & cell(value)) == 0) continue;
    said[change[from].column.index()] = static_cast<Row::Byte>(value);
    if (!all_do(asked, said, change, from + 1, wanted)) return false;
  }
  return true;
}

void check_changes(const Asked& asked, const Row& said, const ChangesTo& to, const Wanted& wanted) {
  REQUIRE(to.complete);
  CHECK(found(to.changes) == brute_force(asked, said, wanted));
  for (const Change& change : to.changes) CHECK(all_do(asked, said, change, 0, wanted));
}

/// Whether the outcome stays `present` whatever is said in these columns.
bool stays(const Asked& asked, Row& said, const std::vector<std::size_t>& columns, std::size_t from,
           Disposition present) {
  if (from == columns.size()) {
    const Outcome outcome = outcome_of(asked, said);
    return outcome.at_least == present && outcome.at_most == present;
  }
  const std::size_t column = columns[from];
  const std::uint8_t before = said[column];
  said[column] = Row::unknown;
  bool always = stays(asked, said, columns, from + 1, present);
  for (std::size_t cell = 0; always && cell < asked.program.columns[column].cell_count; ++cell) {
    said[column] = static_cast<Row::Byte>(cell);
    always = stays(asked, said, columns, from + 1, present);
  }
  said[column] = before;
  return always;
}

/// The columns that may be anything while these stay as they are.
std::vector<std::size_t> all_but(const Asked& asked, const Columns& kept) {
  std::vector<std::size_t> others;
  for (std::size_t column = 0; column < asked.program.columns.size(); ++column) {
    if (!kept.contains(column)) others.push_back(column);
  }
  return others;
}

void check_sufficient(const Asked& asked, Row said, const Counterfactuals& what_if,
                      Disposition present) {
  Columns kept;
  for (const auto* columns : {&what_if.sufficient, &what_if.could_contradict}) {
    for (const ColumnId column : *columns) kept.insert(column.index());
  }
  CHECK(stays(asked, said, all_but(asked, kept), 0, present));
  for (const std::size_t column : kept) {
    CAPTURE(asked.program.columns[column].name);
    Columns fewer = kept;
    fewer.erase(column);
    CHECK_FALSE(stays(asked, said, all_but(asked, fewer), 0, present));
  }
}

/// How many combinations of what people can say there are, unknown included.
std::size_t combinations(const Program& program) {
  constexpr std::size_t enough = 1'000'000;
  std::size_t count = 1;
  for (const Column& column : program.columns) {
    count = std::min(enough, count * (column.cell_count + 1));
  }
  return count;
}

void check_person(const Pack& rules, std::span<const Answer> answers) {
  constexpr std::size_t max_combinations = 3'000;
  const SaidApart said = said_apart(rules.program, answers);
  const Asked asked{rules, said.program};
  const Row cells = said.row;
  const Outcome outcome = outcome_of(asked, cells);
  const Disposition present =
      outcome.settled() ? outcome.at_least : outcome.disposition.value_or(outcome.at_least);
  const Counterfactuals what_if = counterfactuals(rules.program, said, present);
  REQUIRE_FALSE(what_if.gave_up);
  for (const ChangesTo& to : what_if.raise) {
    check_changes(asked, cells, to,
                  [&](const Outcome& after) { return after.at_least >= to.disposition; });
  }
  for (const ChangesTo& to : what_if.lower) {
    check_changes(asked, cells, to,
                  [&](const Outcome& after) { return after.at_most <= to.disposition; });
  }
  if (outcome.settled() && combinations(said.program) <= max_combinations) {
    check_sufficient(asked, cells, what_if, present);
  }
}

/// Whether a sign that was reported on a checklist is reported no more, or there is no reading
/// where there was one: that is no later answer, but a change of the earlier one.
bool takes_back(const Answer& earlier, const Answer& later) {
  if (std::holds_alternative<None>(later.said)) return true;
  const auto* before = std::get_if<std::vector<OptionAnswer>>(&earlier.said);
  const auto* after = std::get_if<std::vector<OptionAnswer>>(&later.said);
  if (before == nullptr || after == nullptr) return false;
  for (std::size_t i = 0; i < before->size(); ++i) {
    if ((*before)[i] == OptionAnswer::yes && (*after)[i] != OptionAnswer::yes) return true;
  }
  return false;
}

/// The outcome of somebody who answers as a change says, with the first or the last of what it
/// names: by flags over their file, or in the file where a flag takes nothing back.
Outcome outcome_after(const Pack& rules, std::span<const Answer> file, const SaidApart& said,
                      const Change& change, bool first) {
  Row cells = said.row;
  std::vector<bool> changed(cells.size());
  for (const ColumnCells& one : change) {
    const auto lowest = static_cast<std::size_t>(std::countr_zero(one.cells));
    const auto highest = static_cast<std::size_t>(std::bit_width(one.cells)) - 1;
    cells[one.column.index()] = static_cast<Row::Byte>(first ? lowest : highest);
    changed[one.column.index()] = true;
  }
  Case person;
  person.answers.assign(file.begin(), file.end());
  for (const Answer& flag : case_of(rules, said.program, cells, changed).answers) {
    const auto earlier = std::ranges::find(person.answers, flag.finding, &Answer::finding);
    if (earlier != person.answers.end() && takes_back(*earlier, flag)) {
      *earlier = flag;
    } else {
      merge_answer(rules, person.answers, flag);
    }
  }
  return assess(rules, person, Unanswered::stays_open).outcome;
}

/// How many changes were promised, each of which gives what was promised when it is made.
std::size_t check_promises(const Pack& rules, std::span<const Answer> answers) {
  Case person;
  person.answers.assign(answers.begin(), answers.end());
  const Outcome outcome = assess(rules, person, Unanswered::stays_open).outcome;
  const SaidApart said = said_apart(rules.program, answers);
  const Counterfactuals what_if =
      counterfactuals(rules.program, said, outcome.disposition.value_or(outcome.at_least));
  std::size_t promised = 0;
  const auto check = [&](const ChangesTo& to, const Wanted& wanted) {
    for (const Change& change : to.changes) {
      ++promised;
      CHECK(wanted(outcome_after(rules, answers, said, change, true)));
      CHECK(wanted(outcome_after(rules, answers, said, change, false)));
    }
  };
  for (const ChangesTo& to : what_if.raise) {
    check(to, [&](const Outcome& after) { return after.at_least >= to.disposition; });
  }
  for (const ChangesTo& to : what_if.lower) {
    check(to, [&](const Outcome& after) { return after.at_most <= to.disposition; });
  }
  return promised;
}

/// Somebody who answers each finding in one way or another, or not at all.
std::vector<Answer> somebody(const Pack& rules, reference::Dice& dice) {
  std::vector<Answer> answers;
  for (const FindingId id : ids_up_to<FindingId>(rules.findings.size())) {
    const auto choices = reference::all_answers(rules, id, reference::AnyOf::whole_lists);
    const auto& answer = choices[dice.below(choices.size())];
    if (answer) answers.push_back(*answer);
  }
  return answers;
}

/// A fever that a reading decides, and rules on the reading itself.
constexpr auto measured = R"(
findings:
  fever: {ask: "F?", type: yes_no, measured_by: {temperature: ">= 38 C"}}
  temperature: {ask: "T?", type: temperature, range: [30 C, 45 C], none: no thermometer}
  cough: {ask: "C?", type: yes_no}
  rash: {ask: "R?", type: yes_no}
rules:
  fever: {when: {fever: yes, cough: yes}, then: emergency, because: Because., source: book}
  heat: {when: {temperature: ">= 40 C"}, then: emergency, because: Because., source: book}
  calm_rash: {when: {rash: yes, fever: no}, then: doctor, because: Because., source: book}
)";
/// Conditions that inference cannot decide though all completions agree.
constexpr auto gaps = R"(
findings:
  a: {ask: "A?", type: yes_no}
  b: {ask: "B?", type: yes_no}
  c: {ask: "C?", type: one_of, options: {none: None, some: Some, much: Much}}
rules:
  b: {when: {any: [{all: [a, b]}, {all: [{not: a}, b]}]}, then: emergency, because: B., source: book}
  c: {when: {any: [{c: none, a: yes}, {c: some}, {c: much, a: no}]}, then: doctor, because: C., source: book}
)";

void check_many(const Pack& rules, std::size_t people) {
  reference::Dice dice(7);
  for (std::size_t i = 0; i < people; ++i) {
    const std::vector<Answer> answers = somebody(rules, dice);
    std::string said;
    for (const Answer& answer : answers)
      said += rules[answer.finding].id + ": " + answer.text + "; ";
    CAPTURE(said);
    check_person(rules, answers);
  }
}

}  // namespace

TEST_CASE("counterfactuals: the same as by trying them all, for people of the article pack") {
  const Pack& rules = article_rules();
  for (const auto* person : {
           "{}",
           "{major_injury: none, fever: no, bowel_or_bladder_problem: no, pain_duration: 3 days, "
           "numbness: none, direct_trauma: no, pain_trend: improving}",
           "{major_injury: none, fever: yes, bowel_or_bladder_problem: no, pain_duration: 2 "
           "months, numbness: none, direct_trauma: yes, pain_trend: improving}",
           "{major_injury: none, temperature: 39 C, bowel_or_bladder_problem: no, numbness: none, "
           "direct_trauma: no, pain_trend: improving, pain_duration: 3 days}",
           "{fever: unknown, temperature: 37 C, pain_trend: worsening}",
       }) {
    CAPTURE(person);
    check_person(rules, answers_in(rules, person));
  }
}

TEST_CASE("counterfactuals: the same as by trying them all, where readings decide findings") {
  check_many(small_rules(measured), 40);
}

TEST_CASE("counterfactuals: no more than inference concludes, where all completions agree") {
  check_many(small_rules(gaps), 20);
}

TEST_CASE("counterfactuals: the same as by trying them all, in random packs") {
  std::size_t looked_at = 0;
  for (std::uint32_t number = 0; number < 200; ++number) {
    const Pack rules = rules_from_yaml(reference::random_pack(number));
    if (combinations(rules.program) > 20'000) continue;
    CAPTURE(number);
    ++looked_at;
    check_many(rules, 3);
  }
  CHECK(looked_at >= 10);
}

TEST_CASE("counterfactuals: the same as by trying them all, in packs in layers") {
  std::size_t looked_at = 0;
  for (std::uint32_t number = 0; number < 200; ++number) {
    const Pack rules = rules_from_layers(reference::random_layers(number, 1 + number % 3));
    if (combinations(rules.program) > 20'000) continue;
    CAPTURE(number);
    ++looked_at;
    check_many(rules, 3);
  }
  CHECK(looked_at >= 10);
}

TEST_CASE("counterfactuals: whoever changes their answers so gets what was promised") {
  std::size_t promised = 0;
  std::size_t contradicted = 0;
  for (std::uint32_t number = 0; number < 300; ++number) {
    const Pack rules = rules_from_layers(reference::random_layers(number, 1 + number % 3));
    const bool asks_twice = std::ranges::any_of(
        rules.findings, [](const Finding& finding) { return finding.same_as.has_value(); });
    if (!asks_twice || combinations(rules.program) >= 1'000'000) continue;
    CAPTURE(number);
    reference::Dice dice(number);
    for (int i = 0; i < 4; ++i) {
      const std::vector<Answer> answers = somebody(rules, dice);
      if (as_said(rules.program, answers).ways() > 1) ++contradicted;
      promised += check_promises(rules, answers);
    }
  }
  CHECK(promised > 300);
  CHECK(contradicted > 30);
}

/// A leak that is asked on a checklist too.
constexpr auto asked_twice = R"(
findings:
  leak: {ask: "L?", type: yes_no}
  list: {ask: "S?", type: any_of, options: {falls: F, leaks: {label: L, same_as: leak}}}
rules:
  leak: {when: leak, then: emergency, because: Because., source: book}
)";

TEST_CASE("counterfactuals: what was said twice has to be taken back twice") {
  const Pack rules = small_rules(asked_twice);
  const auto what_if = [&](std::string_view answers, std::string_view present) {
    const SaidApart said = said_apart(rules.program, answers_in(rules, answers));
    return counterfactuals(rules.program, said, disposition(rules, present));
  };
  const ColumnId falls(0);
  const ColumnId on_list(1);
  const ColumnId by_itself(2);
  const Counterfactuals twice = what_if("{leak: yes, list: [leaks]}", "emergency");
  CHECK(found(twice.lower.back().changes) ==
        std::set<Columns>{{on_list.index(), by_itself.index()}});
  CHECK(twice.sufficient == std::vector{on_list});
  CHECK(twice.not_needed == std::vector{falls, by_itself});
  // Either of two calm answers may become the urgent one.
  const Counterfactuals calm = what_if("{leak: no, list: none}", "self_care");
  CHECK(found(calm.raise.back().changes) ==
        std::set<Columns>{{on_list.index()}, {by_itself.index()}});
  CHECK(calm.sufficient == std::vector{on_list, by_itself});
  // What the checklist has not asked yet can contradict what was answered by itself.
  const Counterfactuals open = what_if("{leak: no}", "self_care");
  CHECK(open.could_contradict == std::vector{on_list});
}

TEST_CASE("counterfactuals: a reading that would overturn an answer is told") {
  const Pack rules = small_rules(R"(
findings:
  fever: {ask: "F?", type: yes_no, measured_by: {temperature: ">= 38 C"}}
  temperature: {ask: "T?", type: temperature, range: [30 C, 45 C]}
rules:
  fever: {when: fever, then: emergency, because: Because., source: book}
)");
  const auto what_if = [&](std::string_view answers) {
    const SaidApart said = said_apart(rules.program, answers_in(rules, answers));
    return counterfactuals(rules.program, said, disposition(rules, "self_care"));
  };
  const ColumnId fever = rules.program[finding(rules, "fever")].first_column;
  const ColumnId temperature = rules.program[finding(rules, "temperature")].first_column;
  const Counterfactuals answered = what_if("{fever: no}");
  CHECK(answered.sufficient == std::vector{fever});
  CHECK(answered.could_contradict == std::vector{temperature});
  const Counterfactuals measured_only = what_if("{temperature: 37 C}");
  CHECK(measured_only.sufficient == std::vector{temperature});
  CHECK(measured_only.could_contradict == std::vector{fever});
}

TEST_CASE("counterfactuals: what was not said is no answer, also where it makes no difference") {
  const Pack rules = small_rules(R"(
findings:
  fever: {ask: "F?", type: yes_no}
  weight: {ask: "W?", type: number, range: [0, 400]}
rules:
  fever: {when: fever, then: emergency, because: Because., source: book}
)");
  const SaidApart said = said_apart(rules.program, answers_in(rules, "{fever: yes}"));
  const Counterfactuals what_if =
      counterfactuals(rules.program, said, disposition(rules, "emergency"));
  CHECK(what_if.sufficient == std::vector{rules.program[finding(rules, "fever")].first_column});
  CHECK(what_if.not_needed.empty());
}

TEST_CASE("counterfactuals: of very many changes some are named, and each is a smallest one") {
  std::string findings = "findings:\n";
  std::string signs;
  for (std::size_t i = 0; i < 30; ++i) {
    const std::string sign = "s" + std::to_string(i);
    findings += "  " + sign + ": {ask: \"S?\", type: yes_no}\n";
    signs += (i == 0 ? "" : ", ") + sign;
  }
  const Pack rules = small_rules(findings + "rules:\n  many: {when: {at_least: 8, of: [" + signs +
                                 "]}, then: emergency, because: Many., source: book}\n");
  Row said(rules.program);
  for (const ColumnId column : ids_up_to<ColumnId>(30)) said[column] = no_cell;
  const Counterfactuals what_if =
      counterfactuals(rules.program, {rules.program, {}, said}, disposition(rules, "self_care"));
  CHECK_FALSE(what_if.gave_up);
  for (const ChangesTo& to : what_if.raise) {
    CHECK_FALSE(to.complete);
    CHECK_FALSE(to.changes.empty());
    for (const Change& change : to.changes) CHECK(change.size() == 8);
  }
}

TEST_CASE("counterfactuals: as many answers as may change do, and no more") {
  const auto changes_when_all_are_needed = [](std::size_t count) {
    std::string findings = "findings:\n";
    std::string signs;
    for (std::size_t i = 0; i < count; ++i) {
      const std::string sign = "s" + std::to_string(i);
      findings += "  " + sign + ": {ask: \"S?\", type: yes_no}\n";
      signs += (i == 0 ? "" : ", ") + sign;
    }
    const Pack rules = small_rules(findings + "rules:\n  every: {when: {all: [" + signs +
                                   "]}, then: emergency, because: All., source: book}\n");
    Row said(rules.program);
    for (const ColumnId column : ids_up_to<ColumnId>(count)) said[column] = no_cell;
    return counterfactuals(rules.program, {rules.program, {}, said},
                           disposition(rules, "self_care"))
        .raise.back();
  };
  const ChangesTo most = changes_when_all_are_needed(max_changed_answers);
  REQUIRE(most.changes.size() == 1);
  CHECK(most.changes.front().size() == max_changed_answers);
  CHECK(changes_when_all_are_needed(max_changed_answers + 1).changes.empty());
}

}  // namespace triage::tests
