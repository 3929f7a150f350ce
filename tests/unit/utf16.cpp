#include "unit/utf16.hpp"

namespace triage::tests {
namespace {

/// Takes the first character off the text.
char32_t take_character(std::string_view& text) {
  const auto lead = static_cast<unsigned char>(text.front());
  const unsigned bytes = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
  char32_t character = bytes == 1 ? lead : lead & (0x7FU >> bytes);
  for (unsigned i = 1; i < bytes; ++i) {
    character = character << 6U | (static_cast<unsigned char>(text[i]) & 0x3FU);
  }
  text.remove_prefix(bytes);
  return character;
}

}  // namespace

std::string utf16(std::string_view text, ByteOrder order) {
  std::string bytes;
  const auto add = [&](char32_t unit) {
    const auto low = static_cast<char>(unit & 0xFFU);
    const auto high = static_cast<char>(unit >> 8U);
    bytes += order == ByteOrder::low_first ? low : high;
    bytes += order == ByteOrder::low_first ? high : low;
  };
  add(0xFEFF);
  while (!text.empty()) {
    const char32_t character = take_character(text);
    if (character < 0x10000) {
      add(character);
    } else {
      add(0xD800 + ((character - 0x10000) >> 10U));
      add(0xDC00 + ((character - 0x10000) & 0x3FFU));
    }
  }
  return bytes;
}

}  // namespace triage::tests
