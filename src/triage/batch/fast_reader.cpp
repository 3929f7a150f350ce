#include "triage/batch/fast_reader.hpp"

#include <functional>

namespace triage {
namespace {

bool lies_in(std::string_view text, std::string_view part) {
  const std::less_equal<const char*> before;
  return before(text.data(), part.data()) &&
         before(part.data() + part.size(), text.data() + text.size());
}

}  // namespace

void PieceByPiece::read(FastBlock& block) {
  for (std::size_t i = 0; i < block.size(); ++i) read_piece(block, i);
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
