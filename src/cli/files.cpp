#include "cli/files.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <system_error>

#include "triage/cases/case_format.hpp"

namespace triage::cli {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t io_buffer_size = std::size_t{64} << 10U;

/// Opens a temporary file beside the final one, so that the rename stays within one file system.
int open_output(const std::string& path, std::string& temporary_path) {
  if (path.empty()) return STDOUT_FILENO;
  std::error_code ignored;
  const fs::file_status status = fs::status(path, ignored);
  if (fs::exists(status) && !fs::is_regular_file(status)) {  // a pipe or a device has no whole
    return open(path.c_str(), O_WRONLY | O_CLOEXEC);
  }
  temporary_path = path + ".XXXXXX";
  const int descriptor = mkstemp(temporary_path.data());
  if (descriptor < 0) {
    temporary_path.clear();
    return descriptor;
  }
  // mkstemp makes it private; a result is as readable as any other new file.
  const mode_t mask = umask(0);
  umask(mask);
  fchmod(descriptor, 0666 & ~mask);
  return descriptor;
}

void find_below(const fs::path& directory, FoundInputs& found) {
  std::error_code error;
  std::vector<fs::path> entries;
  for (fs::directory_iterator it(directory, error); !error && it != fs::end(it);
       it.increment(error)) {
    entries.push_back(it->path());
  }
  if (error) found.unreadable.emplace_back(directory.string(), error.message());
  std::sort(entries.begin(), entries.end());
  for (const fs::path& entry : entries) {
    if (entry.filename().string().starts_with('.')) continue;
    std::error_code ignored;
    if (fs::is_directory(entry, ignored) && !fs::is_symlink(entry, ignored)) {
      find_below(entry, found);
    } else if (format_of_name(entry.filename().string())) {
      found.files.push_back(input_file(entry.string()));
    } else {
      ++found.skipped;
    }
  }
}

}  // namespace

std::string system_reason(int error_number) {
  return std::error_code(error_number, std::generic_category()).message();
}

int open_input(const std::string& path, std::string& reason) {
  const int descriptor = path == "-" ? STDIN_FILENO : open(path.c_str(), O_RDONLY | O_CLOEXEC);
  struct stat status = {};
  const bool failed = descriptor < 0 || fstat(descriptor, &status) != 0;
  if (!failed && !S_ISDIR(status.st_mode)) return descriptor;
  reason = system_reason(failed ? errno : EISDIR);
  if (descriptor > STDIN_FILENO) close(descriptor);
  return -1;
}

FileText read_file(const std::string& path, std::size_t max_bytes) {
  FileText file;
  const int descriptor = open_input(path, file.reason);
  if (descriptor < 0) return file;
  DescriptorInput input(descriptor);
  file.text.resize(max_bytes + 1);
  const std::streamsize size =
      input.sgetn(file.text.data(), static_cast<std::streamsize>(file.text.size()));
  file.text.resize(static_cast<std::size_t>(size));
  if (input.error() != 0) file.reason = system_reason(input.error());
  if (descriptor != STDIN_FILENO) close(descriptor);
  return file;
}

DescriptorInput::DescriptorInput(int descriptor)
    : descriptor_(descriptor), buffer_(io_buffer_size) {}

DescriptorInput::int_type DescriptorInput::underflow() {
  ssize_t count = -1;
  do {
    count = read(descriptor_, buffer_.data(), buffer_.size());
  } while (count < 0 && errno == EINTR);
  if (count < 0) error_ = errno;
  if (count <= 0) return traits_type::eof();
  setg(buffer_.data(), buffer_.data(), buffer_.data() + count);
  return traits_type::to_int_type(buffer_.front());
}

DescriptorBuffer::DescriptorBuffer(int descriptor)
    : descriptor_(descriptor), buffer_(io_buffer_size) {
  setp(buffer_.data(), buffer_.data() + buffer_.size());
}

bool DescriptorBuffer::write_out() {
  const char* from = pbase();
  while (from < pptr() && error_ == 0) {
    const ssize_t count = write(descriptor_, from, static_cast<std::size_t>(pptr() - from));
    if (count < 0 && errno == EINTR) continue;
    if (count < 0)
      error_ = errno;
    else
      from += count;
  }
  setp(buffer_.data(), buffer_.data() + buffer_.size());
  return error_ == 0;
}

DescriptorBuffer::int_type DescriptorBuffer::overflow(int_type c) {
  if (!write_out()) return traits_type::eof();
  if (!traits_type::eq_int_type(c, traits_type::eof())) sputc(traits_type::to_char_type(c));
  return traits_type::not_eof(c);
}

int DescriptorBuffer::sync() { return write_out() ? 0 : -1; }

Output::Output(const std::string& path)
    : path_(path),
      descriptor_(open_output(path, temporary_path_)),
      error_(descriptor_ < 0 ? errno : 0),
      buffer_(descriptor_),
      stream_(&buffer_) {}

Output::~Output() {
  stream_.flush();
  if (path_.empty() || descriptor_ < 0) return;
  close(descriptor_);
  if (!temporary_path_.empty()) unlink(temporary_path_.c_str());
}

std::string Output::reason() const {
  const int error = error_ != 0 ? error_ : buffer_.error();
  return error == 0 ? std::string() : system_reason(error);
}

bool Output::reader_left() const { return buffer_.error() == EPIPE; }

bool Output::commit() {
  stream_.flush();
  if (!reason().empty()) return false;
  if (temporary_path_.empty()) return true;
  if (fsync(descriptor_) != 0 || rename(temporary_path_.c_str(), path_.c_str()) != 0) {
    error_ = errno;
    return false;
  }
  temporary_path_.clear();
  return true;
}

InputFile input_file(const std::string& path) {
  if (path == "-") return {path, "standard input", "stdin"};
  return {path, path, fs::path(path).stem().string()};
}

FoundInputs find_inputs(const std::vector<std::string>& paths) {
  FoundInputs found;
  for (const std::string& path : paths) {
    std::error_code error;
    if (path != "-" && fs::is_directory(path, error)) {
      find_below(path, found);
    } else {
      found.files.push_back(input_file(path));
    }
  }
  return found;
}

}  // namespace triage::cli
