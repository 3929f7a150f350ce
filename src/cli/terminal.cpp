#include "cli/terminal.hpp"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <istream>
#include <string_view>

#include "cli/interrupts.hpp"
#include "triage/base/quantity.hpp"

namespace triage::cli {
namespace {

constexpr std::size_t usual_width = 80;
constexpr std::size_t max_width = 100;  // longer lines are hard to read
constexpr std::size_t longest_line = 4096;

std::string_view environment(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? std::string_view() : std::string_view(value);
}

bool wants_color(int descriptor, ColorChoice choice) {
  if (choice != ColorChoice::automatic) return choice == ColorChoice::always;
  if (!environment("NO_COLOR").empty()) return false;
  const std::string_view force = environment("CLICOLOR_FORCE");
  if (!force.empty() && force != "0") return true;
  return can_write_over(descriptor);
}

std::size_t width_of(int descriptor) {
  winsize size{};
  if (ioctl(descriptor, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) return size.ws_col;
  const auto columns = parse_quantity(environment("COLUMNS"), Dimension::number).quantity;
  const bool usable = columns && is_whole(*columns) && whole_number(*columns) > 0;
  return usable ? static_cast<std::size_t>(whole_number(*columns)) : usual_width;
}

}  // namespace

Style style_for(int descriptor, ColorChoice choice) {
  return {std::min(width_of(descriptor), max_width), wants_color(descriptor, choice)};
}

std::size_t rows_of(int descriptor) {
  winsize size{};
  return ioctl(descriptor, TIOCGWINSZ, &size) == 0 ? size.ws_row : 0;
}

bool is_terminal(int descriptor) { return isatty(descriptor) == 1; }

bool can_write_over(int descriptor) {
  return environment("TERM") != "dumb" && is_terminal(descriptor);
}

std::optional<std::string> read_line(DescriptorInput& keyboard) {
  std::istream in(&keyboard);
  std::string line;
  for (char c = '\0'; in.get(c) && c != '\n';) {
    if (line.size() < longest_line) line += c;
  }
  // An unfinished line is no answer: nobody pressed Enter.
  if (!in || was_interrupted()) return std::nullopt;
  return line;
}

}  // namespace triage::cli
