#pragma once

// What stands in a directory.

#include <string>
#include <vector>

namespace triage::cli {

struct Directory {
  std::vector<std::string> names;  // sorted, without . and ..
  std::string reason;              // why they are not all; empty if they are
};

/// Not by std::filesystem, whose iterators end the program where there is no memory for a name.
Directory list_directory(const std::string& path);

}  // namespace triage::cli
