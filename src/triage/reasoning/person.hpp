#pragma once

// One person in an evaluated block.

#include <cstddef>

#include "triage/base/truth.hpp"
#include "triage/program/program.hpp"
#include "triage/reasoning/answers.hpp"
#include "triage/reasoning/evaluate.hpp"

namespace triage {

/// Has a lane for each way to take the answers; all of them lie within one word.
struct Person {
  const Program& program;
  const Answers& answers;
  const Evaluation& evaluation;
  std::size_t first_lane;
  std::size_t ways;

  /// Yes if it is in one of the ways, no if it is in all.
  [[nodiscard]] Truth in_some_way(GateId gate) const;
  /// Yes if it is in all of the ways, no if it is in all.
  [[nodiscard]] Truth in_every_way(GateId gate) const;

 private:
  [[nodiscard]] std::size_t word() const { return first_lane / lanes_per_word; }
  [[nodiscard]] Word lanes() const;
};

}  // namespace triage
