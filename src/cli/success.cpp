#include "cli/success.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>

#include "cli/files.hpp"

namespace triage::cli {
namespace {

namespace fs = std::filesystem;

/// What stands in a regular file; nothing of what cannot be read, or not without waiting.
std::string text_of_regular(const std::string& path) {
  const int descriptor = open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
  if (descriptor < 0) return {};
  struct stat status = {};
  const bool is_regular = fstat(descriptor, &status) == 0 && S_ISREG(status.st_mode);
  FileText read = is_regular ? read_open_file(descriptor, longest_success) : FileText{};
  close(descriptor);
  return std::move(read.text);
}

}  // namespace

std::string success_path(const std::string& whole) {
  return (fs::path(whole).parent_path() / "_SUCCESS").string();
}

std::string checksum_line(const std::string& sha256, const std::string& whole) {
  return sha256 + "  " + fs::path(whole).filename().string() + "\n";
}

bool take_back_success(const std::string& path) {
  const std::string success = success_path(path);
  const bool speaks_of_it = text_of_regular(success).ends_with(checksum_line("", path));
  return !speaks_of_it || unlink(success.c_str()) == 0;
}

}  // namespace triage::cli
