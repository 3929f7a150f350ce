#include "cli/files_beside.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <filesystem>
#include <system_error>

#include "cli/written_files.hpp"

namespace triage::cli {
namespace {

namespace fs = std::filesystem;

/// Opens a regular file without waiting for it. Negative, with the reason, if it is none, or the
/// run writes to it. `name` is what messages call it.
int open_regular(const fs::path& path, const std::string& name, std::string& reason) {
  const int descriptor = open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOFOLLOW);
  struct stat status = {};
  if (descriptor < 0 || fstat(descriptor, &status) != 0) {
    reason = system_reason(errno);
  } else if (!S_ISREG(status.st_mode)) {
    reason = S_ISDIR(status.st_mode) ? system_reason(EISDIR) : "it is not a regular file";
  } else {
    reason = why_not_read(descriptor, name);
  }
  if (reason.empty()) return descriptor;
  if (descriptor >= 0) close(descriptor);
  return -1;
}

}  // namespace

bool stands_there(const std::string& path) {
  std::error_code ignored;
  return fs::exists(fs::symlink_status(path, ignored));
}

FileText read_file_beside(const std::string& pack, const std::string& path, std::size_t max_bytes) {
  // Both may be links into one folder, as where packages are installed by links.
  FileText file;
  std::error_code error;
  const fs::path folder = fs::canonical(pack, error).parent_path();
  const fs::path target = error ? fs::path() : fs::canonical(path, error);
  if (error) {
    file.reason = error.message();
    return file;
  }
  if (target.parent_path() != folder) {
    file.reason = "it is a link to another folder";
    return file;
  }
  const int descriptor = open_regular(target, path, file.reason);
  if (descriptor < 0) return file;
  FileText read = read_open_file(descriptor, max_bytes);
  close(descriptor);
  return read;
}

std::string folder_of(const std::string& pack) {
  const fs::path path(pack);
  return path.has_parent_path() ? path.parent_path().string() : ".";
}

}  // namespace triage::cli
