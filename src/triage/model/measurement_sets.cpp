#include "triage/model/measurement_sets.hpp"

namespace triage {
namespace {

Set reads_yes(Diagram& diagram, const ProgramMeasurement& measurement) {
  return diagram.where(measurement.by.index(), measurement.yes_cells);
}

Set reads_no(Diagram& diagram, const ProgramMeasurement& measurement) {
  return diagram.where(measurement.by.index(), measurement.no_cells);
}

Set says(Diagram& diagram, const ProgramMeasurement& measurement, std::size_t value) {
  return diagram.where(measurement.measured.index(), cell(value));
}

/// The set, but that for these people the reading, if there is one, tells what the finding is.
Set left_to_reading(Diagram& diagram, Set set, const ProgramMeasurement& measurement, Set people) {
  const std::size_t measured = measurement.measured.index();
  const Set yes = diagram.intersect(reads_yes(diagram, measurement), people);
  const Set no = diagram.intersect(reads_no(diagram, measurement), people);
  const Set if_yes = diagram.intersect(yes, diagram.restrict(set, measured, yes_cell));
  const Set if_no = diagram.intersect(no, diagram.restrict(set, measured, no_cell));
  return diagram.unite(diagram.subtract(set, diagram.unite(yes, no)), diagram.unite(if_yes, if_no));
}

}  // namespace

Set where_contradicted(Diagram& diagram, Set set, ColumnId column, Ways ways) {
  const Set if_yes = diagram.restrict(set, column.index(), yes_cell);
  const Set if_no = diagram.restrict(set, column.index(), no_cell);
  return ways == Ways::some ? diagram.unite(if_yes, if_no) : diagram.intersect(if_yes, if_no);
}

Set where_read(Diagram& diagram, const ProgramMeasurement& measurement) {
  return diagram.where(measurement.by.index(), measurement.yes_cells | measurement.no_cells);
}

Set where_reading_contradicts(Diagram& diagram, const ProgramMeasurement& measurement) {
  return diagram.unite(
      diagram.intersect(reads_yes(diagram, measurement), says(diagram, measurement, no_cell)),
      diagram.intersect(reads_no(diagram, measurement), says(diagram, measurement, yes_cell)));
}

Set where_measurements_agree(Diagram& diagram, Measurements measurements) {
  Set agree = Diagram::universe();
  for (const ProgramMeasurement& measurement : measurements) {
    agree = diagram.subtract(agree, where_reading_contradicts(diagram, measurement));
  }
  return agree;
}

Set after_measurements(Diagram& diagram, Measurements measurements, Set set, Ways ways) {
  for (const ProgramMeasurement& measurement : measurements) {
    const Set undecided = says(diagram, measurement, yes_cell + 1);  // nobody, unless partial
    const Set contradicted = where_reading_contradicts(diagram, measurement);
    const Set if_contradicted = where_contradicted(diagram, set, measurement.measured, ways);
    set = left_to_reading(diagram, set, measurement, undecided);
    set = diagram.unite(diagram.subtract(set, contradicted),
                        diagram.intersect(contradicted, if_contradicted));
  }
  return set;
}

Set by_readings(Diagram& diagram, Measurements measurements, Set set) {
  for (const ProgramMeasurement& measurement : measurements) {
    set = left_to_reading(diagram, set, measurement, Diagram::universe());
  }
  return set;
}

Set where_measurements_decided(Diagram& partial, Measurements measurements) {
  Set decided = Diagram::universe();
  for (const ProgramMeasurement& measurement : measurements) {
    const Set missed_yes =
        partial.subtract(reads_yes(partial, measurement), says(partial, measurement, yes_cell));
    const Set missed_no =
        partial.subtract(reads_no(partial, measurement), says(partial, measurement, no_cell));
    decided = partial.subtract(decided, partial.unite(missed_yes, missed_no));
  }
  return decided;
}

}  // namespace triage
