#include "triage/batch/cell_index.hpp"

#include <algorithm>
#include <bit>

#include "triage/cases/csv_cells.hpp"

namespace triage {
namespace {

constexpr std::size_t ends_at_once = 16;

/// Where the cells of some records end, or at least the first `most`; first what is before them.
/// `ends` has room for 65 and `ends_at_once` more.
TRIAGE_ALSO_ON_AVX2
void find_ends(std::string_view text, char separator, std::size_t most,
               std::vector<std::uint32_t>& ends) noexcept {
  ends[0] = ~std::uint32_t{0};
  std::uint32_t* to = ends.data() + 1;
  const std::uint32_t* enough = to + most;
  CsvMarks marks(separator, '\n');
  for (std::size_t at = 0; at < text.size() && to < enough; at += 64) {
    std::uint64_t found = marks(text.data() + at);
    found &= mask_of_first(std::min<std::size_t>(text.size() - at, 64));
    const auto offset = static_cast<std::uint32_t>(at);
    const auto count = static_cast<std::size_t>(std::popcount(found));
    // A loop that ends after a number of steps that nobody can guess costs more than too many.
    constexpr std::uint64_t last = std::uint64_t{1} << 63U;
    for (std::size_t i = 0; i < ends_at_once; ++i, found &= found - 1) {
      to[i] = offset + static_cast<std::uint32_t>(std::countr_zero(found | last));
    }
    for (std::size_t i = ends_at_once; i < count; ++i, found &= found - 1) {
      to[i] = offset + static_cast<std::uint32_t>(std::countr_zero(found));
    }
    to += count;
  }
  std::fill(to, std::max(to, ends.data() + 1 + most), 0);
}

/// Those that lie behind each other without a gap, and have a line feed behind them.
std::size_t pieces_in_a_row(const FastBlock& block, PieceRange most) {
  const Chunk& chunk = block.chunk();
  std::size_t count = 0;
  for (; count < most.count; ++count) {
    const Piece& piece = block.piece(most.first + count);
    if (count > 0 && piece.begin != block.piece(most.first + count - 1).end + 1) break;
    if (piece.too_large || piece.end >= chunk.size || chunk.bytes[piece.end] != '\n') break;
  }
  return count;
}

}  // namespace

std::size_t CellIndex::cut(const FastBlock& block, PieceRange most, char separator) {
  const std::size_t count = pieces_in_a_row(block, most);
  if (count == 0) return 0;
  const char* bytes = block.chunk().bytes.data();
  first_ = most.first;
  text_ = bytes + block.piece(most.first).begin;
  const auto end_of = [&](std::size_t record) {
    return bytes + block.piece(most.first + record).end;
  };
  const auto size = static_cast<std::size_t>(end_of(count - 1) + 1 - text_);
  ends_.resize(std::max(ends_.size(), count * columns_ + 65 + ends_at_once));
  find_ends({text_, size}, separator, count * columns_, ends_);
  std::size_t fit = 0;
  while (fit < count && text_ + ends_[(fit + 1) * columns_] == end_of(fit)) ++fit;
  return fit;
}

}  // namespace triage
