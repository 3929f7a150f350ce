#pragma once

// Plain text for a terminal or a screen reader: wrapped lines, headings that are words, and colour
// only on top of words.

#include <cstddef>
#include <string>
#include <string_view>

namespace triage {

struct Style {
  std::size_t width = 80;
  bool color = false;
};

enum class Tone : unsigned char { plain, faint, strong, calm, caution, alarm };

/// `text` in the colour of its tone, where the style has colours.
std::string toned(std::string_view text, Tone tone, const Style& style);

/// A text that grows downward. What is wrapped is made safe to print: nothing in a pack's texts can
/// turn around, hide or move what stands beside it.
class Page {
 public:
  explicit Page(const Style& style) : style_(style) {}

  /// A line that begins a section, with an empty line above it.
  void heading(std::string_view text, Tone tone = Tone::strong);
  /// Wrapped text, every line indented by `indent` columns.
  void paragraph(std::string_view text, std::size_t indent = 0, Tone tone = Tone::plain);
  /// Wrapped text behind a mark such as `- ` or `1. `; its further lines are indented below it.
  void item(std::string_view mark, std::string_view text, std::size_t indent = 0);
  /// A line that is not wrapped: code, a path.
  void line(std::string_view text, std::size_t indent = 0);
  void blank_line();

  [[nodiscard]] const std::string& text() const { return text_; }

 private:
  Style style_;
  std::string text_;
};

}  // namespace triage
