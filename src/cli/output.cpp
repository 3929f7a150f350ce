#include "cli/output.hpp"

#include <filesystem>

#include "cli/log.hpp"
#include "triage/base/text.hpp"

namespace triage::cli {

void add_output(CLI::App& app, std::string& path) {
  app.add_option_function<std::string>(
         "-o,--output", [&path](const std::string& file) { path = file == "-" ? "" : file; },
         "Write to FILE, whole or not at all; its ending chooses the format")
      ->type_name("FILE");
}

std::string ending_of(const std::string& path) {
  return lower(std::filesystem::path(path).extension().string());
}

void report_ending(const std::string& path, const std::vector<std::string>& known) {
  log_error("--output " + printable(path) + ": this ending says no format. Known are " +
            join_with_or(known, " and ") + "; any other name needs --format.");
}

}  // namespace triage::cli
