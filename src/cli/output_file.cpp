#include "cli/output_file.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <filesystem>
#include <system_error>

#include "cli/files.hpp"
#include "cli/interrupts.hpp"
#include "cli/success.hpp"
#include "cli/written_files.hpp"

namespace triage::cli {
namespace {

namespace fs = std::filesystem;

mode_t mode_for(const fs::file_status& status) {
  if (fs::exists(status)) return static_cast<mode_t>(status.permissions() & fs::perms::all);
  const mode_t mask = umask(0);
  umask(mask);
  return 0666 & ~mask;
}

}  // namespace

OutputFile::OutputFile(const std::string& path, Readers readers) : path_(path) {
  if (path.empty()) return;
  std::error_code ignored;
  const fs::file_status status = fs::status(path, ignored);
  if (fs::exists(status) && !fs::is_regular_file(status)) {  // a pipe or a device has no whole
    descriptor_ = open_file(path.c_str(), O_WRONLY | O_CLOEXEC);
  } else if (const auto target = where_it_leads(path)) {
    final_path_ = *target;  // what a link leads to is replaced, never the link
    constexpr mode_t owner_alone = S_IRUSR | S_IWUSR;
    open_temporary(readers == Readers::owner_only ? owner_alone : mode_for(status));
  } else {
    descriptor_ = -1;
  }
  if (descriptor_ < 0) open_error_ = errno;
}

/// Beside the final one, so that the rename stays within one file system.
void OutputFile::open_temporary(unsigned mode) {
  temporary_path_ = final_path_ + ".XXXXXX";
  descriptor_ = mkstemp(temporary_path_.data());
  // mkstemp makes it private. A new result is as readable as any new file, and one that replaces
  // another keeps who may read that.
  if (descriptor_ < 0) {
    temporary_path_.clear();
  } else {
    fchmod(descriptor_, mode);
  }
}

OutputFile::~OutputFile() {
  if (descriptor_ >= 0 && descriptor_ != STDOUT_FILENO) close(descriptor_);
  if (!temporary_path_.empty()) unlink(temporary_path_.c_str());
}

bool OutputFile::keep() {
  if (temporary_path_.empty()) return true;
  const bool kept = sync_file(descriptor_) && take_back_success(path_) &&
                    take_back_success(final_path_) &&
                    rename(temporary_path_.c_str(), final_path_.c_str()) == 0;
  if (kept) temporary_path_.clear();
  return kept;
}

Output::Output(const std::string& path, Readers readers)
    : path_(path),
      file_(path, readers),
      error_(file_.open_error()),
      buffer_(file_.descriptor()),
      stream_(&buffer_) {}

Output::~Output() { stream_.flush(); }

std::string Output::reason() const {
  const int error = error_ != 0 ? error_ : buffer_.error();
  return error == 0 ? std::string() : system_reason(error);
}

bool Output::reader_left() const { return buffer_.error() == EPIPE; }

bool Output::commit() {
  stream_.flush();
  if (!reason().empty()) return false;
  if (file_.keep()) return true;
  error_ = errno;
  return false;
}

}  // namespace triage::cli
