// People in a fixed order, side by side through inference, a line each into the hash.

#include "triage/model/digest.hpp"

#include <algorithm>
#include <cstdint>
#include <vector>

#include "triage/base/sha256.hpp"
#include "triage/base/text.hpp"
#include "triage/model/model.hpp"
#include "triage/reasoning/infer.hpp"
#include "triage/reasoning/outcomes.hpp"

namespace triage {
namespace {

/// So many people are looked at one by one; of more, so many are drawn.
constexpr std::size_t most_people = 4096;
/// And, of each level, so many ways through its diagram are walked to their end.
constexpr std::size_t most_paths = 256;

using People = std::vector<Combination>;

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
  People people(count);
  for (std::size_t i = 0; i < count; ++i) {
    std::size_t rest = i;
    for (const Column& column : program.columns) {
      people[i].push_back(static_cast<std::uint8_t>(rest % column.cell_count));
      rest /= column.cell_count;
    }
  }
  return people;
}

People drawn(const Program& program) {
  People people(most_people);
  Draw draw;
  for (Combination& person : people) {
    for (const Column& column : program.columns) {
      person.push_back(static_cast<std::uint8_t>(draw.next() % column.cell_count));
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
    walk_from(0, set, Combination(program_.columns.size()));
  }

 private:
  void walk_from(std::size_t column, Set set, const Combination& person) {
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
        std::any_of(parts.begin(), parts.end(), [&](Set part) { return part != parts.front(); });
    for (std::size_t value = 0; value < (matters ? cells : 1); ++value) {
      Combination next = person;
      next[column] = static_cast<std::uint8_t>(value);
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
    people.resize(before);
  }
}

/// A reading decides the finding that it measures.
void agree_with_readings(const Program& program, Combination& person) {
  for (const ProgramMeasurement& measurement : program.measurements) {
    const std::uint8_t reading = person[program[measurement.by].first_column.index()];
    std::uint8_t& finding = person[program[measurement.finding].first_column.index()];
    if ((measurement.yes_cells & cell(reading)) != 0) finding = yes_cell;
    if ((no_readings(program, measurement) & cell(reading)) != 0) finding = no_cell;
  }
}

Block block_of(const Program& program, const People& people) {
  Block block(program, (people.size() + lanes_per_word - 1) / lanes_per_word);
  for (std::size_t i = 0; i < program.columns.size(); ++i) {
    const Column& column = program.columns[i];
    std::ranges::fill(block.unanswered(ColumnId(i)), Word{0});
    for (std::size_t c = 0; c < column.cell_count; ++c) {
      std::ranges::fill(block.plane(column, c), Word{0});
    }
    for (std::size_t lane = 0; lane < block.lanes(); ++lane) {
      const std::size_t value = lane < people.size() ? people[lane][i] : 0;
      block.plane(column, value)[lane / lanes_per_word] |= Word{1} << lane % lanes_per_word;
    }
  }
  return block;
}

/// `0,1,3 doctor pain_over_a_month,trauma heat`: the cells, the level, the rules that fired in the
/// order of the pack, the care that is offered.
std::string line_of(const RulePack& pack, const Combination& person, const Outcome& outcome) {
  std::vector<std::string> cells;
  for (const std::uint8_t value : person) cells.push_back(std::to_string(value));
  std::vector<std::string> fired;
  for (const RuleId id : ids_up_to<RuleId>(outcome.rules.size())) {
    if (outcome.rules[id.index()] == Truth::yes) fired.push_back(pack[id].id);
  }
  std::vector<std::string> care;
  for (const CareId id : ids_up_to<CareId>(outcome.care.size())) {
    if (outcome.care[id.index()].status == CareStatus::offered) care.push_back(pack[id].id);
  }
  return join(cells, ",") + ' ' + pack[outcome.at_least].id + ' ' + join(fired, ",") + ' ' +
         join(care, ",") + '\n';
}

}  // namespace

std::string outcomes_digest(const Pack& pack) {
  const std::size_t count = combinations_of(pack.program);
  People people = count <= most_people ? everybody(pack.program, count) : drawn(pack.program);
  if (count > most_people) add_paths(pack.program, people);
  for (Combination& person : people) agree_with_readings(pack.program, person);
  const Block block = block_of(pack.program, people);
  Outcomes outcomes(pack.program);
  outcomes.update(block);
  Sha256 hash;
  for (std::size_t lane = 0; lane < people.size(); ++lane) {
    hash.append(line_of(pack, people[lane], outcomes.at(lane)));
  }
  return hash.finish();
}

}  // namespace triage
