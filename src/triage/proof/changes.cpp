// Works on partial combinations: a person is one cell for each column, or "unknown". A target such
// as "surely a doctor or more" is a set of these, and the changes that lead into it are found by
// walking the diagram of the target once (Diagram::smallest_changes).

#include "triage/proof/changes.hpp"

#include <algorithm>
#include <bit>

#include "triage/proof/model.hpp"

namespace triage {
namespace {

class ChangeSearch {
 public:
  ChangeSearch(Diagram& partial, const Program& program, const Answers& answers)
      : partial_(partial), program_(program) {
    for (const ColumnId column : ids_up_to<ColumnId>(program.columns.size())) {
      const std::size_t unknown = program[column].cell_count;
      const bool known = answers.is_known(column);
      person_.push_back(static_cast<std::uint8_t>(
          known ? static_cast<std::size_t>(std::countr_zero(answers.possible(column))) : unknown));
    }
  }

  [[nodiscard]] const Combination& person() const { return person_; }

  std::vector<Change> changes_into(Set target) {
    std::vector<VariableSet> sets = partial_.smallest_changes(target, person_, max_changed_answers);
    std::stable_sort(sets.begin(), sets.end(), [](const VariableSet& a, const VariableSet& b) {
      return a.size() < b.size();
    });
    std::vector<Change> changes;
    for (const VariableSet& set : sets) changes.push_back(values_for(target, set));
    return changes;
  }

  [[nodiscard]] bool is_in(Set set) const { return partial_.contains(set, person_); }

 private:
  /// Where the target can be reached by answering this column, and not as it is answered now.
  Set with_other_answer(Set target, std::size_t column) {
    Set reachable = Diagram::none();
    for (std::size_t value = 0; value < program_.columns[column].cell_count; ++value) {
      if (value == person_[column]) continue;
      reachable = partial_.either(reachable, partial_.fixed(target, column, value));
    }
    return reachable;
  }

  /// The answers that would do: for one column all of them, for several those of one example each
  /// widened as far as the others allow.
  Change values_for(Set target, const VariableSet& columns) {
    Change change;
    Set left = target;
    for (std::size_t i = 0; i < columns.size(); ++i) {
      Cells cells = 0;
      for (std::size_t v = 0; v < program_.columns[columns[i]].cell_count; ++v) {
        if (v == person_[columns[i]]) continue;
        Set rest = partial_.fixed(left, columns[i], v);
        for (std::size_t j = i + 1; j < columns.size(); ++j)
          rest = with_other_answer(rest, columns[j]);
        if (partial_.contains(rest, person_)) cells |= cell(v);
      }
      change.push_back({ColumnId(columns[i]), cells});
      left = partial_.fixed(left, columns[i], static_cast<std::size_t>(std::countr_zero(cells)));
    }
    return change;
  }

  Diagram& partial_;
  const Program& program_;
  Combination person_;
};

/// Leaves out one answer after another, from the last on, as long as the rest still settles it.
void find_sufficient(const Diagram& partial, const Program& program, Combination person,
                     Set settled, Counterfactuals& result) {
  for (std::size_t column = person.size(); column-- > 0;) {
    const auto unknown = static_cast<std::uint8_t>(program.columns[column].cell_count);
    const std::uint8_t given = person[column];
    if (given == unknown) continue;
    person[column] = unknown;
    const bool still = partial.contains(settled, person);
    if (!still) person[column] = given;
    (still ? result.not_needed : result.sufficient).emplace_back(column);
  }
  // The finding that a reading decided stands for the reading, which is needed as much.
  for (const ProgramMeasurement& measurement : program.measurements) {
    const ColumnId measured = program[measurement.finding].first_column;
    const ColumnId by = program[measurement.by].first_column;
    const auto& kept = result.sufficient;
    if (std::find(kept.begin(), kept.end(), measured) == kept.end()) continue;
    if (std::erase(result.not_needed, by) > 0) result.sufficient.push_back(by);
  }
  std::sort(result.sufficient.begin(), result.sufficient.end());
  std::sort(result.not_needed.begin(), result.not_needed.end());
}

void find_all(const Program& program, const Answers& answers, Disposition present,
              Counterfactuals& result) {
  Diagram diagram = diagram_for(program);
  Model model = model_of(diagram, program);
  Diagram partial = partial_diagram_for(program);
  ChangeSearch search(partial, program, answers);
  const Set impossible = diagram.opposite(model.possible);
  const Set reachable = where_measurements_decided(partial, program);
  // What nobody can be counts as agreed in completions, but is nothing to change to.
  const auto surely = [&](Set set) {
    return partial.both(partial.surely(diagram, diagram.either(set, impossible)), reachable);
  };
  const auto surely_at_least = [&](std::size_t level) { return surely(model.at_least[level]); };
  const auto surely_below = [&](std::size_t level) {
    return surely(diagram.opposite(model.at_least[level]));
  };
  const std::size_t levels = program.disposition_count;
  for (std::size_t level = present.index() + 1; level < levels; ++level) {
    result.raise.push_back({Disposition(level), search.changes_into(surely_at_least(level))});
  }
  for (std::size_t level = present.index(); level > program.otherwise.index(); --level) {
    result.lower.push_back({Disposition(level - 1), search.changes_into(surely_below(level))});
  }
  Set settled = surely_at_least(present.index());
  if (present.index() + 1 < levels)
    settled = partial.both(settled, surely_below(present.index() + 1));
  if (search.is_in(settled)) find_sufficient(partial, program, search.person(), settled, result);
}

}  // namespace

Counterfactuals counterfactuals(const Program& program, const Answers& answers,
                                Disposition present) {
  Counterfactuals result;
  try {
    find_all(program, answers, present, result);
  } catch (const DiagramTooLarge&) {
    result.gave_up = true;
  }
  return result;
}

}  // namespace triage
