// A worse answer, everything else equal, never lowers the disposition.

#include "triage/proof/checks.hpp"
#include "triage/proof/witness.hpp"

namespace triage::checks {
namespace {

/// Two neighbouring answers to one finding, the second the worse.
struct Step {
  std::size_t column;
  std::size_t better;
  std::size_t worse;
};

/// Every step within an ordered finding. A quantity's `none` is no point on its scale.
std::vector<Step> steps_of(const Proof& proof, FindingId id) {
  std::vector<Step> steps;
  const ProgramFinding& finding = proof.program[id];
  const bool is_quantity = dimension_of(proof.pack[id].type).has_value();
  for (std::size_t i = 0; i < finding.column_count; ++i) {
    const std::size_t column = finding.first_column.index() + i;
    for (std::size_t cell = 0; cell + 1 < proof.program.columns[column].cell_count; ++cell) {
      const bool to_none = is_quantity && finding.none_cell == cell + 1;
      if (!to_none) steps.push_back({column, cell, cell + 1});
    }
  }
  return steps;
}

/// The sets of people who get at least each disposition, by what they said.
std::vector<Set> by_what_was_said(Proof& proof) {
  std::vector<Set> at_least;
  for (const Set set : proof.model.at_least) {
    at_least.push_back(after_measurements(proof.model.diagram, proof.program, set));
  }
  return at_least;
}

/// The people, but for this column, whose disposition falls when the answer gets worse.
Set where_it_falls(Diagram& diagram, const std::vector<Set>& at_least, const Step& step) {
  Set falls = Diagram::none();
  for (const Set set : at_least) {
    const Set before = diagram.fixed(set, step.column, step.better);
    const Set after = diagram.fixed(set, step.column, step.worse);
    falls = diagram.either(falls, diagram.without(before, after));
  }
  return falls;
}

/// Of those people, such as contradict themselves with neither answer, if there are any.
Set without_contradiction(Proof& proof, Set falls, const Step& step) {
  Diagram& diagram = proof.model.diagram;
  const Set exists = diagram.both(diagram.fixed(proof.model.possible, step.column, step.better),
                                  diagram.fixed(proof.model.possible, step.column, step.worse));
  const Set consistent = diagram.both(falls, exists);
  return consistent == Diagram::none() ? falls : consistent;
}

/// Puts the person into the verdict twice, with the better and the worse answer, and with no other
/// answers than it takes to see the disposition fall.
void show(Proof& proof, Set falls, const Step& step, Combination person, Verdict& verdict) {
  std::vector<bool> kept(person.size());
  kept[step.column] = true;
  const auto put = [&](std::size_t cell, const std::vector<bool>& columns) {
    person[step.column] = static_cast<std::uint8_t>(cell);
    return case_of(proof.pack, proof.program, person, columns);
  };
  const std::vector<bool> all(person.size(), true);
  const std::vector<bool> few =
      needed_columns(proof.model.diagram, proof.program, falls, person, kept);
  const bool same = same_outcome(proof.program, put(step.better, few), put(step.better, all), {}) &&
                    same_outcome(proof.program, put(step.worse, few), put(step.worse, all), {});
  verdict.counterexample = put(step.better, same ? few : all);
  verdict.compared_with = put(step.worse, same ? few : all);
}

void check_step(Proof& proof, const std::vector<Set>& at_least, FindingId id, const Step& step) {
  const Column& column = proof.program.columns[step.column];
  const Set falls =
      without_contradiction(proof, where_it_falls(proof.model.diagram, at_least, step), step);
  Verdict verdict{
      Check::worse_never_lowers, "finding '" + column.name + "'", Result::proved, {}, {}, {}, {}};
  if (const auto person = simplest(proof.model.diagram, proof.program, falls)) {
    verdict.result = Result::refuted;
    verdict.problem = "Going from '" + column.cell_names[step.better] + "' to '" +
                      column.cell_names[step.worse] +
                      "' lowers this person's disposition. Mend the rules, or say `ordered: no`.";
    verdict.involved = {involved(proof.pack[id])};
    show(proof, falls, step, *person, verdict);
  }
  proof.result.verdicts.push_back(std::move(verdict));
}

/// The same with other answers missing: whether the recommendation falls.
void check_unsure_step(Proof& proof, PartialModel& partial, const std::vector<Set>& recommended,
                       const Step& step, const Column& column) {
  Diagram& diagram = partial.diagram;
  const Set falls = where_it_falls(diagram, recommended, step);
  const Set before = diagram.both(falls, diagram.where(step.column, cell(step.better)));
  proof.holds_unless(partial, Check::worse_never_lowers_unsure, "finding '" + column.name + "'",
                     before, Result::refuted,
                     "Answering '" + column.cell_names[step.worse] + "' instead of '" +
                         column.cell_names[step.better] +
                         "' lowers this person's recommendation, as inference cannot tell what "
                         "all completions of the answers agree on. Write the rules more simply.",
                     {involved(proof.pack[column.finding])});
}

}  // namespace

void check_order(Proof& proof) {
  const std::vector<Set> at_least = by_what_was_said(proof);
  for (const FindingId id : ids_up_to<FindingId>(proof.pack.findings.size())) {
    if (!proof.pack[id].ordered || asked_as(proof.program, id) != id) continue;
    for (const Step& step : steps_of(proof, id)) check_step(proof, at_least, id, step);
  }
}

void check_order_unsure(Proof& proof, PartialModel& partial) {
  std::vector<Set> recommended;
  for (const Set set : partial.recommended) {
    recommended.push_back(after_measurements(partial.diagram, proof.program, set));
  }
  for (const FindingId id : ids_up_to<FindingId>(proof.pack.findings.size())) {
    if (!proof.pack[id].ordered || asked_as(proof.program, id) != id) continue;
    for (const Step& step : steps_of(proof, id)) {
      const Column& column = proof.program.columns[step.column];
      check_unsure_step(proof, partial, recommended, step, column);
    }
  }
}

}  // namespace triage::checks
