#pragma once

// Manual pages, from the same tree of commands as `--help`.

#include <CLI/CLI.hpp>
#include <string>

namespace triage::cli {

/// The manual page of `command`, which is `app` itself or one of its commands, in roff with the
/// macros of man(7).
std::string manual_page(const CLI::App& app, const CLI::App& command);

}  // namespace triage::cli
