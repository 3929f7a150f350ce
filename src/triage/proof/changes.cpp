// Works on partial combinations: a person is one cell for each column, or "unknown". A target such
// as "surely a doctor or more" is the set of what people can say for inference to conclude just
// that, and the changes that lead into it are found by walking its diagram once
// (Diagram::smallest_changes).

#include "triage/proof/changes.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <optional>
#include <stdexcept>
#include <utility>

#include "triage/proof/model.hpp"
#include "triage/proof/partial_model.hpp"
#include "triage/reasoning/infer.hpp"

namespace triage {
namespace {

/// More sets of answers than anybody would read.
constexpr std::size_t max_changes = 100;

Combination combination_of(const Program& program, const Answers& said) {
  Combination person;
  for (const ColumnId column : ids_up_to<ColumnId>(program.columns.size())) {
    const std::size_t unknown = program[column].cell_count;
    const Cells possible = said.possible(column);
    person.push_back(static_cast<std::uint8_t>(
        said.is_known(column) ? static_cast<std::size_t>(std::countr_zero(possible)) : unknown));
  }
  return person;
}

/// Who says both yes and no of a column has no cell of their own there: in what is returned, the
/// one for "unknown" stands for it. `set` is one of partial combinations.
Set for_contradicted(Diagram& partial, const Program& program, const Answers& said, Set set,
                     Ways ways) {
  for (const ColumnId id : said.contradicted()) {
    const Set here = partial.where(id.index(), cell(program[id].cell_count));
    const Set contradicted = where_contradicted(partial, set, id.index(), ways);
    set = partial.either(partial.without(set, here), partial.both(here, contradicted));
  }
  return set;
}

/// The answers that would do: those of one example, each widened as far as the others allow.
Change widened(const Diagram& partial, const Program& program, const Combination& person,
               Set target, const VariableSet& columns) {
  Box box;
  for (const std::uint8_t value : person) box.push_back(cell(value));
  for (const std::uint32_t column : columns) {
    box[column] = all_cells(program.columns[column].cell_count);
  }
  const Combination example = *partial.some_in_box(target, box);
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

ChangesTo changes_to(const Diagram& partial, const Program& program, const Combination& person,
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
Answers said_after(const Program& program, const Answers& said, const Change& change, bool first) {
  Answers after(program);
  for (const ColumnId id : ids_up_to<ColumnId>(program.columns.size())) {
    const auto changed =
        std::ranges::find_if(change, [&](const ColumnChange& one) { return one.column == id; });
    const bool is_changed = changed != change.end();
    if (is_changed || said.is_known(id)) {
      const Cells cells = is_changed ? changed->to : said.possible(id);
      const auto lowest = static_cast<std::size_t>(std::countr_zero(cells));
      after.say(id, first ? lowest : static_cast<std::size_t>(std::bit_width(cells)) - 1);
    } else if (std::ranges::find(said.contradicted(), id) != said.contradicted().end()) {
      after.contradict(id);
    } else if (!said.is_unanswered(id)) {
      after.say_unknown(id);
    }
  }
  return after;
}

/// What inference says of somebody who says this; nothing where they contradict themselves more
/// often than can be assessed.
std::optional<Outcome> outcome_of_saying(const Program& program, Answers said) {
  try {
    const EncodedAnswers concluded = with_measurements(program, {std::move(said), {}});
    return infer(program, concluded.answers);
  } catch (const std::length_error&) {
    return std::nullopt;
  }
}

/// Nothing is proposed that inference does not bear out: whoever changes their answers so, and asks
/// again, gets what was said.
template <class Gives>
void keep_what_holds(const Program& program, const Answers& said, ChangesTo& to, Gives gives) {
  const auto fails = [&](const Change& change) {
    return !std::ranges::all_of(std::array{true, false}, [&](bool first) {
      const auto outcome = outcome_of_saying(program, said_after(program, said, change, first));
      return outcome && gives(*outcome);
    });
  };
  if (std::erase_if(to.changes, fails) > 0) to.complete = false;
}

/// The columns that measurements connect.
std::vector<bool> measuring_or_measured(const Program& program) {
  std::vector<bool> found(program.columns.size());
  for (const ProgramMeasurement& measurement : program.measurements) {
    found[program[measurement.by].first_column.index()] = true;
    found[program[measurement.finding].first_column.index()] = true;
  }
  return found;
}

/// Leaves out one answer after another, from the last on, as long as the rest still settles it.
/// Before that, whatever was not answered and makes no difference.
void find_sufficient(const Diagram& partial, const Program& program, const Answers& said,
                     Set settled, Counterfactuals& result) {
  const Combination person = combination_of(program, said);
  const auto& both = said.contradicted();
  const auto is_said = [&](std::size_t column) {
    return person[column] != program.columns[column].cell_count ||
           std::find(both.begin(), both.end(), ColumnId(column)) != both.end();
  };
  // More knowledge settles no less, except where a reading and an answer can contradict each other.
  std::vector<bool> kept = measuring_or_measured(program);
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

void find_all(const Program& program, const Answers& said, Disposition present,
              Counterfactuals& result) {
  Diagram partial = partial_diagram_for(program);
  const PartialModel model = partial_model_of(partial, program);
  const Combination person = combination_of(program, said);
  const auto who_says = [&](Set concluded, Ways ways) {
    return for_contradicted(partial, program, said,
                            after_measurements(partial, program, concluded, ways), ways);
  };
  const std::size_t levels = program.disposition_count;
  for (std::size_t level = present.index() + 1; level < levels; ++level) {
    result.raise.push_back(changes_to(partial, program, person, Disposition(level),
                                      who_says(model.at_least[level], Ways::some)));
    keep_what_holds(program, said, result.raise.back(),
                    [&](const Outcome& outcome) { return outcome.at_least.index() >= level; });
  }
  for (std::size_t level = present.index(); level > program.otherwise.index(); --level) {
    result.lower.push_back(changes_to(partial, program, person, Disposition(level - 1),
                                      who_says(model.less_than[level], Ways::all)));
    keep_what_holds(program, said, result.lower.back(),
                    [&](const Outcome& outcome) { return outcome.at_most.index() < level; });
  }
  const Set no_more = present.index() + 1 < levels
                          ? who_says(model.less_than[present.index() + 1], Ways::all)
                          : Diagram::all();
  const Set settled = partial.both(who_says(model.at_least[present.index()], Ways::some), no_more);
  if (partial.contains(settled, person)) find_sufficient(partial, program, said, settled, result);
}

}  // namespace

Counterfactuals counterfactuals(const Program& program, const Answers& said, Disposition present) {
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
