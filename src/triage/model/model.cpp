#include "triage/model/model.hpp"

#include <algorithm>
#include <utility>

#include "triage/base/mapped.hpp"

namespace triage {
namespace {

Set gate_set(Diagram& diagram, const Gate& gate, const std::vector<Set>& gates) {
  const auto input = [&gates](GateId id) { return gates[id.index()]; };
  switch (gate.kind) {
    case GateKind::in_cells: return diagram.where(gate.column.index(), gate.cells);
    case GateKind::all_of: return diagram.intersect(input(gate.first), input(gate.second));
    case GateKind::any_of: return diagram.unite(input(gate.first), input(gate.second));
    case GateKind::opposite: break;
  }
  return diagram.complement(input(gate.first));
}

/// Where each gate is yes. `known` are the sets of the first ones.
std::vector<Set> gate_sets(Diagram& diagram, const Program& program, std::vector<Set> known = {}) {
  std::vector<Set> gates = std::move(known);
  gates.reserve(program.gates.size());
  while (gates.size() < program.gates.size()) {
    gates.push_back(gate_set(diagram, program.gates[gates.size()], gates));
  }
  return gates;
}

/// The union of where the rules of this urgency or more are yes; everywhere, if the program's
/// `otherwise` is that urgent.
Set where_at_least(const Model& model, Disposition disposition) {
  if (model.program.otherwise >= disposition) return Diagram::universe();
  std::vector<Set> urgent;
  for (const ProgramRule& rule : model.program.rules) {
    if (rule.then >= disposition) urgent.push_back(model.yes(rule.when));
  }
  return model.diagram.unite_all(std::move(urgent));
}

std::vector<std::size_t> domains_of(const Program& program) {
  return mapped(program.columns, &Column::cell_count);
}

}  // namespace

Set Model::exactly(Disposition disposition) {
  const std::size_t level = disposition.index();
  if (level + 1 == at_least.size()) return at_least[level];
  return diagram.subtract(at_least[level], at_least[level + 1]);
}

std::size_t common_gates(const Program& a, const Program& b) {
  const auto end = std::ranges::mismatch(a.gates, b.gates).in1;
  return static_cast<std::size_t>(end - a.gates.begin());
}

std::vector<Set> gates_beside(const Model& model, const Program& other) {
  const auto shared = static_cast<std::ptrdiff_t>(common_gates(model.program, other));
  return gate_sets(model.diagram, other, {model.gates.begin(), model.gates.begin() + shared});
}

void add_levels_beside(Model& beside, const Model& model) {
  const Program& original = model.program;
  const Program& other = beside.program;
  for (const Disposition level : ids_up_to<Disposition>(other.disposition_count)) {
    const auto same_rule = [&](const ProgramRule& a, const ProgramRule& b) {
      return (a.then >= level) == (b.then >= level) && model.yes(a.when) == beside.yes(b.when);
    };
    const bool same = (original.otherwise >= level) == (other.otherwise >= level) &&
                      std::ranges::equal(original.rules, other.rules, same_rule);
    beside.at_least.push_back(same ? model.at_least[level.index()] : where_at_least(beside, level));
  }
}

Model model_beside(const Model& model, const Program& other) {
  Model beside{model.diagram, other, Diagram::universe(), gates_beside(model, other), {}, {}};
  beside.possible = where_measurements_agree(model.diagram, other.measurements);
  add_levels_beside(beside, model);
  for (const ProgramCare& care : other.care) beside.offered.push_back(where_offered(beside, care));
  return beside;
}

Set where_accompanied(Model& model, const ProgramCare& care) {
  Set accompanied = Diagram::empty();
  for (const Disposition level : ids_up_to<Disposition>(model.at_least.size())) {
    const bool accompanies = (care.with >> level.index() & 1U) != 0;
    if (accompanies) accompanied = model.diagram.unite(accompanied, model.exactly(level));
  }
  return accompanied;
}

Set where_offered(Model& model, const ProgramCare& care) {
  Diagram& diagram = model.diagram;
  Set offered = where_accompanied(model, care);
  if (care.when) offered = diagram.intersect(offered, model.yes(*care.when));
  for (const GateId against : care.unless) offered = diagram.subtract(offered, model.yes(against));
  return offered;
}

std::vector<bool> support_of(const Diagram& diagram, const std::vector<Set>& sets) {
  std::vector<bool> all(diagram.variables());
  for (const Set set : sets) {
    const std::vector<bool> support = diagram.support(set);
    for (std::size_t i = 0; i < all.size(); ++i) all[i] = all[i] || support[i];
  }
  return all;
}

Diagram diagram_for(const Program& program, std::size_t max_nodes) {
  return Diagram(domains_of(program), max_nodes);
}

Diagram partial_diagram_for(const Program& program, std::size_t max_nodes) {
  return Diagram::partial(domains_of(program), max_nodes);
}

Model model_of(Diagram& diagram, const Program& program) {
  Model model{diagram, program, Diagram::universe(), {}, {}, {}};
  model.possible = where_measurements_agree(model.diagram, program.measurements);
  model.gates = gate_sets(model.diagram, program);
  for (const Disposition level : ids_up_to<Disposition>(program.disposition_count)) {
    model.at_least.push_back(where_at_least(model, level));
  }
  for (const ProgramCare& care : program.care) {
    model.offered.push_back(where_offered(model, care));
  }
  return model;
}

}  // namespace triage
