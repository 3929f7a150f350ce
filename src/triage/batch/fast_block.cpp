#include "triage/batch/fast_block.hpp"

namespace triage {

FastBlock::FastBlock(const Program& program)
    : lanes_(program, room / lanes_per_word), odd_(room / lanes_per_word), ids_(room) {}

void FastBlock::begin(const Chunk& chunk, std::span<const Piece> pieces) {
  chunk_ = &chunk;
  pieces_ = pieces;
  lanes_.reset();
  odd_.assign(odd_.size(), 0);
  kept_.clear();
}

void FastBlock::begin_again(std::size_t number) {
  odd_[number / lanes_per_word] &= ~(Word{1} << number % lanes_per_word);
  lanes_.reset(number);
}

}  // namespace triage
