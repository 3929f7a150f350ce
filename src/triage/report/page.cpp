#include "triage/report/page.hpp"

#include <algorithm>
#include <array>

#include "triage/base/text.hpp"

namespace triage {
namespace {

/// Narrower than this, wrapping makes a text harder to read, not easier.
constexpr std::size_t min_width = 20;

}  // namespace

std::string toned(std::string_view text, Tone tone, const Style& style) {
  if (!style.color || tone == Tone::plain) return std::string(text);
  constexpr std::array<std::string_view, 6> codes = {"", "2", "1", "1;32", "1;33", "1;31"};
  return "\x1b[" + std::string(codes[static_cast<std::size_t>(tone)]) + "m" + std::string(text) +
         "\x1b[0m";
}

void Page::heading(std::string_view text, Tone tone) {
  if (!text_.empty()) blank_line();
  for (const std::string& line : wrap(printable_lines(text), std::max(style_.width, min_width))) {
    text_ += toned(line, tone, style_) + '\n';
  }
}

void Page::paragraph(std::string_view text, std::size_t indent, Tone tone) {
  const std::string margin(indent, ' ');
  const std::size_t room = std::max(style_.width, min_width + indent) - indent;
  for (const std::string& line : wrap(printable_lines(text), room))
    text_ += margin + toned(line, tone, style_) + '\n';
}

void Page::item(std::string_view mark, std::string_view text, std::size_t indent) {
  const std::size_t start = text_.size();
  paragraph(text, indent + display_width(mark));
  text_.replace(start + indent, display_width(mark), mark);
}

void Page::line(std::string_view text, std::size_t indent) {
  text_ += std::string(indent, ' ') + std::string(text) + '\n';
}

void Page::blank_line() { text_ += '\n'; }

}  // namespace triage
