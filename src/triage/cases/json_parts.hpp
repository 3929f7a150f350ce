#pragma once

// Where the parts of a JSON text begin and end, 64 bytes at a time.
//
// What lies between two marks (brackets, braces and commas outside strings) is cut out, and not
// looked at: it is for the parser. Cutting is right wherever the parser takes what was cut out: of
// a text that is JSON, both begin and end strings at the same quotes, and one that the parser reads
// to its end is one value, or one member, among others too.

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "triage/base/byte_mask.hpp"
#include "triage/base/marks.hpp"

namespace triage {

/// Which of 64 bytes are brackets, braces and commas outside strings. Asked about one block after
/// the other.
class JsonMarks {
 public:
  std::uint64_t operator()(const char* sixty_four_bytes) {
    const std::uint64_t escaped = behind_backslashes(mask_of(sixty_four_bytes, '\\'));
    const std::uint64_t strings = strings_(mask_of(sixty_four_bytes, '"') & ~escaped);
    return mask_of(sixty_four_bytes, ',', '{', '}', '[', ']') & ~strings;
  }

 private:
  /// The byte behind a backslash, unless that has one before it itself.
  std::uint64_t behind_backslashes(std::uint64_t backslashes) {
    std::uint64_t behind = first_is_behind_;
    first_is_behind_ = 0;
    for (backslashes &= ~behind; backslashes != 0;) {
      const std::uint64_t first = backslashes & (~backslashes + 1);
      behind |= first << 1U;
      first_is_behind_ = first >> 63U;
      backslashes &= ~(first | first << 1U);
    }
    return behind;
  }

  BetweenQuotes strings_;
  std::uint64_t first_is_behind_ = 0;  // 1: the last byte of the block before was a backslash
};

/// A line, cut into the parts between marks. Behind it, 63 bytes can be read.
class JsonParts {
 public:
  explicit JsonParts(std::string_view line)
      : end_(line.data() + line.size()), at_(line.data()), marks_(line, {}) {}

  /// The part up to the next mark, without blanks around it.
  std::string_view next() {
    const char* begin = at_;
    go_on();
    return from(begin);
  }

  /// The same, with the brackets of lists and what stands between them. Lists in lists are too deep
  /// for this: they are cut off where the inner one begins.
  std::string_view next_with_lists() {
    const char* begin = at_;
    go_on();
    while (mark_ == '[') {
      do go_on();
      while (mark_ == ',');
      if (mark_ != ']') break;
      go_on();
    }
    return from(begin);
  }

  /// From `begin`, in the part before the brace that was the last mark, up to the mark behind all
  /// that the brace opens. Nothing if it does not close.
  std::string_view rest_of_nested(const char* begin) {
    std::size_t depth = 1;
    while (depth > 0) {
      go_on();
      if (mark_ == '\0') return {};
      if (mark_ == '{' || mark_ == '[') ++depth;
      if (mark_ == '}' || mark_ == ']') --depth;
    }
    go_on();
    return from(begin);
  }

  /// What ended the last part; a null character at the end of the line.
  [[nodiscard]] char mark() const { return mark_; }

  static std::string_view without_blanks(std::string_view text) {
    const auto is_blank = [](char c) { return c == ' ' || c == '\t'; };
    while (!text.empty() && is_blank(text.front())) text.remove_prefix(1);
    while (!text.empty() && is_blank(text.back())) text.remove_suffix(1);
    return text;
  }

 private:
  void go_on() {
    mark_at_ = marks_.next();
    mark_ = mark_at_ == end_ ? '\0' : *mark_at_;
    at_ = mark_at_ + 1;
  }
  [[nodiscard]] std::string_view from(const char* begin) const {
    return without_blanks({begin, static_cast<std::size_t>(mark_at_ - begin)});
  }

  const char* end_;
  const char* at_;  // behind the last mark
  const char* mark_at_ = nullptr;
  char mark_ = '\0';
  Marks<JsonMarks> marks_;
};

}  // namespace triage
