#include "cli/files.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>

#include "cli/interrupts.hpp"
#include "cli/streams.hpp"
#include "cli/written_files.hpp"

namespace triage::cli {

void reserve_standard_descriptors() {
  // What is opened here refuses the use that its number stands for, as the closed one would.
  const auto reserve = [](int descriptor, int flags) {
    if (fcntl(descriptor, F_GETFD) < 0) static_cast<void>(open("/dev/null", flags));
  };
  reserve(STDIN_FILENO, O_WRONLY);
  reserve(STDOUT_FILENO, O_RDONLY);
  reserve(STDERR_FILENO, O_RDONLY);
}

std::string system_reason(int error_number) {
  return std::error_code(error_number, std::generic_category()).message();
}

bool is_stream(const std::string& path) {
  struct stat status = {};
  if (path == "-") return true;
  return stat(path.c_str(), &status) == 0 && !S_ISREG(status.st_mode) && !S_ISDIR(status.st_mode);
}

int open_input(const std::string& path, std::string& reason) {
  const int descriptor = path == "-" ? STDIN_FILENO : open_file(path.c_str(), O_RDONLY | O_CLOEXEC);
  struct stat status = {};
  const bool failed = descriptor < 0 || fstat(descriptor, &status) != 0;
  reason = failed ? system_reason(errno) : std::string();
  if (!failed && S_ISDIR(status.st_mode)) reason = system_reason(EISDIR);
  if (reason.empty()) reason = why_not_read(descriptor, path);
  if (reason.empty()) return descriptor;
  if (descriptor > STDIN_FILENO) close(descriptor);
  return -1;
}

FileText read_open_file(int descriptor, std::size_t max_bytes) {
  FileText file;
  DescriptorInput input(descriptor);
  file.text.resize(max_bytes + 1);
  const std::streamsize size =
      input.sgetn(file.text.data(), static_cast<std::streamsize>(file.text.size()));
  file.text.resize(static_cast<std::size_t>(size));
  if (input.error() != 0) file.reason = system_reason(input.error());
  return file;
}

FileText read_file(const std::string& path, std::size_t max_bytes) {
  FileText file;
  const int descriptor = open_input(path, file.reason);
  if (descriptor < 0) return file;
  file = read_open_file(descriptor, max_bytes);
  if (descriptor != STDIN_FILENO) close(descriptor);
  return file;
}

}  // namespace triage::cli
