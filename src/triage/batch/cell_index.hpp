#pragma once

// Where the cells of some CSV records end, all found at once.

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "triage/batch/cell_column.hpp"
#include "triage/batch/fast_block.hpp"

namespace triage {

/// The cells of some records, one behind the other in the text of their chunk. Each ends at its
/// separator, or the last one of a record at a line feed.
class CellIndex {
 public:
  explicit CellIndex(std::size_t columns) : columns_(columns) {}

  /// Cuts pieces from `first` on, `most` of them or as many as are ordinary; returns how many.
  std::size_t cut(const FastBlock& block, PieceRange most, char separator);

  /// The cells of one column, by the numbers of their pieces, each with what ends it.
  struct Column {
    const char* text;
    const std::uint32_t* ends;  // of the first one
    std::size_t columns;
    std::size_t first;

    [[nodiscard]] TRIAGE_INLINE std::string_view operator()(std::size_t piece) const {
      const std::uint32_t* end = ends + (piece - first) * columns;
      const std::uint32_t begin = end[-1] + 1;
      return {text + begin, *end + 1 - begin};
    }
  };
  [[nodiscard]] Column operator[](std::size_t column) const {
    return {text_, ends_.data() + 1 + column, columns_, first_};
  }

 private:
  std::size_t columns_;
  std::size_t first_ = 0;
  const char* text_ = nullptr;
  std::vector<std::uint32_t> ends_;  // from `text_`; the first one is that before all cells
};

}  // namespace triage
