#pragma once

// What a change to a pack changes, for its reviewer and for programs.

#include <cstdint>

#include "triage/comparison/difference.hpp"
#include "triage/report/document.hpp"
#include "triage/report/record.hpp"

namespace triage {

/// `few`: of what was added, and of what was removed, all are named, and the first few shown; of
/// people whom it takes many words to describe, the first alternatives.
enum class Show : std::uint8_t { few, all };

/// In English, as a reviewer reads it.
Document difference_document(const Difference& difference, Show show = Show::all);

/// For programs: everything.
Record difference_record(const Difference& difference);

}  // namespace triage
