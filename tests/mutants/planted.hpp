#pragma once

// Which of the planted defects runs. Part of no other build.

#include <cstdlib>
#include <string_view>

namespace triage {

/// Whether the defect `name` is the one that TRIAGE_MUTANT names.
inline bool planted(std::string_view name) {
  static const char* const chosen = std::getenv("TRIAGE_MUTANT");
  return chosen != nullptr && name == chosen;
}

}  // namespace triage
