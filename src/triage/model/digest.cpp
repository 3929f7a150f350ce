// People in a fixed order, side by side through inference, a line each into the hash.

#include "triage/model/digest.hpp"

#include <algorithm>
#include <cstdint>
#include <vector>

#include "triage/base/mapped.hpp"
#include "triage/base/sha256.hpp"
#include "triage/base/text.hpp"
#include "triage/model/model.hpp"
#include "triage/reasoning/infer.hpp"
#include "triage/reasoning/measurement.hpp"
#include "triage/reasoning/outcomes.hpp"

namespace triage {
namespace {

/// So many people are looked at one by one; of more, so many are drawn.
constexpr std::size_t most_people = 4096;
/// And, of each level, so many ways through its diagram are walked to their end.
constexpr std::size_t most_paths = 256;

using People = std::vector<Row>;

/// The generator splitmix64, from 0 on: the same numbers on every machine.
class Draw {
 public:
  std::uint64_t next() {
    state_ += 0x9E3779B97F4A7C15U;
    std::uint64_t mixed = state_;
    mixed = (mixed ^ (mixed >> 30U)) * 0xBF58476D1CE4E5B9U;
    mixed = (mixed ^ (mixed >> 27U)) * 0x94D049BB133111EBU;
    return mixed ^ (mixed >> 31U);
  }

 private:
  std::uint64_t state_ = 0;
};

/// How many combinations there are, or one more than are looked at.
std::size_t combinations_of(const Program& program) {
  std::size_t count = 1;
  for (const Column& column : program.columns) {
    count *= column.cell_count;
    if (count > most_people) return most_people + 1;
  }
  return count;
}

/// The first column counts fastest.
People everybody(const Program& program, std::size_t count) {
  People people(count, Row(program));
  for (std::size_t i = 0; i < count; ++i) {
    std::size_t rest = i;
    for (const ColumnId column : ids_up_to<ColumnId>(program.columns.size())) {
      people[i][column] = static_cast<Row::Byte>(rest % program[column].cell_count);
      rest /= program[column].cell_count;
    }
  }
  return people;
}

People drawn(const Program& program) {
  People people(most_people, Row(program));
  Draw draw;
  for (Row& person : people) {
    for (const ColumnId column : ids_up_to<ColumnId>(program.columns.size())) {
      person[column] = static_cast<Row::Byte>(draw.next() % program[column].cell_count);
    }
  }
  return people;
}

/// Walks the ways through a set, the first cells first, and keeps the person at the end of each:
/// where a column does not matter on the way, with its first cell.
class Paths {
 public:
  Paths(const Program& program, Diagram& diagram, People& people)
      : program_(program), diagram_(diagram), people_(people) {}

  void walk(Set set) {
    left_ = most_paths;
    Row first(program_);
    for (const ColumnId column : ids_up_to<ColumnId>(first.size())) first[column] = 0;
    walk_from(0, set, first);
  }

 private:
  void walk_from(std::size_t column, Set set, const Row& person) {
    if (set == Diagram::empty() || left_ == 0) return;
    if (set == Diagram::universe()) {
      people_.push_back(person);
      --left_;
      return;
    }
    const std::size_t cells = program_.columns[column].cell_count;
    std::vector<Set> parts;
    for (std::size_t value = 0; value < cells; ++value) {
      parts.push_back(diagram_.restrict(set, column, value));
    }
    const bool matters =
        std::ranges::any_of(parts, [&](Set part) { return part != parts.front(); });
    for (std::size_t value = 0; value < (matters ? cells : 1); ++value) {
      Row next = person;
      next[column] = static_cast<Row::Byte>(value);
      walk_from(column + 1, parts[value], next);
    }
  }

  const Program& program_;
  Diagram& diagram_;
  People& people_;
  std::size_t left_ = 0;
};

/// Nothing is added where the diagram passes its usual limit, which is the same everywhere.
void add_paths(const Program& program, People& people) {
  const std::size_t before = people.size();
  try {
    Diagram diagram = diagram_for(program);
    Model model = model_of(diagram, program);
    Paths paths(program, diagram, people);
    for (const Disposition level : ids_up_to<Disposition>(program.disposition_count)) {
      paths.walk(model.exactly(level));
    }
  } catch (const DiagramTooLarge&) {
    people.resize(before, Row(program));
  }
}

/// A reading decides the finding that it measures.
void agree_with_readings(const Program& program, Row& person) {
  for (const ProgramMeasurement& measurement : program.measurements) {
    const Row::Byte said = said_by_reading(measurement, person[measurement.by]);
    if (Row::is_cell(said)) person[measurement.measured] = said;
  }
}

/// `0,1,3 doctor pain_over_a_month,trauma heat`: the cells, the level, the rules that fired in the
/// order of the pack, the care that is offered.
std::string line_of(const RulePack& pack, const Row& person, const Outcome& outcome) {
  const auto id_of = [&](auto id) { return pack[id].id; };
  std::vector<std::string> cells =
      mapped(person, [&](Row::Byte value) { return std::to_string(value); });
  std::vector<std::string> fired = mapped(fired_rules(outcome), id_of);
  std::vector<std::string> care = mapped(care_with(outcome, CareStatus::offered), id_of);
  return join(cells, ",") + ' ' + pack[outcome.at_least].id + ' ' + join(fired, ",") + ' ' +
         join(care, ",") + '\n';
}

}  // namespace

std::string outcomes_digest(const Pack& pack) {
  const std::size_t count = combinations_of(pack.program);
  People people = count <= most_people ? everybody(pack.program, count) : drawn(pack.program);
  if (count > most_people) add_paths(pack.program, people);
  for (Row& person : people) agree_with_readings(pack.program, person);
  Block block(pack.program, (people.size() + lanes_per_word - 1) / lanes_per_word);
  for (std::size_t lane = 0; lane < people.size(); ++lane) {
    block.set(pack.program, lane, people[lane]);
  }
  Outcomes outcomes(pack.program);
  outcomes.update(block);
  Sha256 hash;
  for (std::size_t lane = 0; lane < people.size(); ++lane) {
    hash.append(line_of(pack, people[lane], outcomes.at(lane)));
  }
  return hash.finish();
}

}  // namespace triage
