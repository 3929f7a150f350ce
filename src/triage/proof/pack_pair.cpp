#include "triage/proof/pack_pair.hpp"

#include "triage/program/from_pack.hpp"

namespace triage {
namespace {

/// Everybody but those who make a choice that only one of the packs knows.
Set who_can_be_asked(Diagram& diagram, const AlignedPacks& aligned, const Program& program) {
  Set people = Diagram::all();
  for (const auto& choices : aligned.not_shared) {
    for (const Choice& choice : choices) {
      const std::size_t column = program[choice.finding].first_column.index();
      people = diagram.without(people, diagram.where(column, cell(choice.option.index())));
    }
  }
  return people;
}

/// The columns that either pack's disposition depends on.
std::vector<bool> columns_that_matter(const Diagram& diagram,
                                      const std::vector<PartialModel>& models) {
  std::vector<Set> sets;
  for (const PartialModel& model : models) {
    sets.insert(sets.end(), model.recommended.begin(), model.recommended.end());
  }
  return support_of(diagram, sets);
}

Set unsure_people(Diagram& diagram, const Program& program, const std::vector<bool>& matters) {
  Set unsure = Diagram::none();
  for (std::size_t column = 0; column < matters.size(); ++column) {
    if (!matters[column]) continue;
    const std::size_t unknown = program.columns[column].cell_count;
    unsure = diagram.either(unsure, diagram.where(column, cell(unknown)));
  }
  return unsure;
}

}  // namespace

PackPair::PackPair(const AlignedPacks& packs, std::size_t max_nodes)
    : aligned(packs),
      programs(programs_over_common_cells(packs.packs)),
      diagram(diagram_for(programs.front(), max_nodes)),
      people(who_can_be_asked(diagram, packs, programs.front())) {
  for (const Program& program : programs) {
    Model model = model_of(diagram, program);
    for (auto* sets : {&model.gates, &model.at_least, &model.offered}) {
      for (Set& set : *sets) set = after_measurements(diagram, program, set);
    }
    model.possible = Diagram::all();
    models.push_back(std::move(model));
  }
}

UnsurePackPair::UnsurePackPair(const PackPair& packs, std::size_t max_nodes)
    : pair(packs),
      diagram(partial_diagram_for(packs.programs.front(), max_nodes)),
      people(Diagram::none()) {
  const Program& program = packs.programs.front();
  for (const Program& either : packs.programs) {
    PartialModel model = partial_model_of(diagram, either);
    for (Set& set : model.recommended) set = after_measurements(diagram, either, set);
    models.push_back(std::move(model));
  }
  people = diagram.both(unsure_people(diagram, program, columns_that_matter(diagram, models)),
                        who_can_be_asked(diagram, packs.aligned, program));
}

}  // namespace triage
