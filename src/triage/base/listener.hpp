#pragma once

// Whom the program speaks to.

#include <cstdint>

namespace triage {

/// Who reads a phrase: the person it is about, or somebody who answers for them.
enum class Listener : std::uint8_t { the_person, a_helper };

}  // namespace triage
