// The sets of the proofs against inference, person by person, on random packs.

#include "triage/model/model.hpp"

#include <doctest/doctest.h>

#include <bit>

#include "reference/random_pack.hpp"
#include "reference/seed.hpp"
#include "triage/base/text.hpp"
#include "triage/model/partial_model.hpp"
#include "triage/model/witness.hpp"
#include "unit/comparison/crowd.hpp"

using namespace triage;
using tests::Crowd;
using tests::Person;

namespace {

const std::uint32_t pack_count = reference::rounds(200);
constexpr std::size_t most_people = 3000;

/// Where the person stands by what was said, before measurements decide anything.
Row as_said(const Program& program, const Person& person) {
  return triage::as_said(program, person.said);
}

template <class Check>
void for_random_packs(Crowd::Unsure unsure, Check check) {
  std::size_t checked = 0;
  for (std::uint32_t number = 0; number < pack_count; ++number) {
    std::vector<std::string> texts = {reference::random_pack(number)};
    if (number % 2 == 1) texts = reference::random_layers(number, 1 + number % 4 / 2);
    const std::string yaml = join(texts, "\n");
    CAPTURE(yaml);
    const Pack rules = tests::rules_from_layers(texts);
    if (Crowd::size_of(rules, unsure) > most_people) continue;
    check(rules, Crowd(rules, unsure));
    ++checked;
  }
  CHECK(checked > pack_count / 4);
}

std::vector<ColumnId> contradicted_columns(const Row& row) {
  std::vector<ColumnId> columns;
  for (const ColumnId column : ids_up_to<ColumnId>(row.size())) {
    if (row[column] == Row::contradicted) columns.push_back(column);
  }
  return columns;
}

/// Whether a checklist and a finding that it asks are answered the opposite: in a diagram there is
/// one place for both.
bool contradicts_a_checklist(const Pack& rules, const Person& person) {
  return triage::as_said(rules.program, person.said).ways() > 1;
}

}  // namespace

TEST_CASE("model: everybody gets what inference gives them") {
  for_random_packs(Crowd::Unsure::refused, [](const Pack& rules, const Crowd& crowd) {
    const Program& program = rules.program;
    Diagram diagram = diagram_for(program);
    Model model = model_of(diagram, program);
    for (const Person& person : crowd.people()) {
      if (!person.consistent) continue;
      const Row& place = person.row;
      CHECK(diagram.contains(model.possible, place));
      for (const Disposition level : ids_up_to<Disposition>(program.disposition_count)) {
        CHECK(diagram.contains(model.at_least[level.index()], place) ==
              (*person.outcome.disposition >= level));
        CHECK(diagram.contains(model.exactly(level), place) ==
              (*person.outcome.disposition == level));
      }
      for (std::size_t rule = 0; rule < program.rules.size(); ++rule) {
        CHECK(diagram.contains(model.yes(program.rules[rule].when), place) ==
              (person.outcome.rules[rule] == Truth::yes));
      }
      for (std::size_t care = 0; care < program.care.size(); ++care) {
        CHECK(diagram.contains(model.offered[care], place) ==
              (person.outcome.care[care].status == CareStatus::offered));
      }
    }
  });
}

TEST_CASE("model: the possible combinations are the people who do not contradict themselves") {
  for_random_packs(Crowd::Unsure::refused, [](const Pack& rules, const Crowd& crowd) {
    Diagram diagram = diagram_for(rules.program);
    const Model model = model_of(diagram, rules.program);
    for (const Person& person : crowd.people()) {
      if (contradicts_a_checklist(rules, person)) continue;
      CHECK(diagram.contains(model.possible, as_said(rules.program, person)) == person.consistent);
    }
  });
}

namespace {

/// Puts a person into every cell, by a case with answers that the pack accepts.
void check_that_cells_are_inhabited(const Pack& rules) {
  Program program = rules.program;
  program.measurements.clear();
  Row place(program);
  for (const ColumnId column : ids_up_to<ColumnId>(place.size())) place[column] = 0;
  const std::vector<bool> all(place.size(), true);
  for (std::size_t i = 0; i < place.size(); ++i) {
    const Finding& finding = rules[program.columns[i].finding];
    for (std::size_t c = 0; c < program.columns[i].cell_count; ++c) {
      place[i] = static_cast<Row::Byte>(c);
      const Case person = case_of(rules, program, place, all);
      CHECK(encode(program, person.answers) == place);
      for (const Answer& answer : person.answers) {
        const auto* quantity = std::get_if<Quantity>(&answer.said);
        if (quantity == nullptr || answer.finding != program.columns[i].finding) continue;
        CHECK((finding.smallest <= *quantity && *quantity <= finding.largest));
        CHECK((!finding.whole || is_whole(*quantity)));
      }
    }
  }
}

}  // namespace

TEST_CASE("model: somebody is in every cell of every column, and as a case gets there") {
  for (std::uint32_t number = 0; number < pack_count; ++number) {
    const std::string yaml = reference::random_pack(number);
    CAPTURE(yaml);
    check_that_cells_are_inhabited(tests::rules_from_yaml(yaml));
  }
}

