#pragma once

// Runs a program's gates over up to 64 people a machine word, in three values at once.
//
// A statement has two bits a person: it may be yes, and it may be no; both means unknown. One
// person is a word with one lane in use: there is no second evaluator.

#include <cstddef>
#include <span>
#include <vector>

#include "triage/base/truth.hpp"
#include "triage/program/program.hpp"
#include "triage/program/row.hpp"
#include "triage/reasoning/planes.hpp"

namespace triage {

/// What is known of a block of people: for each column a plane for each cell, where it is possible,
/// and one where nothing was answered. In a fresh block nobody has answered anything.
class Block {
 public:
  /// `words` machine words for each plane, of 64 people each.
  Block(const Program& program, std::size_t words);

  [[nodiscard]] std::size_t words() const { return words_; }
  [[nodiscard]] std::size_t lanes() const { return words_ * lanes_per_word; }
  /// For whom a cell is possible, a bit for each.
  [[nodiscard]] std::span<const Word> plane(const Column& column, std::size_t cell_index) const {
    return {planes_.data() + (column.first_plane + cell_index) * words_, words_};
  }
  [[nodiscard]] std::span<Word> plane(const Column& column, std::size_t cell_index) {
    return {planes_.data() + (column.first_plane + cell_index) * words_, words_};
  }

  /// By whom the column was not answered.
  [[nodiscard]] std::span<const Word> unanswered(ColumnId column) const {
    return {unanswered_.data() + column.index() * words_, words_};
  }
  [[nodiscard]] std::span<Word> unanswered(ColumnId column) {
    return {unanswered_.data() + column.index() * words_, words_};
  }

  /// Lays a person, taken in one way, into a lane that is still fresh.
  void set(const Program& program, std::size_t lane, const Row& row, std::size_t way = 0);

  /// The people in `lanes` of one word are somewhere in `cells` of the column, whatever was known
  /// of them before. Whether that was asked is left as it is.
  void allow(const Column& column, Cells cells, std::size_t word, Word lanes);

  /// The same people, but that what was not answered is "nothing of the kind", or the first cell
  /// where a finding has no such answer.
  [[nodiscard]] Block if_calm(const Program& program) const;

 private:
  std::size_t words_;
  Words planes_;
  Words unanswered_;
};

/// Where something may be yes, and where it may be no.
struct Possible {
  Plane yes = nullptr;
  Plane no = nullptr;
};

/// The truth of every gate for every lane of a block, as long as the block stays as it is: what a
/// gate and an answer have in common is only in the block.
class Evaluation {
 public:
  [[nodiscard]] std::size_t words() const { return words_; }
  [[nodiscard]] const Possible& operator[](GateId gate) const { return gates_[gate.index()]; }
  /// The truth of a gate for one person.
  [[nodiscard]] Truth at(GateId gate, std::size_t lane) const;
  /// Lanes in which a gate is surely yes.
  [[nodiscard]] Word yes(GateId gate, std::size_t word) const { return ~(*this)[gate].no[word]; }
  [[nodiscard]] Word no(GateId gate, std::size_t word) const { return ~(*this)[gate].yes[word]; }

 private:
  friend void evaluate(const Program& program, const Block& block, Evaluation& evaluation);

  std::size_t words_ = 0;
  std::vector<Possible> gates_;
  Words planes_;
};

/// An evaluation that is used again costs no memory.
void evaluate(const Program& program, const Block& block, Evaluation& evaluation);

}  // namespace triage
