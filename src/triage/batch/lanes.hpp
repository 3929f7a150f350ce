#pragma once

// The rows of many people, column by column, on their way into the planes of a block. A lane is a
// person; so many bytes of a column, one a lane, lie side by side, and become a word of a plane by
// 64 at once.

#include <cstddef>
#include <span>
#include <vector>

#include "triage/base/byte_mask.hpp"
#include "triage/program/program.hpp"
#include "triage/program/row.hpp"
#include "triage/reasoning/evaluate.hpp"

namespace triage {

class Lanes {
 public:
  /// `program` must outlive this. There is room for 64 people a word.
  Lanes(const Program& program, std::size_t words);

  [[nodiscard]] std::size_t count() const { return lanes_; }
  [[nodiscard]] std::size_t words() const { return lanes_ / lanes_per_word; }

  /// Nobody has answered anything, or only who is in this lane.
  void reset();
  void reset(std::size_t lane);

  /// The next column's cell of the same lane lies `count()` bytes behind.
  [[nodiscard]] Row::Byte* cell(std::size_t lane, std::size_t column) {
    return bytes_.data() + column * lanes_ + lane;
  }

  [[nodiscard]] const Row::Byte* column(std::size_t column) const {
    return bytes_.data() + column * lanes_;
  }
  [[nodiscard]] Row::Byte* column(std::size_t column) { return bytes_.data() + column * lanes_; }

  /// The lanes of a word in which the column has this byte, and those in which it has a cell.
  [[nodiscard]] Word where(std::size_t column, std::size_t word, Row::Byte byte) const {
    return mask_of(word_of(column, word), static_cast<char>(byte));
  }
  [[nodiscard]] Word where_known(std::size_t column, std::size_t word) const {
    return ~mask_of_high(word_of(column, word));  // only what is no cell has the high bit
  }

  /// Takes measurements into account. Sets the lanes odd where one disagrees with an answer: such a
  /// case needs words, which lanes do not have.
  void measure(std::span<Word> odd);

  [[nodiscard]] Row::Byte at(std::size_t column, std::size_t lane) const {
    return bytes_[column * lanes_ + lane];
  }
  [[nodiscard]] Row row(std::size_t lane) const;
  /// The same people as planes. Holds until this is called again; what is written to a lane later
  /// is not in it.
  [[nodiscard]] const Block& block();

 private:
  /// The bytes of one column for the 64 lanes of a word.
  [[nodiscard]] const char* word_of(std::size_t column, std::size_t word) const {
    return reinterpret_cast<const char*>(bytes_.data() + column * lanes_ + word * lanes_per_word);
  }

  const Program& program_;
  std::size_t lanes_;
  std::vector<Row::Byte> bytes_;  // by column, then by lane
  Block block_;
};

}  // namespace triage
