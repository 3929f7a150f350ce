#pragma once

// Lines of NDJSON that one program wrote, a block at a time.
//
// A value is cut where the next sign is that can end one. Whether that was right, the slow reader
// says, which is asked about each member (JsonParts).

#include <string_view>

#include "triage/batch/piece_shape.hpp"

namespace triage {

class JsonShape {
 public:
  /// Both must outlive this; `answers` knows the meaning of members.
  JsonShape(const Pack& pack, AnswerMemo& answers) : pack_(pack), shape_(pack, answers) {}

  /// Learns the keys of a line that has nothing wrong with it, and their order.
  void learn(std::string_view line);
  /// Reads the lines that are of this shape into their lanes, and sets all others odd.
  void read(FastBlock& block);

 private:
  void begin(FastBlock& block);
  void take_id(FastBlock& block, const KeyBytes& key);
  void take_note(FastBlock& block, const KeyBytes& key);
  void take_answer(FastBlock& block, const PieceShape::Step& step);
  void end_answers(FastBlock& block);
  void end(FastBlock& block);

  const Pack& pack_;
  PieceShape shape_;
};

}  // namespace triage
