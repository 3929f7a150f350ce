#pragma once

// Pieces of YAML in plain block style that one program wrote, a block at a time:
//
//     ---                        - id: ana
//     id: ana              or      answers:
//     answers:                       fever: no
//       fever: no
//
// An entry is a line, and its value all that stands behind its key. Whether the value ends there,
// the slow reader says, which is asked about each entry: one that is complete by itself is the same
// among others, if the next line begins with a key that is not indented deeper.

#include <cstddef>
#include <string_view>

#include "triage/batch/piece_shape.hpp"

namespace triage {

class YamlShape {
 public:
  /// How deep the keys of a piece are.
  struct Layout {
    std::string_view before_keys = {};
    PieceShape::Step::To first = {};  // key behind a dash: it is not indented, as others are
    std::size_t indent = 0;           // of the answers

    friend bool operator==(const Layout&, const Layout&) = default;
  };

  /// Both must outlive this; `answers` knows the meaning of entries in block style.
  YamlShape(const Pack& pack, AnswerMemo& answers) : pack_(pack), shape_(pack, answers) {}

  /// Learns the keys of a piece that has nothing wrong with it, their indentation and their order.
  void learn(std::string_view piece);
  /// Reads the pieces that are of this shape into their lanes, and sets all others odd.
  void read(FastBlock& block);

 private:
  void begin(FastBlock& block);
  void take_id(FastBlock& block, const KeyBytes& key);
  void end_answers(FastBlock& block);
  void end(FastBlock& block);

  const Pack& pack_;
  PieceShape shape_;
  Layout layout_;  // of pieces of this shape
};

}  // namespace triage
