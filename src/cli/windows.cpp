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
/// many as there is room for. More than the `repeated` ones, which were shown before.
std::size_t first_lines(std::span<const std::string_view> lines, std::size_t room,
                        std::size_t repeated) {
  std::size_t last = 0;
  std::size_t before_what_fits = 0;
  for (std::size_t at = repeated + 1; at <= room; ++at) {
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

std::vector<std::string> windows_of(std::string_view text, std::size_t rows,
                                    std::string_view question) {
  constexpr std::size_t fewest = 5;
  const std::size_t room = rows - 1;
  const LineViews again = lines_of(question);
  // Half of a window at least is for what was not read yet.
  const bool has_room_again = !again.empty() && again.size() * 2 <= room;
  const std::size_t asked_at = has_room_again ? text.rfind(question) : text.npos;
  const auto is_behind_question = [&](std::string_view line) {
    return asked_at != text.npos && line.data() >= text.data() + asked_at + question.size();
  };
  // An empty line above may scroll away.
  const auto fits = [room](const LineViews& lines) {
    return lines.size() <= room + (!lines.empty() && is_blank(lines.front()) ? 1 : 0);
  };
  LineViews rest = lines_of(text);
  std::vector<std::string> windows;
  std::size_t repeated = 0;
  while (rows >= fewest && !fits(rest)) {
    const auto count = static_cast<std::ptrdiff_t>(first_lines(rest, room, repeated));
    windows.push_back(joined(std::span(rest).first(static_cast<std::size_t>(count))));
    rest.erase(rest.begin(), std::find_if_not(rest.begin() + count, rest.end(), is_blank));
    repeated = !rest.empty() && is_behind_question(rest.front()) ? again.size() : 0;
    if (repeated > 0) rest.insert(rest.begin(), again.begin(), again.end());
  }
  windows.push_back(joined(rest));
  return windows;
}

}  // namespace triage::cli
