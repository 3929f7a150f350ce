#include "cli/directory.hpp"

#include <dirent.h>

#include <algorithm>
#include <cerrno>
#include <memory>
#include <string_view>

#include "cli/files.hpp"
#include "cli/interrupts.hpp"

namespace triage::cli {

Directory list_directory(const std::string& path) {
  Directory found;
  const std::unique_ptr<DIR, int (*)(DIR*)> directory(opendir(path.c_str()), closedir);
  if (directory == nullptr) {
    found.reason = system_reason(errno);
    return found;
  }
  errno = 0;
  while (const dirent* entry = was_interrupted() ? nullptr : readdir(directory.get())) {
    const std::string_view name = entry->d_name;
    if (name != "." && name != "..") found.names.emplace_back(name);
    errno = 0;
  }
  if (errno != 0) found.reason = system_reason(errno);
  std::ranges::sort(found.names);
  return found;
}

}  // namespace triage::cli
