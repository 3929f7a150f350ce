#pragma once

// Runs a program's gates over up to 64 people a machine word, in three values at once.
//
// A statement has two bits a person: it may be yes, and it may be no; both means unknown. One
// person is a word with one lane in use: there is no second evaluator.

#include <cstddef>
#include <memory>
#include <span>
#include <vector>

#include "triage/base/truth.hpp"
#include "triage/program/program.hpp"
#include "triage/reasoning/answers.hpp"
#include "triage/reasoning/planes.hpp"

namespace triage {

/// What is possible for a block of people: a plane for each cell of each column. A fresh block has
/// everything possible in every lane.
class Block {
 public:
  Block(const Program& program, std::size_t words);

  [[nodiscard]] std::size_t words() const { return words_; }
  [[nodiscard]] std::size_t lanes() const { return words_ * lanes_per_word; }
  [[nodiscard]] std::span<const Word> plane(const Column& column, std::size_t cell_index) const {
    return {planes_.data() + (column.first_plane + cell_index) * words_, words_};
  }
  [[nodiscard]] std::span<Word> plane(const Column& column, std::size_t cell_index) {
    return {planes_.data() + (column.first_plane + cell_index) * words_, words_};
  }

  /// Lays one person's answers, taken in one way, into a lane that is still fresh.
  void set(const Program& program, std::size_t lane, const Answers& answers, std::size_t way = 0);

 private:
  std::size_t words_;
  Words planes_;
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
  [[nodiscard]] Truth at(GateId gate, std::size_t lane) const;
  /// Lanes in which a gate is surely yes.
  [[nodiscard]] Word yes(GateId gate, std::size_t word) const { return ~(*this)[gate].no[word]; }
  [[nodiscard]] Word no(GateId gate, std::size_t word) const { return ~(*this)[gate].yes[word]; }

 private:
  friend void evaluate(const Program& program, const Block& block, Evaluation& evaluation);
  friend Evaluation evaluate(const Program& program, const Answers& answers);

  std::size_t words_ = 0;
  std::vector<Possible> gates_;
  Words planes_;
  std::unique_ptr<const Block> person_;  // where nobody else has the block
};

/// An evaluation that is used again costs no memory.
void evaluate(const Program& program, const Block& block, Evaluation& evaluation);

/// One person, in a lane for each way to take the answers, from lane 0 on.
Evaluation evaluate(const Program& program, const Answers& answers);

}  // namespace triage
