#pragma once

// The bounds of the disposition for every lane of a block at once.

#include <cstddef>
#include <vector>

#include "triage/program/program.hpp"
#include "triage/reasoning/evaluate.hpp"
#include "triage/reasoning/planes.hpp"

namespace triage {

/// For each disposition, in which lanes the bounds are at least as urgent as it is.
class Bounds {
 public:
  explicit Bounds(const Program& program);

  /// From now on, this is about these lanes.
  void update(const Evaluation& evaluation);

  /// Lanes in which the outcome is `level` or more urgent, whatever is still unknown.
  [[nodiscard]] Word at_least(Disposition level, std::size_t word) const {
    return ~planes_[(2 * level.index() + 1) * words_ + word];
  }
  /// Lanes in which it may be.
  [[nodiscard]] Word at_most(Disposition level, std::size_t word) const {
    return planes_[2 * level.index() * words_ + word];
  }
  /// Lanes in which both bounds are the same.
  [[nodiscard]] Word settled(std::size_t word) const;
  /// Lanes in which the lower bound is just this.
  [[nodiscard]] Word is(Disposition level, std::size_t word) const {
    const std::size_t above = level.index() + 1;
    return at_least(level, word) &
           (above == levels_ ? ~Word{0} : ~at_least(Disposition(above), word));
  }

 private:
  std::size_t levels_;
  std::size_t otherwise_;
  std::vector<ProgramRule> rules_;  // the most urgent first
  std::size_t words_ = 0;
  Words planes_;  // of each disposition: where the outcome may reach it, and where it may not
  std::vector<Plane> may_reach_;  // joined
  std::vector<Plane> may_not_;
};

}  // namespace triage
