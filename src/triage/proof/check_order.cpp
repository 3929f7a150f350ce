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

/// The people, but for this column, whose disposition falls when the answer gets worse. They exist
/// with both answers.
Set where_it_falls(Model& model, const Step& step) {
  Diagram& diagram = model.diagram;
  Set falls = Diagram::none();
  for (const Set at_least : model.at_least) {
    const Set before = diagram.fixed(at_least, step.column, step.better);
    const Set after = diagram.fixed(at_least, step.column, step.worse);
    falls = diagram.either(falls, diagram.without(before, after));
  }
  const Set exists = diagram.both(diagram.fixed(model.possible, step.column, step.better),
                                  diagram.fixed(model.possible, step.column, step.worse));
  return diagram.both(falls, exists);
}

void check_step(Proof& proof, FindingId id, const Step& step) {
  const Column& column = proof.program.columns[step.column];
  const Set falls = where_it_falls(proof.model, step);
  Verdict verdict{
      Check::worse_never_lowers, "finding '" + column.name + "'", Result::proved, {}, {}, {}, {}};
  if (auto person = simplest(proof.model.diagram, proof.program, falls)) {
    std::vector<bool> relevant = proof.relevant_columns(falls);
    relevant[step.column] = true;
    verdict.result = Result::refuted;
    verdict.problem = "Going from '" + column.cell_names[step.better] + "' to '" +
                      column.cell_names[step.worse] +
                      "' lowers this person's disposition. Mend the rules, or say `ordered: no`.";
    verdict.involved = {involved(proof.pack[id])};
    (*person)[step.column] = static_cast<std::uint8_t>(step.better);
    verdict.counterexample = case_of(proof.pack, proof.program, *person, relevant);
    (*person)[step.column] = static_cast<std::uint8_t>(step.worse);
    verdict.compared_with = case_of(proof.pack, proof.program, *person, relevant);
  }
  proof.result.verdicts.push_back(std::move(verdict));
}

}  // namespace

void check_order(Proof& proof) {
  for (const FindingId id : ids_up_to<FindingId>(proof.pack.findings.size())) {
    if (!proof.pack[id].ordered) continue;
    for (const Step& step : steps_of(proof, id)) check_step(proof, id, step);
  }
}

}  // namespace triage::checks
