#pragma once

// Runs a program's gates over up to 64 people a machine word, in three values at once.
//
// A statement has two bits a person: surely yes, and surely no; neither means unknown. One person
// is a word with one lane in use: there is no second evaluator.

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "triage/base/truth.hpp"
#include "triage/program/program.hpp"
#include "triage/reasoning/answers.hpp"

namespace triage {

using Word = std::uint64_t;
inline constexpr std::size_t lanes_per_word = 64;

/// What is possible for a block of people: a plane (row of bits, one a lane) for each cell of each
/// column. A fresh block has everything possible in every lane.
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

  /// Lays one person's answers into a lane that is still fresh.
  void set(const Program& program, std::size_t lane, const Answers& answers);

 private:
  std::size_t words_;
  std::vector<Word> planes_;
};

/// The truth of every gate for every lane of a block.
class Evaluation {
 public:
  Evaluation(std::size_t gates, std::size_t words)
      : words_(words), yes_(gates * words), no_(gates * words) {}

  [[nodiscard]] Truth at(GateId gate, std::size_t lane) const;
  [[nodiscard]] std::span<Word> yes(GateId gate) {
    return {yes_.data() + gate.index() * words_, words_};
  }
  [[nodiscard]] std::span<Word> no(GateId gate) {
    return {no_.data() + gate.index() * words_, words_};
  }

 private:
  std::size_t words_;
  std::vector<Word> yes_;
  std::vector<Word> no_;
};

Evaluation evaluate(const Program& program, const Block& block);

/// One person, in lane 0.
Evaluation evaluate(const Program& program, const Answers& answers);

}  // namespace triage
