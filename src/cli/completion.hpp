#pragma once

// What may stand where somebody presses Tab.

#include <CLI/CLI.hpp>
#include <string>
#include <vector>

namespace triage::cli {

/// The words that may stand in the place of the last one of `words`, which is the part of a command
/// line behind `triage`; the last may be empty or half a word. Where a file may stand, it names
/// none: shells know how to. Findings and their options are those of the pack that the words name.
std::vector<std::string> completions(CLI::App& app, const std::vector<std::string>& words);

}  // namespace triage::cli
