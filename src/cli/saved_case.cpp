#include "cli/saved_case.hpp"

#include <cstdlib>
#include <ctime>
#include <filesystem>

#include "cli/exit_code.hpp"
#include "cli/files.hpp"
#include "cli/written_files.hpp"
#include "triage/base/diagnostic.hpp"
#include "triage/base/quantity.hpp"
#include "triage/base/text.hpp"
#include "triage/yaml/parse.hpp"

namespace triage::cli {
namespace {

/// One case, of whatever pack: a map with answers.
bool is_case_file(const std::string& text) {
  Diagnostics ignored("saved file");
  const auto document = yaml::parse({"saved file", text, 1}, ignored);
  if (!document) return false;
  for (const auto& [key, value] : document->root().entries()) {
    if (key.text() == "answers" && value.is_map()) return true;
  }
  return false;
}

}  // namespace

void refuse_to_replace(const std::string& path) {
  constexpr std::size_t largest_case = std::size_t{1} << 20U;
  std::error_code ignored;
  // What else is wrong with it is said where it is opened.
  if (!std::filesystem::is_regular_file(path, ignored) || !written_as(path).empty()) return;
  const FileText file = read_file(path, largest_case);
  if (!file.reason.empty()) {
    end_run(cannot_read_or_write,
            "cannot read what is there already: " + printable(path) + ": " + file.reason);
  }
  if (file.text.empty() || is_case_file(file.text)) return;
  refuse(printable(path) +
         " is there already and is no case file, so it is not replaced. Save under another name.");
}

std::string time_of_saving() {
  std::time_t now = std::time(nullptr);
  const char* given = std::getenv("SOURCE_DATE_EPOCH");
  const auto seconds = parse_quantity(given == nullptr ? "" : given, Dimension::number).quantity;
  if (seconds && is_whole(*seconds)) now = static_cast<std::time_t>(whole_number(*seconds));
  std::tm in_utc = {};
  gmtime_r(&now, &in_utc);
  std::string text(sizeof "2026-11-26T21:00:00Z", '\0');
  text.resize(std::strftime(text.data(), text.size(), "%Y-%m-%dT%H:%M:%SZ", &in_utc));
  return text;
}

std::string today() { return time_of_saving().substr(0, std::string_view("2026-11-26").size()); }

}  // namespace triage::cli
