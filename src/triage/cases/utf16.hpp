#pragma once

// UTF-16, as spreadsheets of Windows save "Unicode text", to UTF-8.

#include <optional>
#include <string_view>

#include "triage/base/bytes.hpp"

namespace triage {

/// Turns a stream of UTF-16 into UTF-8, stretch by stretch, wherever the stretches end. What is no
/// character becomes bytes that are no UTF-8 either: it is refused where its case is read.
class Utf16 {
 public:
  /// Nothing where the bytes do not begin with a byte order mark of UTF-16.
  static std::optional<Utf16> marked(std::string_view beginning);

  /// Appends what the next bytes say. The mark says nothing.
  void append(std::string_view bytes, Bytes& text);
  /// Appends what stands for half a character at the end of the stream, if one is left.
  void finish(Bytes& text);

 private:
  explicit Utf16(bool high_byte_first) : high_byte_first_(high_byte_first) {}
  void append_unit(char32_t unit, Bytes& text);

  bool high_byte_first_;
  std::optional<char> half_unit_;
  char32_t high_surrogate_ = 0;  // that waits for its low one; 0: none
  bool mark_is_read_ = false;
};

}  // namespace triage
