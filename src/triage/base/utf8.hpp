#pragma once

// UTF-8, character by character.

#include <cstddef>
#include <string_view>

namespace triage {

/// One code point of a text, and how many bytes it takes: 1 to 4.
struct CodePoint {
  char32_t value = 0;
  std::size_t bytes = 0;  // 0: malformed
};

/// Decodes the code point at `at`, an offset inside the text, refusing overlong forms, surrogates
/// and values past U+10FFFF. Of malformed bytes, who goes on takes one as a character by itself:
/// `at += max(bytes, 1)`.
CodePoint decode(std::string_view text, std::size_t at);

/// C0, DEL and C1: what a terminal may obey.
constexpr bool is_control(char32_t c) { return c < 0x20 || (c >= 0x7F && c < 0xA0); }

}  // namespace triage
