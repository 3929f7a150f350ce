#pragma once

// Where something stands in a text that a person wrote.

#include <cstdint>
#include <string>
#include <string_view>

namespace triage {

/// Lines and columns count from 1, columns in bytes, as editors and compilers print them.
/// Line 0 means "the text as a whole". `length` is the number of bytes to underline. `layer` says
/// which text of several: 0 the one at hand, 1 the pack that it extends, 2 the one below that.
struct Place {
  std::uint32_t line = 0;
  std::uint32_t column = 0;
  std::uint32_t length = 0;
  std::uint32_t layer = 0;

  friend constexpr auto operator<=>(const Place&, const Place&) = default;
};

/// A text and the name to call it by in messages: a path, `standard input`, `--answer`.
/// `first_line` is the line number of the text's first line, for a piece cut out of a larger file.
/// The name is its own, the bytes of the text somebody else's, who has to keep them meanwhile.
struct SourceText {
  std::string name;
  std::string_view text;
  std::uint32_t first_line = 1;
};

}  // namespace triage
