#include "unit/golden.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <set>

#include "unit/rules.hpp"

namespace fs = std::filesystem;

namespace triage::tests {
namespace {

bool resets() {
  const char* reset = std::getenv("TRIAGE_RESET");
  return reset != nullptr && std::string_view(reset) == "1";
}

std::string expected_beside(const std::string& file) {
  return fs::path(file).replace_extension(".expected").string();
}

}  // namespace

void compare_with_file(const std::string& path, const std::string& text) {
  const fs::path file = fs::path(TRIAGE_SOURCE_DIR) / path;
  if (resets()) {
    std::ofstream(file, std::ios::binary) << text;
    return;
  }
  REQUIRE_MESSAGE(fs::exists(file), path,
                  " does not exist: run with TRIAGE_RESET=1, and review it");
  CHECK_MESSAGE(source_file(path) == text, path, " should be:\n", text);
}

void compare_with_expected(
    const std::string& directory,
    const std::function<std::string(const std::string& name, std::string_view text)>& come_out) {
  std::set<std::string> inputs;
  std::set<std::string> expected;
  for (const auto& entry : fs::directory_iterator(fs::path(TRIAGE_SOURCE_DIR) / directory)) {
    if (!entry.is_regular_file()) continue;
    const bool is_expected = entry.path().extension() == ".expected";
    (is_expected ? expected : inputs).insert(entry.path().filename().string());
  }
  REQUIRE_MESSAGE(!inputs.empty(), directory, " has no files");
  for (const std::string& name : inputs) {
    const std::string path = directory + "/" + name;
    compare_with_file(expected_beside(path), come_out(name, source_file(path)));
    expected.erase(expected_beside(name));
  }
  for (const std::string& name : expected) FAIL_CHECK(directory, "/", name, " belongs to no file");
}

}  // namespace triage::tests
