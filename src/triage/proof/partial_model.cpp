#include "triage/proof/partial_model.hpp"

#include <utility>

#include "triage/proof/model.hpp"

namespace triage {
namespace {

using Known = PartialModel::Known;

Known known(Diagram& diagram, const Program& program, const Gate& gate,
            const std::vector<Known>& gates) {
  if (gate.kind == GateKind::in_cells) {
    const std::size_t column = gate.column.index();
    const Cells every_cell = all_cells(program[gate.column].cell_count);
    // A condition that holds for every cell, or for none, holds or fails for the unknown one too.
    const bool always = gate.cells == every_cell;
    const bool never = gate.cells == 0;
    return {always ? Diagram::all() : diagram.where(column, gate.cells),
            never ? Diagram::all() : diagram.where(column, every_cell & ~gate.cells)};
  }
  const Known& first = gates[gate.first.index()];
  if (gate.kind == GateKind::opposite) return {first.no, first.yes};
  const Known& second = gates[gate.second.index()];
  if (gate.kind == GateKind::all_of) {
    return {diagram.both(first.yes, second.yes), diagram.either(first.no, second.no)};
  }
  return {diagram.either(first.yes, second.yes), diagram.both(first.no, second.no)};
}

/// Where all of the sets hold: nowhere else is one of them missing.
Set where_all(Diagram& diagram, std::vector<Set> sets) {
  for (Set& set : sets) set = diagram.opposite(set);
  return diagram.opposite(where_any(diagram, std::move(sets)));
}

void set_bounds(PartialModel& model, const Program& program) {
  for (const Disposition level : ids_up_to<Disposition>(program.disposition_count)) {
    const bool everybody = program.otherwise >= level;
    std::vector<Set> fire;
    std::vector<Set> are_ruled_out;
    for (const ProgramRule& rule : program.rules) {
      if (rule.then < level) continue;
      fire.push_back(model.gates[rule.when.index()].yes);
      are_ruled_out.push_back(model.gates[rule.when.index()].no);
    }
    Diagram& diagram = model.diagram;
    const Set at_least = everybody ? Diagram::all() : where_any(diagram, std::move(fire));
    const Set less_than =
        everybody ? Diagram::none() : where_all(diagram, std::move(are_ruled_out));
    model.at_least.push_back(at_least);
    model.less_than.push_back(less_than);
    // The recommendation is `when_unknown`, moved into the bounds.
    const bool if_in_doubt = program.when_unknown >= level;
    model.recommended.push_back(if_in_doubt ? model.diagram.opposite(less_than) : at_least);
  }
}

/// Where the recommendation is exactly `level`, and nothing more urgent than `level` that the care
/// path may not accompany is possible.
Set accompanies(PartialModel& model, const ProgramCare& care, std::size_t level) {
  Diagram& diagram = model.diagram;
  const std::size_t levels = model.recommended.size();
  Set found = model.recommended[level];
  if (level + 1 < levels) found = diagram.without(found, model.recommended[level + 1]);
  for (std::size_t above = level + 1; above < levels; ++above) {
    const bool allowed = (care.with >> above & 1U) != 0;
    if (!allowed) return diagram.both(found, model.less_than[above]);
  }
  return found;
}

Set offered_set(PartialModel& model, const ProgramCare& care) {
  Diagram& diagram = model.diagram;
  Set offered = Diagram::none();
  for (std::size_t level = 0; level < model.recommended.size(); ++level) {
    const bool allowed = (care.with >> level & 1U) != 0;
    if (allowed) offered = diagram.either(offered, accompanies(model, care, level));
  }
  if (care.when) offered = diagram.both(offered, model.gates[care.when->index()].yes);
  for (const GateId against : care.unless) {
    offered = diagram.both(offered, model.gates[against.index()].no);
  }
  return offered;
}

}  // namespace

Set PartialModel::undecided(GateId gate) {
  const Known& truth = gates[gate.index()];
  return diagram.opposite(diagram.either(truth.yes, truth.no));
}

std::vector<PartialModel::Known> known_gates(Diagram& diagram, const Program& program,
                                             std::vector<PartialModel::Known> first) {
  std::vector<Known> gates = std::move(first);
  gates.reserve(program.gates.size());
  while (gates.size() < program.gates.size()) {
    gates.push_back(known(diagram, program, program.gates[gates.size()], gates));
  }
  return gates;
}

PartialModel partial_model_of(Diagram& diagram, const Program& program) {
  return partial_model_of(diagram, program, known_gates(diagram, program));
}

PartialModel partial_model_of(Diagram& diagram, const Program& program,
                              std::vector<PartialModel::Known> gates) {
  PartialModel model{diagram, Diagram::all(), {}, {}, {}, {}, {}};
  model.reachable = where_measurements_decided(diagram, program);
  model.gates = std::move(gates);
  set_bounds(model, program);
  for (const ProgramCare& care : program.care) model.offered.push_back(offered_set(model, care));
  return model;
}

}  // namespace triage
