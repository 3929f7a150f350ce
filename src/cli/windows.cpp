#include "cli/windows.hpp"

#include <algorithm>
#include <span>

namespace triage::cli {
namespace {

using LineViews = std::vector<std::string_view>;

/// Lines with their line feeds.
LineViews lines_of(std::string_view text) {
  LineViews lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size() - 1) + 1;
    lines.push_back(text.substr(0, end));
    text.remove_prefix(end);
  }
  return lines;
}

std::size_t indent_of(std::string_view line) { return line.find_first_not_of(' '); }

bool is_blank(std::string_view line) { return line == "\n"; }

/// Whether a line begins a choice, "  1  A bad fall", or an item of a list.
bool begins_an_item(std::string_view line) {
  const std::size_t begin = std::min(indent_of(line), line.size());
  const std::size_t behind = std::min(line.find_first_not_of("0123456789-?", begin), line.size());
  return behind > begin && line.substr(behind).starts_with(' ');
}

/// Whether something new begins at a line that has others above it.
bool may_begin_at(std::span<const std::string_view> lines, std::size_t at) {
  if (is_blank(lines[at - 1])) return false;
  return is_blank(lines[at]) || begins_an_item(lines[at]) ||
         indent_of(lines[at]) < indent_of(lines[at - 1]);
}

/// How many of too many lines come first: all before a question that then fits as a whole, or as
/// many as there is room for.
std::size_t first_lines(std::span<const std::string_view> lines, std::size_t room) {
  std::size_t last = 0;
  std::size_t before_what_fits = 0;
  for (std::size_t at = 1; at <= room; ++at) {
    if (is_blank(lines[at]) && lines.size() - at - 1 <= room) before_what_fits = at;
    if (may_begin_at(lines, at)) last = at;
  }
  if (before_what_fits > 0) return before_what_fits;
  return last > 0 ? last : room;
}

std::string joined(std::span<const std::string_view> lines) {
  std::string text;
  for (const std::string_view line : lines) text += line;
  return text;
}

}  // namespace

std::vector<std::string> windows_of(std::string_view text, std::size_t rows) {
  constexpr std::size_t fewest = 5;
  const LineViews all = lines_of(text);
  std::span<const std::string_view> rest = all;
  std::vector<std::string> windows;
  const std::size_t room = rows - 1;
  // An empty line above may scroll away.
  const auto fits = [room](auto lines) {
    return lines.size() <= room + (!lines.empty() && is_blank(lines.front()) ? 1 : 0);
  };
  while (rows >= fewest && !fits(rest)) {
    const std::size_t count = first_lines(rest, room);
    windows.push_back(joined(rest.first(count)));
    rest = rest.subspan(count);
    while (!rest.empty() && is_blank(rest.front())) rest = rest.subspan(1);
  }
  windows.push_back(joined(rest));
  return windows;
}

}  // namespace triage::cli
