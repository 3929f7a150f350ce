#pragma once

// Puts sets into as few groups as can be, each of which has a member in common.

#include <cstddef>
#include <span>
#include <vector>

#include "triage/diagram/diagram.hpp"

namespace triage {

struct SetGroup {
  std::vector<std::size_t> sets;  // which of the given ones
  Set common;                     // not empty
};

struct Cover {
  std::vector<SetGroup> groups;  // every given set is in one of them, or contains one that is
  bool smallest = false;         // whether it is certain that fewer groups would not do
};

/// `sets`, none of them empty. The search for fewer groups ends after so many steps.
Cover smallest_cover(Diagram& diagram, std::span<const Set> sets, std::size_t max_steps = 20'000);

}  // namespace triage
