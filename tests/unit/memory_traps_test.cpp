// Parts of the standard library that do not outlive the end of memory: each was found by a command
// that died (tests/cli/out_of_memory.cpp), and has a substitute.

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

namespace triage {

TEST_CASE("sources: nothing is used that dies when memory runs out") {
  namespace fs = std::filesystem;
  struct Trap {
    std::string word;
    std::string instead;
  };
  const Trap traps[] = {{"std::variant<", "either.hpp"}, {"directory_iterator", "directory.hpp"}};
  std::size_t files = 0;
  for (const auto& entry : fs::recursive_directory_iterator(TRIAGE_SOURCE_DIR "/src")) {
    const bool is_build_tool = entry.path().parent_path().filename() == "embed";
    if (!entry.is_regular_file() || is_build_tool) continue;
    std::ifstream in(entry.path());
    const std::string text(std::istreambuf_iterator<char>(in), {});
    CAPTURE(entry.path().string());
    for (const Trap& trap : traps) {
      CAPTURE(trap.instead);
      if (entry.path().filename() == trap.instead) continue;
      CHECK_MESSAGE(text.find(trap.word) == std::string::npos, "use ", trap.instead);
    }
    ++files;
  }
  CHECK(files > 100);
}

}  // namespace triage
