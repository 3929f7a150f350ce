// A text cut for a window.

#include "cli/windows.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace triage;
using cli::windows_of;

namespace {

std::string list_of(std::size_t options) {
  std::string text = "\nQuestion 1\nWhich of these?\n";
  for (std::size_t i = 1; i <= options; ++i) {
    text += "  " + std::to_string(i) + "  an option\n     that goes on\n";
  }
  return text + "  Type the numbers.\n";
}

std::size_t lines(const std::string& text) {
  return static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
}

}  // namespace

TEST_CASE("a text that fits stays whole, and so does one that no window shows") {
  CHECK(windows_of(list_of(3), 20).size() == 1);
  CHECK(windows_of(list_of(30), 0).size() == 1);
  CHECK(windows_of(list_of(30), 4).size() == 1);
  CHECK(windows_of("", 20) == std::vector<std::string>{""});
  // An empty line above may scroll away.
  CHECK(windows_of("\n" + std::string("a\nb\nc\nd\n"), 5).size() == 1);
  CHECK(windows_of("a\nb\nc\nd\ne\n", 5).size() == 2);
}

TEST_CASE("each piece leaves a line for what is typed, and no option is torn apart") {
  for (std::size_t options = 1; options < 40; ++options) {
    for (std::size_t rows = 5; rows < 40; ++rows) {
      const auto windows = windows_of(list_of(options), rows);
      std::string all;
      for (const std::string& window : windows) {
        CHECK(lines(window) <= rows - 1 + (window.starts_with('\n') ? 1 : 0));
        CHECK(!window.starts_with("     "));
        CHECK(!window.empty());
        all += window;
      }
      CHECK(all == list_of(options));
    }
  }
}

TEST_CASE("a question that fits by itself is not divided for what stands above it") {
  const std::string above = "one\ntwo\nthree\nfour\nfive\nsix\n";
  const auto windows = windows_of(above + list_of(5), 15);
  REQUIRE(windows.size() == 2);
  CHECK(windows[0] == above);
  CHECK(windows[1] == list_of(5).substr(1));
}

TEST_CASE("what is asked stands again above the rest of its list") {
  const std::string asked = "Which of these?\n";
  for (std::size_t rows = 7; rows < 40; ++rows) {
    const auto windows = windows_of(list_of(12), rows, asked);
    std::string all = windows.front();
    CHECK(all.find(asked) != all.npos);
    for (std::size_t i = 1; i < windows.size(); ++i) {
      CHECK(lines(windows[i]) <= rows - 1);
      REQUIRE(windows[i].starts_with(asked));
      CHECK(windows[i].size() > asked.size());
      all += windows[i].substr(asked.size());
    }
    CHECK(all == list_of(12));
  }
}

TEST_CASE(
    "what is asked stands there once where all of it comes behind the cut, or there is no room") {
  const std::string above = "one\ntwo\nthree\nfour\nfive\nsix\n";
  CHECK(windows_of(above + list_of(5), 15, "Which of these?\n") ==
        windows_of(above + list_of(5), 15));
  CHECK(windows_of(list_of(12), 5, "Which of these?\nOr of those?\nOr none?\n") ==
        windows_of(list_of(12), 5));
}
