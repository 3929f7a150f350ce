#pragma once

// `triage test --blind` and `--judged`: people for clinicians to judge without the pack's answer,
// and what came of it.

#include <cstddef>
#include <string>
#include <vector>

#include "cli/pack_store.hpp"
#include "triage/review/judged.hpp"

namespace triage::cli {

/// Prints a sheet with so many people. Returns the exit code.
int print_blind_sheet(const LoadedPack& rules, std::size_t count, std::size_t max_nodes);

/// Reads the sheets of two or more judges. Ends the run if they cannot be used.
Judged read_judged(const LoadedPack& rules, const std::vector<std::string>& paths);

}  // namespace triage::cli
