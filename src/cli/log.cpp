// The only file that knows spdlog. Its default logger writes to standard output, so it is replaced.

#include "cli/log.hpp"

#include <spdlog/sinks/ansicolor_sink.h>
#include <spdlog/sinks/basic_file_sink.h>
#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>
#include <unistd.h>

#include <memory>

#include "cli/interrupts.hpp"
#include "triage/base/text.hpp"

namespace triage::cli {

std::string set_up_log(const LogOptions& options) {
  std::shared_ptr<spdlog::sinks::sink> terminal;
  if (options.color) {
    terminal =
        std::make_shared<spdlog::sinks::ansicolor_stderr_sink_mt>(spdlog::color_mode::always);
  } else {
    terminal = std::make_shared<spdlog::sinks::stderr_sink_mt>();
  }
  terminal->set_level(options.verbose ? spdlog::level::debug : spdlog::level::warn);
  terminal->set_pattern("triage: %^%l%$: %v");
  auto logger = std::make_shared<spdlog::logger>("triage", terminal);
  logger->set_level(spdlog::level::debug);
  std::string problem;
  if (!options.file.empty()) {
    try {
      logger->sinks().push_back(std::make_shared<spdlog::sinks::basic_file_sink_mt>(options.file));
      logger->flush_on(spdlog::level::debug);
    } catch (const spdlog::spdlog_ex& failure) {
      problem = failure.what();
    }
  }
  spdlog::set_default_logger(std::move(logger));
  return problem;
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
