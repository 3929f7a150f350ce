// An answer counts where the recommendation, or what is possible, depends on it, the other answers
// being given or not known. It is worth asking for if it counts with some answers in the place of
// those that are missing: these are put in one column after the other.

#include "triage/model/worth_sets.hpp"

#include "triage/diagram/diagram.hpp"

namespace triage {
namespace {

/// Partial combinations some completion of which, with "unknown" as an answer, is in the set.
Set with_some_answers(Diagram& partial, const Program& program, Set set) {
  const std::vector<bool> support = partial.support(set);
  for (std::size_t column = 0; column < program.columns.size(); ++column) {
    if (!support[column]) continue;
    const Set missing = partial.where(column, cell(program.columns[column].cell_count));
    set = partial.unite(set, partial.intersect(missing, partial.exists(set, column)));
  }
  return set;
}

}  // namespace

Set where_nothing_is_worth_asking(PartialModel& partial) {
  Diagram& diagram = partial.diagram;
  const Program& program = partial.program;
  const auto possible = [&](Set set) {
    return after_measurements(diagram, program.measurements,
                              with_some_answers(diagram, program, set), Ways::some);
  };
  Set worth_it = Diagram::empty();
  for (const std::vector<Set>* sets : {&partial.less_than, &partial.recommended}) {
    for (const Set set : *sets) {
      const Set either_way = diagram.intersect(possible(set), possible(diagram.complement(set)));
      worth_it = diagram.unite(worth_it, either_way);
    }
  }
  return diagram.complement(worth_it);
}

/// Where the set depends on a variable.
Set WorthSets::where_either_way(Set set, std::size_t variable) {
  Diagram& diagram = partial_.diagram;
  return diagram.intersect(diagram.exists(set, variable),
                           diagram.exists(diagram.complement(set), variable));
}

Set WorthSets::where_it_counts(ColumnId column) {
  Diagram& diagram = partial_.diagram;
  Set counts = Diagram::empty();
  const auto add = [&](Set set) {
    counts = diagram.unite(counts, where_either_way(set, column.index()));
  };
  for (std::size_t level = 0; level < program_.disposition_count; ++level) {
    add(partial_.less_than[level]);
    add(partial_.recommended[level]);
  }
  return counts;
}

Set WorthSets::worth_asking(FindingId finding) {
  Diagram& diagram = partial_.diagram;
  Set worth = Diagram::empty();
  for (const ColumnId column : ids_up_to<ColumnId>(program_.columns.size())) {
    if (program_[column].finding != finding) continue;
    const Set counts = with_some_answers(diagram, program_, where_it_counts(column));
    const Set unanswered = diagram.where(column.index(), cell(program_[column].cell_count));
    worth = diagram.unite(worth, diagram.intersect(counts, unanswered));
  }
  return worth;
}

Set WorthSets::worth_asking(FindingId finding, const std::vector<Set>& known) {
  Diagram& diagram = partial_.diagram;
  const Diagram::Scratch scratch(diagram);
  Set counts = Diagram::empty();
  for (const ColumnId column : ids_up_to<ColumnId>(program_.columns.size())) {
    if (program_[column].finding == finding)
      counts = diagram.unite(counts, where_it_counts(column));
  }
  const std::vector<bool> support = diagram.support(counts);
  for (std::size_t column = 0; column < known.size(); ++column) {
    if (!support[column]) continue;
    // Whether a column is known does not depend on what is not.
    const Set of_none = diagram.surely(model_.diagram, model_.diagram.complement(known[column]));
    const Set with_any_answer = diagram.intersect(diagram.exists(counts, column), of_none);
    counts = diagram.unite(counts, with_any_answer);
  }
  // A finding is asked with all of its columns at once.
  const std::size_t column = program_[finding].first_column.index();
  return model_.diagram.subtract(model_.diagram.complete(diagram, counts), known[column]);
}

}  // namespace triage
