#pragma once

// The bounds of the disposition for every lane of a block at once.

#include <cstddef>
#include <span>
#include <vector>

#include "triage/program/program.hpp"
#include "triage/reasoning/evaluate.hpp"

namespace triage {

/// For each disposition, in which lanes the bounds are at least as urgent as it is.
class Bounds {
 public:
  Bounds() = default;
  Bounds(const Program& program, Evaluation& evaluation, std::size_t words);

  /// Lanes in which the outcome is `level` or more urgent, whatever is still unknown.
  [[nodiscard]] std::span<const Word> at_least(Disposition level) const {
    return {at_least_.data() + level.index() * words_, words_};
  }
  /// Lanes in which it may be.
  [[nodiscard]] std::span<const Word> at_most(Disposition level) const {
    return {at_most_.data() + level.index() * words_, words_};
  }
  /// Lanes in which both bounds are the same.
  [[nodiscard]] Word settled(std::size_t word) const;
  /// Lanes in which the lower bound is just this.
  [[nodiscard]] Word is(Disposition level, std::size_t word) const;

 private:
  std::size_t words_ = 0;
  std::size_t levels_ = 0;
  std::vector<Word> at_least_;
  std::vector<Word> at_most_;
};

}  // namespace triage