TEST_CASE("model: nobody is beyond the end of a range") {
  const Pack rules = tests::small_rules(R"(
findings:
  children: {ask: How many, type: number, range: [0, 9], whole: yes}
  score: {ask: How much, type: number, range: [0, 9]}
  weeks: {ask: How long, type: number, range: [1, 9], whole: yes}
rules:
  none: {when: {children: "= 0"}, then: doctor, because: B., source: book}
  many: {when: {children: "> 8"}, then: emergency, because: B., source: book}
  lowest: {when: {score: "= 0"}, then: doctor, because: B., source: book}
  highest: {when: {score: "= 9"}, then: emergency, because: B., source: book}
  early: {when: {weeks: "= 1"}, then: doctor, because: B., source: book}
  late: {when: {weeks: "= 9"}, then: doctor, because: B., source: book}
)");
  check_that_cells_are_inhabited(rules);
  for (const Column& column : rules.program.columns) CHECK(column.cell_count == 3);
}

TEST_CASE("model: readings decide and contradict in sets what they do in answers") {
  std::size_t contradicted = 0;
  for_random_packs(Crowd::Unsure::allowed, [&](const Pack& rules, const Crowd& crowd) {
    const Program& program = rules.program;
    Diagram partial = partial_diagram_for(program);
    const PartialModel model = partial_model_of(partial, program);
    const auto after = [&](const std::vector<Set>& sets, Ways ways) {
      std::vector<Set> said;
      for (const Set set : sets)
        said.push_back(after_measurements(partial, program.measurements, set, ways));
      return said;
    };
    const auto at_least = after(model.at_least, Ways::some);
    const auto less_than = after(model.less_than, Ways::all);
    const auto recommended = after(model.recommended, Ways::some);
    const auto offered = after(model.offered, Ways::all);
    for (const Person& person : crowd.people()) {
      if (contradicts_a_checklist(rules, person)) continue;
      const Outcome& outcome = person.outcome;
      const Row said = as_said(program, person);
      for (const Disposition level : ids_up_to<Disposition>(program.disposition_count)) {
        const std::size_t i = level.index();
        CHECK(partial.contains(at_least[i], said) == (outcome.at_least >= level));
        CHECK(partial.contains(less_than[i], said) == (outcome.at_most < level));
        CHECK(partial.contains(recommended[i], said) == (*outcome.disposition >= level));
      }
      for (std::size_t care = 0; care < program.care.size(); ++care) {
        CHECK(partial.contains(offered[care], said) ==
              (outcome.care[care].status == CareStatus::offered));
      }
      if (!person.consistent) {
        ++contradicted;
        continue;
      }
      const Row& decided = person.row;
      CHECK(partial.contains(model.reachable, decided));
      CHECK(partial.contains(model.reachable, said) == (said == decided));
    }
  });
  CHECK(contradicted > 1000);
}

TEST_CASE("model: a checklist and what it asks contradict in sets as they do in answers") {
  std::size_t contradicted = 0;
  for_random_packs(Crowd::Unsure::allowed, [&](const Pack& rules, const Crowd& crowd) {
    const Program& program = rules.program;
    Diagram partial = partial_diagram_for(program);
    const PartialModel model = partial_model_of(partial, program);
    for (const Person& person : crowd.people()) {
      const auto contradictions = contradicted_columns(as_said(program, person));
      const bool by_checklists_alone = contradicted_columns(person.row) == contradictions;
      if (contradictions.empty() || !by_checklists_alone) continue;
      const auto contains = [&](Set set, Ways ways) {
        Row of_the_others = person.row;
        for (const ColumnId column : contradictions) {
          set = where_contradicted(partial, set, column, ways);
          of_the_others[column] = Row::unknown;
        }
        return partial.contains(set, of_the_others);
      };
      for (const Disposition level : ids_up_to<Disposition>(program.disposition_count)) {
        CHECK(contains(model.recommended[level.index()], Ways::some) ==
              (*person.outcome.disposition >= level));
      }
      for (std::size_t care = 0; care < program.care.size(); ++care) {
        CHECK(contains(model.offered[care], Ways::all) ==
              (person.outcome.care[care].status == CareStatus::offered));
      }
      ++contradicted;
    }
  });
  CHECK(contradicted > 100);
}

TEST_CASE("partial model: those who do not know everything get what inference gives them") {
  for_random_packs(Crowd::Unsure::allowed, [](const Pack& rules, const Crowd& crowd) {
    const Program& program = rules.program;
    Diagram partial = partial_diagram_for(program);
    const PartialModel model = partial_model_of(partial, program);
    for (const Person& person : crowd.people()) {
      if (!person.consistent) continue;
      const Row& place = person.row;
      const Outcome& outcome = person.outcome;
      for (const Disposition level : ids_up_to<Disposition>(program.disposition_count)) {
        CHECK(partial.contains(model.at_least[level.index()], place) ==
              (outcome.at_least >= level));
        CHECK(partial.contains(model.less_than[level.index()], place) == (outcome.at_most < level));
        CHECK(partial.contains(model.recommended[level.index()], place) ==
              (*outcome.disposition >= level));
      }
      for (std::size_t care = 0; care < program.care.size(); ++care) {
        CHECK(partial.contains(model.offered[care], place) ==
              (outcome.care[care].status == CareStatus::offered));
      }
    }
  });
}
