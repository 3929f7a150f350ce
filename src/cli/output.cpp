#include "cli/output.hpp"

#include <filesystem>

#include "cli/exit_code.hpp"
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

void refuse_ending(const std::string& path, const std::vector<std::string>& known) {
  end_run(wrong_usage_or_input,
          "--output " + printable(path) + ": this ending says no format. Known are " +
              join_with_or(known, " and ") + "; any other name needs --format.");
}

}  // namespace triage::cli
