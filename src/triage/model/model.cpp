#include "triage/model/model.hpp"

#include <algorithm>
#include <utility>

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

std::vector<std::size_t> domains_of(const Program& program, std::size_t more) {
  std::vector<std::size_t> domains;
  for (const Column& column : program.columns) domains.push_back(column.cell_count + more);
  return domains;
}

/// What a measurement and the finding that it decides can say together.
struct SaidAndRead {
  Set reads_yes;
  Set reads_no;
  Set undecided;  // nothing is known of the finding; nobody, in a diagram of complete combinations
  Set contradicted;  // the reading says the opposite
};

SaidAndRead said_and_read(Diagram& diagram, const Program& program,
                          const ProgramMeasurement& measurement) {
  const std::size_t by = program[measurement.by].first_column.index();
  const std::size_t measured = program[measurement.finding].first_column.index();
  const Set reads_yes = diagram.where(by, measurement.yes_cells);
  const Set reads_no = diagram.where(by, no_readings(program, measurement));
  const Set contradicted =
      diagram.unite(diagram.intersect(reads_yes, diagram.where(measured, cell(no_cell))),
                    diagram.intersect(reads_no, diagram.where(measured, cell(yes_cell))));
  return {reads_yes, reads_no, diagram.where(measured, cell(yes_cell + 1)), contradicted};
}

