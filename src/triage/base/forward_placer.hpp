#pragma once

// Places in a text for a reader that goes through it from front to back: each place costs only the
// way from the one before it.

#include <cstddef>
#include <cstdint>

#include "triage/base/place.hpp"

namespace triage {

class ForwardPlacer {
 public:
  /// `source` must outlive this, and so must the bytes of its text, which are not copied.
  explicit ForwardPlacer(const SourceText& source) : source_(source) {}

  /// The place of the `length` bytes at `offset`, which is at most the size of the text. A line
  /// ends at a line feed. Going back is possible, and slow: it begins at the front again.
  Place at(std::size_t offset, std::size_t length) {
    if (offset < offset_) {
      offset_ = 0;
      line_start_ = 0;
      line_ = 0;
    }
    for (; offset_ < offset; ++offset_) {
      if (source_.text[offset_] != '\n') continue;
      ++line_;
      line_start_ = offset_ + 1;
    }
    return {source_.first_line + line_, static_cast<std::uint32_t>(offset - line_start_) + 1,
            static_cast<std::uint32_t>(length)};
  }

 private:
  const SourceText& source_;
  std::size_t offset_ = 0;
  std::size_t line_start_ = 0;
  std::uint32_t line_ = 0;
};

}  // namespace triage
