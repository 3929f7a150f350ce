#include "triage/batch/fast_block.hpp"

namespace triage {

FastBlock::FastBlock(const Program& program, std::size_t words)
    : lanes_(program, words), odd_(words), ids_(lanes_.count()) {}

void FastBlock::begin(const Chunk& chunk, std::span<const Piece> pieces) {
  chunk_ = &chunk;
  pieces_ = pieces;
  lanes_.reset();
  odd_.assign(odd_.size(), 0);
  kept_.clear();
}

}  // namespace triage