/// The set, but that for these people the reading, if there is one, tells what the finding is.
Set left_to_reading(Diagram& diagram, Set set, std::size_t measured, const SaidAndRead& where,
                    Set people) {
  const Set yes = diagram.intersect(where.reads_yes, people);
  const Set no = diagram.intersect(where.reads_no, people);
  const Set if_yes = diagram.intersect(yes, diagram.restrict(set, measured, yes_cell));
  const Set if_no = diagram.intersect(no, diagram.restrict(set, measured, no_cell));
  return diagram.unite(diagram.subtract(set, diagram.unite(yes, no)), diagram.unite(if_yes, if_no));
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

std::vector<Set> gate_sets(Diagram& diagram, const Program& program, std::vector<Set> known) {
  std::vector<Set> gates = std::move(known);
  gates.reserve(program.gates.size());
  while (gates.size() < program.gates.size()) {
    gates.push_back(gate_set(diagram, program.gates[gates.size()], gates));
  }
  return gates;
}

std::vector<Set> gates_beside(const Model& model, const Program& original, const Program& other) {
  const auto shared = static_cast<std::ptrdiff_t>(common_gates(original, other));
  return gate_sets(model.diagram, other, {model.gates.begin(), model.gates.begin() + shared});
}

void add_levels_beside(Model& beside, const Program& other, const Model& model,
                       const Program& original) {
  for (const Disposition level : ids_up_to<Disposition>(other.disposition_count)) {
    const auto same_rule = [&](const ProgramRule& a, const ProgramRule& b) {
      return (a.then >= level) == (b.then >= level) && model.yes(a.when) == beside.yes(b.when);
    };
    const bool same = (original.otherwise >= level) == (other.otherwise >= level) &&
                      std::ranges::equal(original.rules, other.rules, same_rule);
    beside.at_least.push_back(same ? model.at_least[level.index()]
                                   : where_at_least(model.diagram, other, beside.gates, level));
  }
}

Model model_beside(const Model& model, const Program& original, const Program& other) {
  Model beside{model.diagram, where_measurements_agree(model.diagram, other), {}, {}, {}};
  beside.gates = gates_beside(model, original, other);
  add_levels_beside(beside, other, model, original);
  for (const ProgramCare& care : other.care) beside.offered.push_back(where_offered(beside, care));
  return beside;
}

Set where_at_least(Diagram& diagram, const Program& program, const std::vector<Set>& gates,
                   Disposition disposition) {
  if (program.otherwise >= disposition) return Diagram::universe();
  std::vector<Set> urgent;
  for (const ProgramRule& rule : program.rules) {
    if (rule.then >= disposition) urgent.push_back(gates[rule.when.index()]);
  }
  return diagram.unite_all(std::move(urgent));
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

Set where_measurements_agree(Diagram& diagram, const Program& program) {
  Set agree = Diagram::universe();
  for (const ProgramMeasurement& measurement : program.measurements) {
    agree = diagram.subtract(agree, said_and_read(diagram, program, measurement).contradicted);
  }
  return agree;
}

Cells no_readings(const Program& program, const ProgramMeasurement& measurement) {
  const ProgramFinding& by = program[measurement.by];
  const Cells nothing_measured = by.none_cell ? cell(*by.none_cell) : 0;
  return all_cells(program[by.first_column].cell_count) & ~measurement.yes_cells &
         ~nothing_measured;
}

Set where_contradicted(Diagram& diagram, Set set, std::size_t column, Ways ways) {
  const Set if_yes = diagram.restrict(set, column, yes_cell);
  const Set if_no = diagram.restrict(set, column, no_cell);
  return ways == Ways::some ? diagram.unite(if_yes, if_no) : diagram.intersect(if_yes, if_no);
}

Set after_measurements(Diagram& diagram, const Program& program, Set set, Ways ways) {
  for (const ProgramMeasurement& measurement : program.measurements) {
    const std::size_t measured = program[measurement.finding].first_column.index();
    const SaidAndRead where = said_and_read(diagram, program, measurement);
    const Set contradicted = where_contradicted(diagram, set, measured, ways);
    set = left_to_reading(diagram, set, measured, where, where.undecided);
    set = diagram.unite(diagram.subtract(set, where.contradicted),
                        diagram.intersect(where.contradicted, contradicted));
  }
  return set;
}

Set after_joins(Diagram& diagram, const std::vector<JoinedColumns>& joins, Set set, Ways ways) {
  for (const JoinedColumns& join : joins) {
    const std::size_t said = join.said.index();
    const std::size_t held = join.held.index();
    const auto either_is = [&](std::size_t value) {
      return diagram.unite(diagram.where(said, cell(value)), diagram.where(held, cell(value)));
    };
    const Set contradicted = diagram.intersect(either_is(yes_cell), either_is(no_cell));
    const Set is_yes = diagram.subtract(either_is(yes_cell), contradicted);
    const Set is_no = diagram.subtract(either_is(no_cell), contradicted);
    const Set if_both =
        diagram.intersect(contradicted, where_contradicted(diagram, set, held, ways));
    const Set if_yes = diagram.intersect(is_yes, diagram.restrict(set, held, yes_cell));
    const Set if_no = diagram.intersect(is_no, diagram.restrict(set, held, no_cell));
    const Set as_said =
        diagram.subtract(set, diagram.unite(contradicted, diagram.unite(is_yes, is_no)));
    set = diagram.unite(diagram.unite(as_said, if_both), diagram.unite(if_yes, if_no));
  }
  return set;
}

Set by_readings(Diagram& diagram, const Program& program, Set set) {
  for (const ProgramMeasurement& measurement : program.measurements) {
    const std::size_t measured = program[measurement.finding].first_column.index();
    const SaidAndRead where = said_and_read(diagram, program, measurement);
    set = left_to_reading(diagram, set, measured, where, Diagram::universe());
  }
  return set;
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
  return Diagram(domains_of(program, 0), max_nodes);
}

Diagram partial_diagram_for(const Program& program, std::size_t max_nodes) {
  return Diagram(domains_of(program, 1), max_nodes);
}

Model model_of(Diagram& diagram, const Program& program) {
  Model model{diagram, Diagram::universe(), {}, {}, {}};
  model.possible = where_measurements_agree(model.diagram, program);
  model.gates = gate_sets(model.diagram, program);
  for (const Disposition level : ids_up_to<Disposition>(program.disposition_count)) {
    model.at_least.push_back(where_at_least(model.diagram, program, model.gates, level));
  }
  for (const ProgramCare& care : program.care) {
    model.offered.push_back(where_offered(model, care));
  }
  return model;
}

Set where_measurements_decided(Diagram& partial, const Program& program) {
  Set decided = Diagram::universe();
  for (const ProgramMeasurement& measurement : program.measurements) {
    const std::size_t measured = program[measurement.finding].first_column.index();
    const SaidAndRead where = said_and_read(partial, program, measurement);
    const Set missed_yes =
        partial.subtract(where.reads_yes, partial.where(measured, cell(yes_cell)));
    const Set missed_no = partial.subtract(where.reads_no, partial.where(measured, cell(no_cell)));
    decided = partial.subtract(decided, partial.unite(missed_yes, missed_no));
  }
  return decided;
}

}  // namespace triage
