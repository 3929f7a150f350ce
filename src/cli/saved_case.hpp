#pragma once

// The file that `--save` writes.

#include <string>

namespace triage::cli {

/// Why the file at `path` must not be replaced by a case file, being something else; empty if there
/// is none, or one that is empty, or a case file.
std::string problem_with_replacing(const std::string& path);

/// Now, as saved files have it: 2026-11-26T21:00:00Z.
std::string time_of_saving();

}  // namespace triage::cli
