#pragma once

// Where something stands in the text of an author's file.

#include <cstddef>
#include <string_view>
#include <vector>

#include "triage/base/place.hpp"

namespace triage::yaml {

/// A line and a byte in it, both counted from 0.
struct Position {
  std::size_t line = 0;
  std::size_t column = 0;
};

/// Turns positions in a text, and byte offsets, into places. A byte order mark is no part of the
/// first line.
class Placer {
 public:
  /// `source` must outlive this.
  explicit Placer(const SourceText& source);

  /// Of a position behind the end of the text, the place is in its last line, no further than just
  /// behind its last byte.
  [[nodiscard]] Place at(const Position& position, std::size_t length) const;
  [[nodiscard]] Place at_offset(std::size_t offset) const;

  /// The place of a scalar, which reaches to its end where that is on the same line.
  [[nodiscard]] Place at_scalar(const Position& position, std::string_view value) const;

  /// Whether the quoted scalar that begins there ends before the text does. The library takes the
  /// end of the text for a closing quote.
  [[nodiscard]] bool is_closed_quote(const Position& position) const;

  /// The place of the # that ends the line behind a scalar without quotes, or that begins the next
  /// line where that is indented like more of the text; line 0: there is none.
  [[nodiscard]] Place comment_behind(const Position& position, std::string_view value) const;

  /// The line of the position, from its first byte on.
  [[nodiscard]] std::string_view line_at(const Position& position) const;
  /// The text from the position on.
  [[nodiscard]] std::string_view from(const Position& position) const;

 private:
  /// `position` is that of the scalar, whose last line ends at offset `end`.
  [[nodiscard]] Place comment_in_text(const Position& position, std::size_t end) const;
  [[nodiscard]] std::size_t offset_of(const Position& position) const;

  const SourceText& source_;
  std::vector<std::size_t> line_starts_;
};

}  // namespace triage::yaml
