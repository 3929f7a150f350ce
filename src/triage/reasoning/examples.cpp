#include "triage/reasoning/examples.hpp"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <utility>

#include "triage/base/contains.hpp"
#include "triage/reasoning/outcomes.hpp"

namespace triage {
namespace {

/// Of people to evaluate: the shipped packs need 300 words of them at most. Some of these are
/// looked at together, so that what the first of them show needs no more.
constexpr std::size_t most_words = 1'024;
constexpr std::size_t words_at_once = 64;
/// Where more answers are open, it is left to the diagram, which soon finds them too many as well.
constexpr std::size_t most_answers = words_at_once * lanes_per_word;

/// An answer that may still be given; the cell behind the last of the column is "unknown".
struct OpenAnswer {
  ColumnId column;
  std::size_t cell;
};

/// Calm in all that is open, but for two answers. `alike` is the place among people of somebody who
/// lacks only the second.
struct Somebody {
  std::optional<OpenAnswer> first;
  std::optional<OpenAnswer> second;
  std::size_t alike;
};

bool has_lane(Word word, std::size_t lane) { return (word >> lane % lanes_per_word & 1U) != 0; }

/// Looks among people of whom as much is known as of one person.
class Examples {
 public:
  Examples(const Person& person, const Outcome& outcome)
      : person_(person), outcome_(outcome), left_(outcome.ask), outcomes_(person.program) {
    for (const ColumnId id : ids_up_to<ColumnId>(person.program.columns.size())) {
      const Column& column = person.program[id];
      if (!is_left(column.finding) || !person.is_unanswered(id)) continue;
      open_.push_back(id);
      for (std::size_t c = 0; c <= column.cell_count; ++c) answers_.push_back({id, c});
    }
  }

  /// The calm first, of whom most answers make somebody else; then those who are calm but for one
  /// answer, for what matters only together with another.
  std::vector<FindingId> look() {
    if (answers_.size() > most_answers) return std::move(left_);
    add_those_beside({});
    look_among_people();
    for (const OpenAnswer& answer : answers_) {
      if (left_.empty() || words_ > most_words) break;
      add_those_beside(answer);
      if (people_.size() > words_at_once * lanes_per_word) look_among_people();
    }
    look_among_people();
    return std::move(left_);
  }

 private:
  [[nodiscard]] bool is_left(FindingId finding) const { return contains(left_, finding); }

  [[nodiscard]] FindingId finding_of(const OpenAnswer& answer) const {
    return person_.program[answer.column].finding;
  }

  void add_those_beside(const std::optional<OpenAnswer>& first) {
    const std::size_t alike = people_.size();
    people_.push_back({first, {}, alike});
    for (const OpenAnswer& answer : answers_) {
      const bool is_said = first && answer.column == first->column;
      if (!is_said && is_left(finding_of(answer))) people_.push_back({first, answer, alike});
    }
  }

  void look_among_people() {
    if (people_.empty()) return;
    const Block block = block_of_people();
    words_ += block.words();
    outcomes_.update(block);
    for (std::size_t i = 0; i < people_.size(); ++i) {
      if (differ(i, people_[i].alike)) std::erase(left_, finding_of(*people_[i].second));
    }
    people_.clear();
  }

  [[nodiscard]] Block block_of_people() const {
    Block block = block_of_the_calm((people_.size() + lanes_per_word - 1) / lanes_per_word);
    for (std::size_t i = 0; i < people_.size(); ++i) {
      const Word lane = Word{1} << i % lanes_per_word;
      if (people_[i].first) answer(block, *people_[i].first, i / lanes_per_word, lane);
      if (people_[i].second) answer(block, *people_[i].second, i / lanes_per_word, lane);
    }
    return block;
  }

  [[nodiscard]] Block block_of_the_calm(std::size_t words) const {
    const Program& program = person_.program;
    Block block(program, words);
    for (const ColumnId id : ids_up_to<ColumnId>(program.columns.size())) {
      std::ranges::fill(block.unanswered(id), Word{0});
      const std::size_t calm = program[program[id].finding].none_cell.value_or(0);
      const Cells cells = contains(open_, id) ? cell(calm) : cells_of_person(program[id]);
      for (std::size_t w = 0; w < words; ++w) block.allow(program[id], cells, w, ~Word{0});
    }
    return block;
  }

  [[nodiscard]] Cells cells_of_person(const Column& column) const {
    Cells cells = 0;
    for (std::size_t c = 0; c < column.cell_count; ++c) {
      const Word possible = person_.block.plane(column, c)[person_.word()] & person_.lanes();
      if (possible != 0) cells |= cell(c);
    }
    return cells;
  }

  void answer(Block& block, const OpenAnswer& given, std::size_t word, Word lanes) const {
    const Column& column = person_.program[given.column];
    const bool is_known = given.cell < column.cell_count;
    block.allow(column, is_known ? cell(given.cell) : all_cells(column.cell_count), word, lanes);
  }

  /// Whether their bounds differ, as far as they matter: what is certain counts above
  /// `when_unknown`, what is possible counts everywhere.
  [[nodiscard]] bool differ(std::size_t one, std::size_t other) const {
    for (std::size_t i = outcome_.at_most.index(); i > outcome_.at_least.index(); --i) {
      const Disposition level(i);
      const auto possible = [&](std::size_t lane) {
        return has_lane(outcomes_.at_most(level, lane / lanes_per_word), lane);
      };
      const auto certain = [&](std::size_t lane) {
        return has_lane(outcomes_.at_least(level, lane / lanes_per_word), lane);
      };
      if (possible(one) != possible(other)) return true;
      if (level > person_.program.when_unknown && certain(one) != certain(other)) return true;
    }
    return false;
  }

  const Person& person_;
  const Outcome& outcome_;
  std::vector<FindingId> left_;
  Outcomes outcomes_;
  std::vector<ColumnId> open_;
  std::vector<OpenAnswer> answers_;
  std::vector<Somebody> people_;  // who are looked at next
  std::size_t words_ = 0;         // of those who were
};

}  // namespace

std::vector<FindingId> without_example(const Person& person, const Outcome& outcome) {
  if (person.ways != 1) return outcome.ask;
  return Examples(person, outcome).look();
}

}  // namespace triage
