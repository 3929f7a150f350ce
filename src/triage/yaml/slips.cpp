#include "triage/yaml/slips.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

#include "triage/base/text.hpp"

namespace triage::yaml {
namespace {

constexpr std::string_view blanks = " \t\r";

struct Line {
  std::size_t number = 0;
  std::size_t indent = 0;
  std::string_view text;  // from its indentation on, with nothing behind its end

  [[nodiscard]] bool says_something() const { return !text.empty() && text.front() != '#'; }
};

/// The lines of the text up to one of them, without empty ones and comments.
std::vector<Line> lines_up_to(std::string_view text, std::size_t last) {
  std::vector<Line> lines;
  text = without_byte_order_mark(text);
  for (std::size_t number = 0; number <= last; ++number) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view whole = text.substr(0, end);
    const std::size_t indent = std::min(whole.find_first_not_of(blanks), whole.size());
    const Line line{number, indent, trim(whole)};
    if (line.says_something()) lines.push_back(line);
    if (end == text.size()) break;
    text.remove_prefix(end + 1);
  }
  return lines;
}

bool is_id_letter(char c) { return is_alphanumeric(c) || c == '_' || c == '-'; }

/// Where the colon stands behind the word with which the line begins; npos if there is none.
std::size_t colon_of_key(std::string_view text) {
  const std::size_t begin = text.starts_with("- ") ? 2 : 0;
  std::size_t at = begin;
  while (at < text.size() && is_id_letter(text[at])) ++at;
  return at > begin && at < text.size() && text[at] == ':' ? at : std::string_view::npos;
}

/// `then:em`. Not `https://`.
std::optional<Slip> space_missing(const Line& line) {
  const std::size_t colon = colon_of_key(line.text);
  if (colon == line.text.npos || colon + 1 == line.text.size()) return std::nullopt;
  const char next = line.text[colon + 1];
  if (blanks.find(next) != blanks.npos || next == '/') return std::nullopt;
  return Slip{line.number, line.indent + colon, 1, "a space is missing behind this colon"};
}

bool has_value(const Line& line) {
  const std::size_t colon = colon_of_key(line.text);
  return colon != line.text.npos && colon + 1 < line.text.size();
}

bool begins_map(const Line& line) { return line.text.ends_with(':'); }

/// `long: > 6 weeks`, in any style: > begins a text of several lines, and < and = are signs of
/// other things.
std::optional<Slip> comparison_without_quotes(const Line& line) {
  const std::string_view text = line.text;
  for (std::size_t at = text.find('>'); at != text.npos; at = text.find('>', at + 1)) {
    const std::size_t before = text.substr(0, at).find_last_not_of(blanks);
    const std::size_t behind = text.find_first_not_of("= ", at + 1);
    const bool begins = before != text.npos &&
                        std::string_view(":,[{").find(text[before]) != std::string_view::npos;
    if (!begins || behind == text.npos || text[behind] < '0' || text[behind] > '9') continue;
    const std::size_t end = std::min(text.find_first_of(",]}#", at), text.size());
    const std::string compared(trim(text.substr(at, end - at)));
    return Slip{line.number, line.indent + at, compared.size(),
                "what begins with > needs quotes: \"" + compared + '"'};
  }
  return std::nullopt;
}

/// A line that is indented deeper than the one before it, which has a value and cannot hold it: one
/// of the two stands in the wrong place. Where the lines around the first agree, it is the first.
std::optional<Slip> wrong_indent(const std::vector<Line>& lines) {
  if (lines.size() < 2) return std::nullopt;
  const Line& last = lines.back();
  const Line& before = lines[lines.size() - 2];
  const bool is_key = colon_of_key(last.text) != last.text.npos;
  if (!is_key || last.indent <= before.indent || !has_value(before)) return std::nullopt;
  const Line* earlier = lines.size() > 2 ? &lines[lines.size() - 3] : nullptr;
  const bool agree = earlier != nullptr && earlier->indent == last.indent;
  const bool has_left =
      earlier != nullptr && begins_map(*earlier) && before.indent <= earlier->indent;
  if (agree || has_left) {
    return Slip{before.number, before.indent, before.text.size(),
                "this line stands further left than those it belongs to"};
  }
  return Slip{last.number, last.indent, last.text.size(),
              "this line is indented further than the one above it, which has a value already"};
}

}  // namespace

std::optional<Slip> find_slip(const SourceText& source, std::size_t line, StoppedAt stopped_at) {
  const std::vector<Line> lines = lines_up_to(source.text, line);
  if (lines.empty() || lines.back().number != line) return std::nullopt;
  if (auto slip = comparison_without_quotes(lines.back())) return slip;
  if (stopped_at != StoppedAt::shape) return std::nullopt;
  if (lines.size() > 1) {
    if (auto slip = space_missing(lines[lines.size() - 2])) return slip;
  }
  return wrong_indent(lines);
}

}  // namespace triage::yaml
