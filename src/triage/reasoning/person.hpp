#pragma once

// One person among others.

#include <cstddef>

#include "triage/base/truth.hpp"
#include "triage/program/program.hpp"
#include "triage/reasoning/evaluate.hpp"

namespace triage {

/// Has a lane for each way to take the answers; all of them lie within one word.
struct Person {
  const Program& program;
  const Block& block;
  const Evaluation& gates;
  std::size_t first_lane;
  std::size_t ways;

  /// Yes if it is in one of the ways, no if it is in all.
  [[nodiscard]] Truth in_some_way(GateId gate) const {
    if ((gates.yes(gate, word()) & lanes()) != 0) return Truth::yes;
    return (gates.no(gate, word()) & lanes()) == lanes() ? Truth::no : Truth::unknown;
  }
  /// Yes if it is in all of the ways, no if it is in all.
  [[nodiscard]] Truth in_every_way(GateId gate) const {
    if ((gates.yes(gate, word()) & lanes()) == lanes()) return Truth::yes;
    return (gates.no(gate, word()) & lanes()) == lanes() ? Truth::no : Truth::unknown;
  }
  [[nodiscard]] bool is_unanswered(ColumnId column) const {
    return (block.unanswered(column)[word()] & lanes()) != 0;
  }

  /// The machine word of the block that has this person, and the lanes in it, one for each way.
  [[nodiscard]] std::size_t word() const { return first_lane / lanes_per_word; }
  [[nodiscard]] Word lanes() const {
    const Word all = ways == lanes_per_word ? ~Word{0} : (Word{1} << ways) - 1;
    return all << first_lane % lanes_per_word;
  }
};

}  // namespace triage
