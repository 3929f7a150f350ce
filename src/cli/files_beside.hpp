#pragma once

// What stands beside a pack: its translations, and packs that it extends. Nobody named these files,
// so they are trusted less than a path that somebody typed: only a file of the pack's own folder is
// read, never waited for, and never one that a link brings from elsewhere.

#include <cstddef>
#include <string>

#include "cli/files.hpp"

namespace triage::cli {

/// Whether something of this name is there, were it a link that leads nowhere.
bool stands_there(const std::string& path);

/// Reads `path`, which stands beside the file `pack`.
FileText read_file_beside(const std::string& pack, const std::string& path, std::size_t max_bytes);

/// The folder that `pack` stands in.
std::string folder_of(const std::string& pack);

}  // namespace triage::cli
