// The only file that knows spdlog. Its default logger writes to standard output, so it is replaced.

#include "cli/log.hpp"

#include <fcntl.h>
#include <spdlog/sinks/base_sink.h>
#include <spdlog/spdlog.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <memory>
#include <mutex>

#include "cli/files.hpp"
#include "cli/interrupts.hpp"
#include "cli/streams.hpp"
#include "cli/written_files.hpp"
#include "triage/base/text.hpp"

namespace triage::cli {
namespace {

/// Adds every message to a file at once. spdlog's own makes folders, and prints its errors.
class LogFile : public spdlog::sinks::base_sink<std::mutex> {
 public:
  explicit LogFile(const std::string& path)
      : path_(where_it_leads(path).value_or(path)),
        is_new_(access(path_.c_str(), F_OK) != 0),
        descriptor_(open(path.c_str(), O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0666)),
        error_(descriptor_ < 0 ? errno : 0),
        buffer_(descriptor_) {
    struct stat status = {};
    if (fstat(descriptor_, &status) == 0) size_before_ = status.st_size;
  }
  LogFile(const LogFile&) = delete;
  LogFile& operator=(const LogFile&) = delete;
  ~LogFile() override { leave(); }

  [[nodiscard]] std::string problem() const {
    const int error = error_ != 0 ? error_ : buffer_.error();
    return error == 0 ? std::string() : system_reason(error);
  }

  /// Leaves the file as it was before, or none if there was none.
  void take_back() {
    const bool is_changed = lseek(descriptor_, 0, SEEK_END) > size_before_;
    if (is_changed && ftruncate(descriptor_, size_before_) != 0) error_ = errno;
    if (is_new_ && descriptor_ >= 0) unlink(path_.c_str());
    leave();
  }

 protected:
  void sink_it_(const spdlog::details::log_msg& message) override {
    if (descriptor_ < 0) return;
    spdlog::memory_buf_t line;
    formatter_->format(message, line);
    buffer_.sputn(line.data(), static_cast<std::streamsize>(line.size()));
    buffer_.pubsync();
  }
  void flush_() override {}

 private:
  void leave() {
    if (descriptor_ >= 0) close(descriptor_);
    descriptor_ = -1;
  }

  std::string path_;
  bool is_new_;
  int descriptor_;
  int error_;
  DescriptorBuffer buffer_;
  off_t size_before_ = 0;
};

/// Messages on standard error, by the calls that neither lose one to a signal nor to a descriptor
/// that never waits, as those of spdlog do.
class LogOnTerminal : public spdlog::sinks::base_sink<std::mutex> {
 public:
  explicit LogOnTerminal(bool color) : color_(color) {}

 protected:
  void sink_it_(const spdlog::details::log_msg& message) override {
    spdlog::memory_buf_t line;
    formatter_->format(message, line);
    std::string text(line.data(), line.size());
    // The formatter has noted which part of the line is to be seen at once.
    if (color_ && message.color_range_end > message.color_range_start) {
      text.insert(message.color_range_end, "\033[m");
      text.insert(message.color_range_start, color_of(message.level));
    }
    write_all(STDERR_FILENO, text);
  }
  void flush_() override {}

 private:
  static const char* color_of(spdlog::level::level_enum level) {
    switch (level) {
      case spdlog::level::err: return "\033[31m\033[1m";   // red, bold
      case spdlog::level::warn: return "\033[33m\033[1m";  // yellow, bold
      default: return "\033[36m";                          // cyan
    }
  }

  bool color_;
};

std::shared_ptr<LogFile>& log_file() {
  static std::shared_ptr<LogFile> file;
  return file;
}

}  // namespace

std::string set_up_log(const LogOptions& options) {
  const auto terminal = std::make_shared<LogOnTerminal>(options.color);
  terminal->set_level(options.verbose ? spdlog::level::debug : spdlog::level::warn);
  terminal->set_pattern("triage: %^%l%$: %v");
  auto logger = std::make_shared<spdlog::logger>("triage", terminal);
  logger->set_level(spdlog::level::debug);
  log_file() = options.file.empty() ? nullptr : std::make_shared<LogFile>(options.file);
  if (log_file()) logger->sinks().push_back(log_file());
  spdlog::set_default_logger(std::move(logger));
  return log_file_problem();
}

std::string log_file_problem() { return log_file() ? log_file()->problem() : std::string(); }

void take_back_log_file() {
  if (log_file()) log_file()->take_back();
}

void log_detail(std::string_view message) { spdlog::debug("{}", printable(message)); }
void log_warning(std::string_view message) { spdlog::warn("{}", printable(message)); }
void log_error(std::string_view message) { spdlog::error("{}", printable(message)); }

void log_out_of_memory() {
  write_all(STDERR_FILENO,
            "triage: error: there is not enough memory to finish. Allow more, or give less at a "
            "time.\n");
}

}  // namespace triage::cli
