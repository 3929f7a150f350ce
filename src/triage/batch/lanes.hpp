#pragma once

// The answers of many people, a byte for each column, on their way into the planes of a block.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "triage/program/program.hpp"
#include "triage/reasoning/answers.hpp"
#include "triage/reasoning/evaluate.hpp"

namespace triage {

/// What is known about one column of one person: a cell, or that there is none.
using CellByte = std::uint8_t;
inline constexpr CellByte asked_and_unknown = 0xFE;
inline constexpr CellByte never_answered = 0xFF;

CellByte cell_byte(const Answers& answers, ColumnId column);

class Lanes {
 public:
  /// `program` must outlive this.
  Lanes(const Program& program, std::size_t words);

  [[nodiscard]] std::size_t count() const { return lanes_; }
  [[nodiscard]] std::size_t words() const { return lanes_ / lanes_per_word; }

  /// Nobody has answered anything.
  void reset();
  void reset(std::size_t lane);

  /// The next column's cell of the same lane lies `count()` bytes behind.
  [[nodiscard]] CellByte* cell(std::size_t lane, std::size_t column) {
    return bytes_.data() + column * lanes_ + lane;
  }

  /// Takes measurements into account. False where one disagrees with an answer: such a case needs
  /// words, which lanes do not have.
  bool measure(std::size_t lane);

  [[nodiscard]] CellByte at(std::size_t column, std::size_t lane) const {
    return bytes_[column * lanes_ + lane];
  }
  [[nodiscard]] Answers answers(std::size_t lane) const;
  /// Holds until this is called again.
  [[nodiscard]] const Block& block();

 private:
  /// What a measurement makes of each pair of bytes; nothing where they disagree.
  struct Measuring {
    std::size_t measured = 0;
    std::size_t by = 0;
    std::vector<std::optional<CellByte>> table;  // by measured_states * by + measured
  };

  /// The bytes of one column for the 64 lanes of a word.
  [[nodiscard]] const char* row(std::size_t column, std::size_t word) const {
    return reinterpret_cast<const char*>(bytes_.data() + column * lanes_ + word * lanes_per_word);
  }
  [[nodiscard]] Measuring measuring(const ProgramMeasurement& measurement) const;

  const Program& program_;
  std::size_t lanes_;
  std::vector<CellByte> bytes_;  // a row for each column
  Block block_;
  std::vector<Measuring> measurings_;
};

}  // namespace triage
