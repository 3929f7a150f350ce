#include "cli/saved_case.hpp"

#include <ctime>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "triage/base/diagnostic.hpp"
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

std::string problem_with_replacing(const std::string& path) {
  constexpr std::uintmax_t largest_case = 1U << 20U;
  std::error_code error;
  const auto status = std::filesystem::status(path, error);
  if (!std::filesystem::is_regular_file(status)) return {};  // opening it says what is wrong
  const auto size = std::filesystem::file_size(path, error);
  if (error || size == 0) return {};
  std::string text;
  if (size <= largest_case) {
    std::ifstream file(path, std::ios::binary);
    if (!file) return {};
    text.assign(std::istreambuf_iterator<char>(file), {});
  }
  if (is_case_file(text)) return {};
  return printable(path) +
         " is there already and is no case file, so it is not replaced. Save under another name.";
}

std::string time_of_saving() {
  const std::time_t now = std::time(nullptr);
  std::tm in_utc = {};
  gmtime_r(&now, &in_utc);
  std::string text(sizeof "2026-11-26T21:00:00Z", '\0');
  text.resize(std::strftime(text.data(), text.size(), "%Y-%m-%dT%H:%M:%SZ", &in_utc));
  return text;
}

}  // namespace triage::cli
