#include "triage/batch/fast_reader.hpp"

#include <algorithm>
#include <functional>

namespace triage {
namespace {

bool lies_in(std::string_view text, std::string_view part) {
  const std::less_equal<const char*> before;
  return before(text.data(), part.data()) &&
         before(part.data() + part.size(), text.data() + text.size());
}

constexpr std::size_t most_lessons = 8;   // in a block
constexpr unsigned most_vain_blocks = 6;  // that are counted

}  // namespace

/// Where most pieces of a block look otherwise, some blocks are not looked at in this way.
void PieceByPiece::read(FastBlock& block) {
  if (blocks_to_pass_over_ > 0) {
    --blocks_to_pass_over_;
    for (std::size_t i = 0; i < block.size(); ++i) read_piece(block, i);
    return;
  }
  read_alike(block);
  const std::size_t others = read_others(block);
  vain_blocks_ = 2 * others > block.size() ? std::min(vain_blocks_ + 1, most_vain_blocks) : 0;
  if (vain_blocks_ > 0) blocks_to_pass_over_ = (1U << (vain_blocks_ - 1)) - 1;
}

/// Those that are odd so far, and learns from some of them. Returns how many they were.
std::size_t PieceByPiece::read_others(FastBlock& block) {
  std::size_t others = 0;
  std::size_t lessons = most_lessons;
  for (std::size_t i = 0; i < block.size(); ++i) {
    if (!block.is_odd(i)) continue;
    ++others;
    block.begin_again(i);
    read_piece(block, i);
    if (lessons == 0 || block.is_odd(i)) continue;
    --lessons;
    learn_from(block.text_of(i));
  }
  return others;
}

void PieceByPiece::read_piece(FastBlock& block, std::size_t number) {
  const std::string_view piece = block.text_of(number);
  lane_.begin(block.lanes(), number);
  const auto id = block.piece(number).too_large ? std::nullopt : read_into(lane_, piece);
  if (!id) return block.set_odd(number);
  block.id(number) = *id;
  if (!lies_in(piece, id->said)) block.id(number).said = block.keep(std::string(id->said));
}

}  // namespace triage
