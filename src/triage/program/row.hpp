#pragma once

// One person, as the machine sees them.

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <stdexcept>
#include <vector>

#include "triage/program/program.hpp"

namespace triage {

/// More answers that contradict each other cannot be assessed: the ways to take them have to fit
/// into one machine word.
inline constexpr std::size_t max_contradictions = 6;

/// A byte for each column of a program: the cell in which the person is, or why that is not known.
/// Answers become a row, a batch and a proof are about rows, and inference knows nothing else of
/// anybody.
///
/// Who contradicts themselves can be taken in several *ways*, each of which believes one of the two
/// answers about each contradicted column. Way 0 believes every yes.
class Row {
 public:
  /// The index of a cell, or one of these three: only what is no cell has the high bit.
  using Byte = std::uint8_t;
  /// Of a yes/no column: one answer says yes, and one no.
  static constexpr Byte contradicted = 0xFD;
  /// Asked, and not known.
  static constexpr Byte unknown = 0xFE;
  static constexpr Byte unanswered = 0xFF;
  static constexpr bool is_cell(Byte byte) { return byte < max_cells; }

  /// Nothing is answered.
  explicit Row(std::size_t columns) : bytes_(columns, unanswered) {}
  explicit Row(const Program& program) : Row(program.columns.size()) {}

  [[nodiscard]] std::size_t size() const { return bytes_.size(); }
  [[nodiscard]] Byte operator[](std::size_t column) const { return bytes_[column]; }
  [[nodiscard]] Byte& operator[](std::size_t column) { return bytes_[column]; }
  [[nodiscard]] Byte operator[](ColumnId column) const { return bytes_[column.index()]; }
  [[nodiscard]] Byte& operator[](ColumnId column) { return bytes_[column.index()]; }
  [[nodiscard]] auto begin() const { return bytes_.begin(); }
  [[nodiscard]] auto end() const { return bytes_.end(); }
  friend bool operator==(const Row&, const Row&) = default;

  [[nodiscard]] bool is_known(ColumnId column) const { return is_cell((*this)[column]); }
  /// 1 for most people. Throws std::length_error if there are more contradictions than can be
  /// assessed, which whoever reads answers refuses.
  [[nodiscard]] std::size_t ways() const {
    const auto contradictions = std::count(begin(), end(), contradicted);
    if (contradictions > std::ptrdiff_t{max_contradictions}) {
      throw std::length_error("contradictions");
    }
    return std::size_t{1} << contradictions;
  }

 private:
  std::vector<Byte> bytes_;
};

/// The cells in which somebody may be of whom this is known.
constexpr Cells possible_cells(const Column& column, Row::Byte byte) {
  return Row::is_cell(byte) ? cell(byte) : all_cells(column.cell_count);
}

}  // namespace triage
