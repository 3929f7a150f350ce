#include "triage/model/partial_model.hpp"

#include <utility>

#include "triage/model/model.hpp"

namespace triage {
namespace {

/// Where all of the sets hold: nowhere else is one of them missing.
Set where_all(Diagram& diagram, std::vector<Set> sets) {
  for (Set& set : sets) set = diagram.complement(set);
  return diagram.complement(diagram.unite_all(std::move(sets)));
}

void set_bounds(PartialModel& model) {
  const Program& program = model.program;
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
    const Set at_least = everybody ? Diagram::universe() : diagram.unite_all(std::move(fire));
    const Set less_than =
        everybody ? Diagram::empty() : where_all(diagram, std::move(are_ruled_out));
    model.at_least.push_back(at_least);
    model.less_than.push_back(less_than);
    // The recommendation is `when_unknown`, moved into the bounds.
    const bool if_in_doubt = program.when_unknown >= level;
    model.recommended.push_back(if_in_doubt ? model.diagram.complement(less_than) : at_least);
  }
}

/// Where the recommendation is exactly `level`, and nothing more urgent than `level` that the care
/// path may not accompany is possible.
Set accompanies(PartialModel& model, const ProgramCare& care, std::size_t level) {
  Diagram& diagram = model.diagram;
  const std::size_t levels = model.recommended.size();
  Set found = model.recommended[level];
  if (level + 1 < levels) found = diagram.subtract(found, model.recommended[level + 1]);
  for (std::size_t above = level + 1; above < levels; ++above) {
    const bool allowed = (care.with >> above & 1U) != 0;
    if (!allowed) return diagram.intersect(found, model.less_than[above]);
  }
  return found;
}

Set offered_set(PartialModel& model, const ProgramCare& care) {
  Diagram& diagram = model.diagram;
  Set offered = Diagram::empty();
  for (std::size_t level = 0; level < model.recommended.size(); ++level) {
    const bool allowed = (care.with >> level & 1U) != 0;
    if (allowed) offered = diagram.unite(offered, accompanies(model, care, level));
  }
  if (care.when) offered = diagram.intersect(offered, model.gates[care.when->index()].yes);
  for (const GateId against : care.unless) {
    offered = diagram.intersect(offered, model.gates[against.index()].no);
  }
  return offered;
}

}  // namespace

Set PartialModel::undecided(GateId gate) {
  const Known& truth = gates[gate.index()];
  return diagram.complement(diagram.unite(truth.yes, truth.no));
}

std::vector<Known> known_gates(Diagram& diagram, const Program& program,
                               std::vector<Known> first_gates) {
  std::vector<Known> gates = std::move(first_gates);
  gates.reserve(program.gates.size());
  const auto known = [&gates](GateId input) { return gates[input.index()]; };
  while (gates.size() < program.gates.size()) {
    const Gate& gate = program.gates[gates.size()];
    const bool is_answer = gate.kind == GateKind::in_cells;
    gates.push_back(is_answer ? known_in_cells(diagram, gate.column.index(), gate.cells,
                                               program[gate.column].cell_count)
                              : known_from(diagram, gate, known));
  }
  return gates;
}

PartialModel partial_model_of(Diagram& diagram, const Program& program) {
  return partial_model_of(diagram, program, known_gates(diagram, program));
}

PartialModel partial_model_of(Diagram& diagram, const Program& program, std::vector<Known> gates) {
  PartialModel model{diagram, program, Diagram::universe(), {}, {}, {}, {}, {}};
  model.reachable = where_measurements_decided(diagram, program.measurements);
  model.gates = std::move(gates);
  set_bounds(model);
  for (const ProgramCare& care : program.care) model.offered.push_back(offered_set(model, care));
  return model;
}

}  // namespace triage
