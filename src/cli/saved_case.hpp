#pragma once

// The file that `--save` writes.

#include <string>

namespace triage::cli {

/// Ends the run where something is at `path` already that must not be replaced by a case file,
/// being neither one, nor empty, nor readable.
void refuse_to_replace(const std::string& path);

/// Now, as saved files have it: 2026-11-26T21:00:00Z. If SOURCE_DATE_EPOCH is set, that time, in
/// seconds since 1970.
std::string time_of_saving();

/// The day of that: 2026-11-26.
std::string today();

}  // namespace triage::cli
