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

#include "cli/directory.hpp"
#include "cli/interrupts.hpp"
#include "cli/written_files.hpp"
#include "triage/base/text.hpp"
#include "triage/cases/case_format.hpp"
#include "triage/cases/formula.hpp"

namespace triage::cli {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t io_buffer_size = std::size_t{64} << 10U;

mode_t mode_for(const fs::file_status& status) {
  if (fs::exists(status)) return static_cast<mode_t>(status.permissions() & fs::perms::all);
  const mode_t mask = umask(0);
  umask(mask);
  return 0666 & ~mask;
}

void find_below(const fs::path& directory, FoundInputs& found) {
  const Directory listed = list_directory(directory.string());
  if (!listed.reason.empty()) found.unreadable.emplace_back(directory.string(), listed.reason);
  for (const std::string& name : listed.names) {
    if (name.starts_with('.')) continue;
    const fs::path entry = directory / name;
    std::error_code ignored;
    const fs::file_status status = fs::status(entry, ignored);
    const bool is_directory = fs::is_directory(status);
    // A link that leads nowhere is kept, to be reported where it stands.
    const bool is_special = fs::exists(status) && !fs::is_regular_file(status);
    if (is_directory && fs::is_symlink(entry, ignored)) {
      found.skipped_links.push_back(entry.string());
    } else if (is_directory) {
      find_below(entry, found);
    } else if (!format_of_name(name)) {
      if (found.skipped_files++ == 0) found.first_skipped = entry.string();
    } else if (is_special) {
      found.skipped_specials.push_back(entry.string());
    } else {
      found.files.push_back(input_file(entry.string()));
    }
  }
}

/// Cases without an id are called after their file. Files of one name in different directories are
/// called by their paths, so that their cases keep different ids.
void tell_apart(std::vector<InputFile>& files) {
  std::vector<InputFile*> by_stem;
  by_stem.reserve(files.size());
  for (InputFile& file : files) by_stem.push_back(&file);
  std::stable_sort(by_stem.begin(), by_stem.end(),
                   [](const InputFile* a, const InputFile* b) { return a->stem < b->stem; });
  std::vector<InputFile*> shared;
  for (std::size_t i = 1; i < by_stem.size(); ++i) {
    if (by_stem[i]->stem != by_stem[i - 1]->stem) continue;
    shared.push_back(by_stem[i - 1]);
    shared.push_back(by_stem[i]);
  }
  for (InputFile* file : shared) file->stem = file->name;
}

}  // namespace

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

DescriptorInput::DescriptorInput(int descriptor)
    : descriptor_(descriptor), buffer_(io_buffer_size) {
  setg(buffer_.data(), buffer_.data(), buffer_.data());
}

/// Reads once. Returns how many bytes came.
std::size_t DescriptorInput::read_once(char* to, std::size_t size) {
  const ssize_t count = read_some(descriptor_, to, size);
  if (count < 0) error_ = errno;
  return count < 0 ? 0 : static_cast<std::size_t>(count);
}

/// Reads once, to behind the first `held` bytes of the buffer. Returns how many bytes came.
std::size_t DescriptorInput::read_behind(std::size_t held) {
  const std::size_t came = read_once(buffer_.data() + held, buffer_.size() - held);
  setg(buffer_.data(), buffer_.data(), buffer_.data() + held + came);
  return came;
}

std::string_view DescriptorInput::peek(std::size_t count) {
  while (held() < count && error_ == 0) {
    std::memmove(buffer_.data(), gptr(), held());
    if (read_behind(held()) == 0) break;
  }
  return {gptr(), std::min(held(), count)};
}

DescriptorInput::int_type DescriptorInput::underflow() {
  if (error_ != 0 || read_behind(0) == 0) return traits_type::eof();
  return traits_type::to_int_type(buffer_.front());
}

/// What the buffer does not hold yet goes where it belongs at once.
std::streamsize DescriptorInput::xsgetn(char* to, std::streamsize count) {
  const auto wanted = static_cast<std::size_t>(count);
  std::size_t size = std::min(held(), wanted);
  std::memcpy(to, gptr(), size);
  gbump(static_cast<int>(size));
  while (size < wanted && error_ == 0) {
    const std::size_t came = read_once(to + size, wanted - size);
    if (came == 0) break;
    size += came;
  }
  return static_cast<std::streamsize>(size);
}

int DescriptorInput::sync() { return error_ == 0 && !was_interrupted() ? 0 : -1; }

DescriptorBuffer::DescriptorBuffer(int descriptor)
    : descriptor_(descriptor), buffer_(io_buffer_size) {
  setp(buffer_.data(), buffer_.data() + buffer_.size());
}

bool DescriptorBuffer::write(std::string_view bytes) {
  if (error_ == 0 && !write_all(descriptor_, bytes)) error_ = errno;
  return error_ == 0;
}

bool DescriptorBuffer::write_out() {
  const bool written = write({pbase(), static_cast<std::size_t>(pptr() - pbase())});
  setp(buffer_.data(), buffer_.data() + buffer_.size());
  return written;
}

/// What does not fit into the buffer is not copied into it.
std::streamsize DescriptorBuffer::xsputn(const char* from, std::streamsize count) {
  if (count < epptr() - pptr()) return std::streambuf::xsputn(from, count);
  const bool written = write_out() && write({from, static_cast<std::size_t>(count)});
  return written ? count : 0;
}

DescriptorBuffer::int_type DescriptorBuffer::overflow(int_type c) {
  if (!write_out()) return traits_type::eof();
  if (!traits_type::eq_int_type(c, traits_type::eof())) sputc(traits_type::to_char_type(c));
  return traits_type::not_eof(c);
}

int DescriptorBuffer::sync() { return write_out() ? 0 : -1; }

OutputFile::OutputFile(const std::string& path, Readers readers) {
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
  if (descriptor_ < 0)
    temporary_path_.clear();
  else
    fchmod(descriptor_, mode);
}

OutputFile::~OutputFile() {
  if (descriptor_ >= 0 && descriptor_ != STDOUT_FILENO) close(descriptor_);
  if (!temporary_path_.empty()) unlink(temporary_path_.c_str());
}

bool OutputFile::keep() {
  if (temporary_path_.empty()) return true;
  const bool kept =
      sync_file(descriptor_) && rename(temporary_path_.c_str(), final_path_.c_str()) == 0;
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

InputFile input_file(const std::string& path) {
  if (path == "-") return {path, "standard input", "stdin"};
  fs::path name = fs::path(path).filename();
  if (name.extension() == ".gz" || name.extension() == ".zst") name = name.stem();
  InputFile file{path, printable(path), printable(name.stem().string())};
  // What a case is called must be no formula where a table of outcomes is opened in a spreadsheet.
  if (is_formula(file.name)) file.name = "./" + file.name;
  if (file.stem.empty() || is_formula(file.stem)) file.stem = file.name;
  return file;
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
  tell_apart(found.files);
  return found;
}

}  // namespace triage::cli
