// Works on partial combinations: a person is one cell for each answer, or "unknown". A target such
// as "surely a doctor or more" is the set of what people can say for inference to conclude just
// that, and the changes that lead into it are found by walking its diagram once
// (Diagram::smallest_changes).

#include "triage/model/changes.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <optional>
#include <stdexcept>
#include <utility>

#include "triage/model/model.hpp"
#include "triage/model/partial_model.hpp"
#include "triage/reasoning/infer.hpp"

namespace triage {
namespace {

/// More sets of answers than anybody would read.
constexpr std::size_t max_changes = 100;

/// The answers that would do: those of one example, each widened as far as the others allow.
Change widened(const Diagram& partial, const Program& program, const Row& person, Set target,
               const VariableSet& columns) {
  Box box = partial.box_around(person);
  for (const std::uint32_t column : columns) {
    box[column] = all_cells(program.columns[column].cell_count);
  }
  const Row example = *partial.some_in_box(target, box);
  for (const std::uint32_t column : columns) box[column] = cell(example[column]);
  Change change;
  for (const std::uint32_t column : columns) {
    for (std::size_t value = 0; value < program.columns[column].cell_count; ++value) {
      const Cells narrow = box[column];
      box[column] |= cell(value);
      if (!partial.contains_box(target, box)) box[column] = narrow;
    }
    change.push_back({ColumnId(column), box[column]});
  }
  return change;
}

ChangesTo changes_to(const Diagram& partial, const Program& program, const Row& person,
                     Disposition disposition, Set target) {
  const SmallestChanges smallest =
      partial.smallest_changes(target, person, max_changed_answers, max_changes);
  ChangesTo result{disposition, {}, smallest.complete};
  for (const VariableSet& columns : smallest.sets) {
    result.changes.push_back(widened(partial, program, person, target, columns));
  }
  return result;
}

/// What the person would have said after the change, with one of the answers that would do in each
/// of its columns: the first, or the last.
Row said_after(Row said, const Change& change, bool first) {
  for (const ColumnCells& one : change) {
    const auto lowest = static_cast<std::size_t>(std::countr_zero(one.cells));
    const std::size_t highest = static_cast<std::size_t>(std::bit_width(one.cells)) - 1;
    said[one.column] = static_cast<Row::Byte>(first ? lowest : highest);
  }
  return said;
}

/// What inference says of somebody who says this; nothing where they contradict themselves more
/// often than can be assessed.
std::optional<Outcome> outcome_of_saying(const Program& program, Measurements joins,
                                         const Row& said) {
  try {
    return infer(program, taken_together(program, joins, said));
  } catch (const std::length_error&) {
    return std::nullopt;
  }
}

/// Nothing is proposed that inference does not bear out: whoever changes their answers so, and asks
/// again, gets what was said.
template <class Gives>
void keep_what_holds(const Program& program, const SaidApart& said, ChangesTo& to, Gives gives) {
  const auto fails = [&](const Change& change) {
    return !std::ranges::all_of(std::array{true, false}, [&](bool first) {
      const Row after = said_after(said.row, change, first);
      const auto outcome = outcome_of_saying(program, said.joins, after);
      return outcome && gives(*outcome);
    });
  };
  if (std::erase_if(to.changes, fails) > 0) to.complete = false;
}

/// The columns of which one can contradict another: of a reading and what it measures, of what was
/// answered by itself and the checklist that asks it too.
std::vector<bool> can_contradict(const Program& program, const SaidApart& said) {
  std::vector<bool> found(said.program.columns.size());
  for (const Measurements decided :
       {Measurements(program.measurements), Measurements(said.joins)}) {
    for (const ProgramMeasurement& measurement : decided) {
      found[measurement.by.index()] = true;
      found[measurement.measured.index()] = true;
    }
  }
  return found;
}

/// Leaves out one answer after another, from the last on, as long as the rest still settles it.
/// Before that, whatever was not answered and makes no difference.
void find_sufficient(const Diagram& partial, const Program& program, const SaidApart& said,
                     Set settled, Counterfactuals& result) {
  const Row& person = said.row;
  const auto is_said = [&](std::size_t column) { return Row::is_cell(person[column]); };
  // More knowledge settles no less, except where two answers can contradict each other.
  std::vector<bool> kept = can_contradict(program, said);
  for (std::size_t column = 0; column < kept.size(); ++column) {
    kept[column] = kept[column] || is_said(column);
  }
  for (const bool is_answer : {false, true}) {
    for (std::size_t column = person.size(); column-- > 0;) {
      if (!kept[column] || is_said(column) != is_answer) continue;
      kept[column] = false;
      kept[column] = !partial.contains_whenever(settled, person, kept);
    }
  }
  for (const ColumnId column : ids_up_to<ColumnId>(person.size())) {
    const bool needed = kept[column.index()];
    if (!is_said(column.index())) {
      if (needed) result.could_contradict.push_back(column);
    } else {
      (needed ? result.sufficient : result.not_needed).push_back(column);
    }
  }
}

void find_all(const Program& program, const SaidApart& said, Disposition present,
              Counterfactuals& result) {
  Diagram partial = partial_diagram_for(said.program);
  const PartialModel model = partial_model_of(partial, program);
  const Row& person = said.row;
  const auto who_says = [&](Set concluded, Ways ways) {
    const Set held = after_measurements(partial, program.measurements, concluded, ways);
    return after_measurements(partial, said.joins, held, ways);
  };
  const std::size_t levels = program.disposition_count;
  for (std::size_t level = present.index() + 1; level < levels; ++level) {
    result.raise.push_back(changes_to(partial, said.program, person, Disposition(level),
                                      who_says(model.at_least[level], Ways::some)));
    keep_what_holds(program, said, result.raise.back(),
                    [&](const Outcome& outcome) { return outcome.at_least.index() >= level; });
  }
  for (std::size_t level = present.index(); level > program.otherwise.index(); --level) {
    result.lower.push_back(changes_to(partial, said.program, person, Disposition(level - 1),
                                      who_says(model.less_than[level], Ways::all)));
    keep_what_holds(program, said, result.lower.back(),
                    [&](const Outcome& outcome) { return outcome.at_most.index() < level; });
  }
  const Set no_more = present.index() + 1 < levels
                          ? who_says(model.less_than[present.index() + 1], Ways::all)
                          : Diagram::universe();
  const Set settled =
      partial.intersect(who_says(model.at_least[present.index()], Ways::some), no_more);
  if (partial.contains(settled, person)) find_sufficient(partial, program, said, settled, result);
}

}  // namespace

Counterfactuals counterfactuals(const Program& program, const SaidApart& said,
                                Disposition present) {
  Counterfactuals result;
  try {
    find_all(program, said, present, result);
  } catch (const DiagramTooLarge&) {
    result = {};
    result.gave_up = true;
  }
  return result;
}

}  // namespace triage
