#include "triage/comparison/pack_pair.hpp"

#include "triage/base/mapped.hpp"
#include "triage/program/from_pack.hpp"
#include "triage/program/from_pack_intervals.hpp"
#include "triage/reasoning/measurement.hpp"

namespace triage {
namespace {

/// The cells in which a pack takes answers to the finding; all of them, if it does not ask about
/// it.
Cells cells_taken(const AlignedPacks& aligned, std::size_t which, FindingId id,
                  const Program& program) {
  const ProgramFinding& compiled = program[id];
  const Finding& merged = aligned.packs[which][id];
  const Finding* own = aligned.declared(which, id);
  const Cells all = all_cells(program[compiled.first_column].cell_count);
  if (own == nullptr) return all;
  Cells taken = 0;
  if (merged.type == FindingType::one_of) {
    for (std::size_t option = 0; option < merged.options.size(); ++option) {
      if (find_option(*own, merged.options[option].id)) taken |= cell(option);
    }
    return taken;
  }
  if (!dimension_of(merged.type)) return all;
  for (std::size_t interval = 0; interval <= compiled.cuts.size(); ++interval) {
    if (least_answer(*own, compiled.cuts, interval)) taken |= cell(interval);
  }
  return own->none_label ? taken | cell(*compiled.none_cell) : taken;
}

/// The cells in which one answer does for both packs.
Cells cells_shared(const AlignedPacks& aligned, FindingId id, const Program& program) {
  Cells shared = cells_taken(aligned, 0, id, program) & cells_taken(aligned, 1, id, program);
  const ProgramFinding& compiled = program[id];
  if (!dimension_of(aligned.asked[id].type)) return shared;
  for (std::size_t interval = 0; interval <= compiled.cuts.size(); ++interval) {
    if (!least_answer(aligned.asked[id], compiled.cuts, interval)) shared &= ~cell(interval);
  }
  return shared;
}

/// Everybody but those who give an answer that only one of the packs takes. Who has a sign that
/// only one pack asks about can still be asked everything else.
Set who_can_be_asked(Diagram& diagram, const AlignedPacks& aligned, const Program& program) {
  Set people = Diagram::universe();
  for (const FindingId id : ids_up_to<FindingId>(aligned.own.size())) {
    const std::size_t column = program[id].first_column.index();
    const std::size_t cells = program.columns[column].cell_count;
    const Cells refused = all_cells(cells) & ~cells_shared(aligned, id, program);
    if (refused != 0) people = diagram.subtract(people, diagram.where(column, refused));
  }
  return people;
}

/// A condition that holds for every answer that a pack takes holds for it even where the answer is
/// not known, whatever the other pack takes besides; likewise one that holds for none.
void keep_to_own_answers(Program& program, const AlignedPacks& aligned, std::size_t which) {
  std::vector<Cells> taken =
      mapped(program.columns, [&](const Column& column) { return all_cells(column.cell_count); });
  for (const FindingId id : ids_up_to<FindingId>(aligned.own.size())) {
    taken[program[id].first_column.index()] = cells_taken(aligned, which, id, program);
  }
  for (Gate& gate : program.gates) {
    if (gate.kind != GateKind::in_cells) continue;
    const Cells of_pack = taken[gate.column.index()];
    if ((of_pack & ~gate.cells) == 0) gate.cells = all_cells(program[gate.column].cell_count);
    if ((of_pack & gate.cells) == 0) gate.cells = 0;
  }
}

/// The programs over the same cells, each of which means what it does alone. A level that only the
/// other pack has, and that nobody gets here, keeps no advice from anybody.
std::vector<Program> programs_of(const AlignedPacks& aligned) {
  std::vector<Program> programs = programs_over_common_cells(aligned.packs);
  for (const std::size_t which : {0U, 1U}) {
    keep_to_own_answers(programs[which], aligned, which);
    for (ProgramCare& care : programs[which].care) care.with |= ~aligned.levels(which);
  }
  return programs;
}

/// Where a pack holds a finding that it asks on a checklist, and what was said of it by itself.
std::vector<ProgramMeasurement> joined_columns(const Program& program,
                                               const std::vector<Join>& joins) {
  return mapped(joins, [&](const Join& join) {
    return by_answer(program[join.held].first_column, program[join.said].first_column);
  });
}

/// The columns that either pack's dispositions depend on, or its advice.
std::vector<bool> columns_that_matter(const Diagram& diagram,
                                      const std::vector<PartialModel>& models,
                                      std::vector<Set> PartialModel::*kind) {
  std::vector<Set> sets;
  for (const PartialModel& model : models) {
    sets.insert(sets.end(), (model.*kind).begin(), (model.*kind).end());
  }
  return support_of(diagram, sets);
}

Set unsure_people(Diagram& diagram, const Program& program, const std::vector<bool>& matters) {
  Set unsure = Diagram::empty();
  for (std::size_t column = 0; column < matters.size(); ++column) {
    if (!matters[column]) continue;
    const std::size_t unknown = program.columns[column].cell_count;
    unsure = diagram.unite(unsure, diagram.where(column, cell(unknown)));
  }
  return unsure;
}

}  // namespace

PackPair::PackPair(const AlignedPacks& packs, std::size_t max_nodes)
    : aligned(packs),
      programs(programs_of(packs)),
      diagram(diagram_for(programs.front(), max_nodes)),
      people(who_can_be_asked(diagram, packs, programs.front())) {
  for (const std::size_t which : {0U, 1U}) {
    Model model = model_of(diagram, programs[which]);
    for (auto* sets : {&model.gates, &model.at_least}) {
      for (Set& set : *sets) set = as_said(diagram, which, set, Ways::some);
    }
    for (Set& set : model.offered) set = as_said(diagram, which, set, Ways::all);
    model.possible = Diagram::universe();
    models.push_back(std::move(model));
  }
}

Set PackPair::as_said(Diagram& in, std::size_t which, Set set, Ways ways) const {
  const Program& program = programs[which];
  const Set held = after_measurements(in, program.measurements, set, ways);
  return after_measurements(in, joined_columns(program, aligned.joined[which]), held, ways);
}

UnsurePackPair::UnsurePackPair(const PackPair& packs, std::size_t max_nodes)
    : pair(packs),
      diagram(partial_diagram_for(packs.programs.front(), max_nodes)),
      people(Diagram::empty()),
      advised(Diagram::empty()) {
  const Program& program = packs.programs.front();
  for (const std::size_t which : {0U, 1U}) {
    PartialModel model = partial_model_of(diagram, packs.programs[which]);
    for (Set& set : model.recommended) set = packs.as_said(diagram, which, set, Ways::some);
    for (Set& set : model.offered) set = packs.as_said(diagram, which, set, Ways::all);
    models.push_back(std::move(model));
  }
  const Set asked = who_can_be_asked(diagram, packs.aligned, program);
  const auto unsure_of = [&](std::vector<Set> PartialModel::*kind) {
    const auto columns = columns_that_matter(diagram, models, kind);
    return diagram.intersect(unsure_people(diagram, program, columns), asked);
  };
  people = unsure_of(&PartialModel::recommended);
  advised = diagram.unite(people, unsure_of(&PartialModel::offered));
}

}  // namespace triage
