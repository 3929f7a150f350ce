#include "cli/written_files.hpp"

#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <utility>
#include <vector>

#include "cli/log.hpp"
#include "triage/base/text.hpp"

namespace triage::cli {
namespace {

namespace fs = std::filesystem;

/// What a file is, whatever it is called.
using FileId = std::pair<dev_t, ino_t>;

struct WrittenFile {
  std::string what;
  std::string path;          // where it leads; empty for a standard stream
  std::optional<FileId> id;  // none where there is no such file yet
};

/// Nothing for what keeps nothing that is written to it: terminals, pipes, /dev/null.
std::optional<FileId> id_of(const struct stat& status) {
  if (!S_ISREG(status.st_mode)) return std::nullopt;
  return FileId(status.st_dev, status.st_ino);
}

std::optional<FileId> id_of(int descriptor) {
  struct stat status = {};
  return fstat(descriptor, &status) == 0 ? id_of(status) : std::nullopt;
}

std::optional<FileId> id_of(const std::string& path) {
  if (path == "-") return id_of(STDIN_FILENO);
  struct stat status = {};
  return stat(path.c_str(), &status) == 0 ? id_of(status) : std::nullopt;
}

/// All of the run, with what its standard streams go to.
std::vector<WrittenFile>& written_files() {
  static std::vector<WrittenFile> files = {{"standard output", {}, id_of(STDOUT_FILENO)},
                                           {"standard error", {}, id_of(STDERR_FILENO)}};
  return files;
}

std::string written_as(const std::optional<FileId>& id, const std::string& path) {
  const auto& files = written_files();
  const auto found = std::ranges::find_if(files, [&](const WrittenFile& file) {
    return (id && file.id == id) || (!path.empty() && file.path == path);
  });
  return found == files.end() ? std::string() : found->what;
}

bool clash_was_reported = false;

}  // namespace

std::optional<std::string> where_it_leads(const std::string& path) {
  constexpr int most_links = 40;  // as many as Linux follows
  fs::path target = path;
  std::error_code error;
  for (int links = 0; fs::is_symlink(fs::symlink_status(target, error)); ++links) {
    const fs::path next = fs::read_symlink(target, error);
    if (error || links == most_links) {
      errno = error ? error.value() : ELOOP;
      return std::nullopt;
    }
    target = target.parent_path() / next;  // an absolute one replaces what stands before it
  }
  return target.string();
}

std::string will_write(const std::string& what, const std::string& path) {
  std::error_code ignored;
  const std::string target =
      fs::weakly_canonical(where_it_leads(path).value_or(path), ignored).string();
  const std::optional<FileId> id = id_of(path);
  std::string other = written_as(id, target);
  if (other.empty()) written_files().push_back({what, target, id});
  return other;
}

std::string written_as(const std::string& path) { return written_as(id_of(path), {}); }

std::string why_not_read(int descriptor, const std::string& name) {
  const std::string other = written_as(id_of(descriptor), {});
  if (other.empty()) return {};
  report_written_as(name, other);
  return "it is " + other + " as well";
}

void report_written_as(const std::string& what, const std::string& other) {
  take_back_log_file();
  clash_was_reported = true;
  log_error(printable(what) + " is " + printable(other) + " as well. Write to another file.");
}

bool files_clash() { return clash_was_reported; }

}  // namespace triage::cli
