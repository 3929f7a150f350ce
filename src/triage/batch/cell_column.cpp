#include "triage/batch/cell_column.hpp"

namespace triage {
namespace {

constexpr std::size_t all_codes = 256;

}  // namespace

CellColumn::CellColumn(std::size_t first_column, std::size_t column_count, bool is_shared)
    : first_column_(first_column), column_count_(column_count), is_shared_(is_shared) {
  if (is_direct()) return;
  codes_.resize(FastBlock::room);
  said_.assign(column_count * all_codes, Row::unanswered);
  if (column_count != 1) return;
  for (std::size_t byte = 0; byte < all_codes; ++byte) said_[byte] = static_cast<Row::Byte>(byte);
  said_[unclear] = Row::unanswered;
}

/// The number under which the block's lanes find what the answer says; nothing if there is none
/// left.
std::optional<std::uint8_t> CellColumn::number_of(const Meaning& meaning) {
  if (numbers_ == most_numbers) return std::nullopt;
  std::size_t number = 0;
  const auto is_said = [&](std::size_t column) {
    return said_[column * all_codes + number] == meaning.cells[column];
  };
  for (; number < numbers_; ++number) {
    std::size_t column = 0;
    while (column < column_count_ && is_said(column)) ++column;
    if (column == column_count_) return static_cast<std::uint8_t>(number);
  }
  ++numbers_;
  for (std::size_t column = 0; column < column_count_; ++column) {
    said_[column * all_codes + number] = meaning.cells[column];
  }
  return static_cast<std::uint8_t>(number);
}

/// The code for the piece's text, which is kept if it is one for other pieces too.
std::uint8_t CellColumn::learn(FastBlock& block, std::size_t piece, std::string_view text,
                               const Meaning& meaning) {
  const bool says_something = meaning.is_clear && meaning.cell_count > 0;
  const bool fits = meaning.first_column == first_column_ && meaning.cell_count == column_count_;
  std::uint8_t code = Row::unanswered;
  if (!meaning.is_clear || (says_something && !fits)) {
    code = unclear;
  } else if (says_something && column_count_ == 1) {
    code = meaning.cells[0];
  } else if (says_something) {
    const auto number = number_of(meaning);
    if (!number) {
      for (std::size_t column = 0; column < column_count_; ++column) {
        put_into_lane(block, piece, column, meaning.cells[column]);
      }
      return is_in_lane;
    }
    code = *number;
  }
  table_.keep(text, code);
  return code;
}

void CellColumn::put_into_lanes(FastBlock& block, PieceRange range) {
  const std::size_t end = range.first + range.count;
  const std::uint8_t* codes = codes_.data();
  for (std::size_t column = 0; column < column_count_; ++column) {
    const Row::Byte* said = said_.data() + column * all_codes;
    if (is_shared_) {
      for (std::size_t i = range.first; i < end; ++i) {
        put_into_lane(block, i, column, said[codes[i]]);
      }
      continue;
    }
    Row::Byte* lanes = block.lanes().column(first_column_ + column);
    for (std::size_t i = range.first; i < end; ++i) {
      lanes[i] = codes[i] == is_in_lane ? lanes[i] : said[codes[i]];
    }
  }
}

void CellColumn::put_into_lane(FastBlock& block, std::size_t piece, std::size_t column,
                               Row::Byte said) const {
  Row::Byte& lane = *block.lanes().cell(piece, first_column_ + column);
  if (said == Row::unanswered) return;
  if (lane != Row::unanswered) block.set_odd(piece);
  lane = said;
}

}  // namespace triage
