#pragma once

// The file that `--save` writes.

#include <optional>
#include <string>

namespace triage::cli {

/// Reports what is at `path` already, and must not be replaced by a case file, being something else
/// or not readable. Returns the exit code for that; nothing if there is no file, or one that is
/// empty, or a case file.
std::optional<int> refuse_to_replace(const std::string& path);

/// Now, as saved files have it: 2026-11-26T21:00:00Z. If SOURCE_DATE_EPOCH is set, that time, in
/// seconds since 1970.
std::string time_of_saving();

/// The day of that: 2026-11-26.
std::string today();

}  // namespace triage::cli
