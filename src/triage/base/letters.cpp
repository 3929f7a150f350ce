// Capitals, accents and widths of letters in every script, and their digits and blanks. The only
// file that knows utf8proc, which has Unicode's tables.

#include <utf8proc.h>

#include <algorithm>
#include <vector>

#include "triage/base/plain_characters.hpp"
#include "triage/base/text.hpp"
#include "triage/base/utf8.hpp"

namespace triage {
namespace {

using CodePoints = std::vector<utf8proc_int32_t>;

bool is_ascii(std::string_view text) {
  return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

std::size_t columns_of(char32_t c) {
  if (c < 0x80 || is_control(c)) return 1;
  return static_cast<std::size_t>(utf8proc_charwidth(static_cast<utf8proc_int32_t>(c)));
}

bool is_letter(utf8proc_int32_t c) {
  const utf8proc_category_t category = utf8proc_category(c);
  return category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_LO;
}

/// The marks that Latin, Greek and Cyrillic letters have above and below them. Marks of other
/// scripts tell letters apart: without them Japanese "ga" would be "ka".
bool is_accent(utf8proc_int32_t c) { return c >= 0x300 && c <= 0x36F; }

/// Behind a letter only: what goes through the sign of equality makes it another.
void drop_accents(CodePoints& apart) {
  bool behind_letter = false;
  std::erase_if(apart, [&behind_letter](utf8proc_int32_t c) {
    if (is_accent(c)) return behind_letter;
    behind_letter = is_letter(c);
    return false;
  });
}

/// Who has no key for a letter with a stroke types the plain one. Unicode does not take these
/// apart.
utf8proc_int32_t without_stroke(utf8proc_int32_t c) {
  switch (c) {
    case 0xF8: return 'o';
    case 0x111: return 'd';
    case 0x127: return 'h';
    case 0x131: return 'i';  // Turkish, without its dot; as one letter with i, as I is i elsewhere
    case 0x142: return 'l';
    case 0x167: return 't';
    default: return c;
  }
}

/// Letters and their marks apart, in small letters. A character becomes a few at the most: where
/// there is no room, the library says how much it needs.
CodePoints taken_apart(std::string_view well_formed) {
  const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(well_formed.data());
  const auto size = static_cast<utf8proc_ssize_t>(well_formed.size());
  const auto options =
      static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_DECOMPOSE | UTF8PROC_CASEFOLD);
  CodePoints apart(well_formed.size());
  utf8proc_ssize_t count = 0;
  while (true) {
    const auto room = static_cast<utf8proc_ssize_t>(apart.size());
    count = utf8proc_decompose(bytes, size, apart.data(), room, options);
    if (count <= room) break;
    apart.resize(static_cast<std::size_t>(count));
  }
  apart.resize(static_cast<std::size_t>(std::max<utf8proc_ssize_t>(count, 0)));
  return apart;
}

/// Of a digit of any script. The ten of each stand one behind the other, and those of some scripts
/// behind each other.
char plain_digit(utf8proc_int32_t digit) {
  int before = 0;
  while (utf8proc_category(digit - before - 1) == UTF8PROC_CATEGORY_ND) ++before;
  return static_cast<char>('0' + before % 10);
}

/// "1/2" of a half, "3" of a three in a circle, "IV" of one of Rome's.
void append_number(std::string& out, utf8proc_int32_t number) {
  constexpr utf8proc_int32_t slash_of_fractions = 0x2044;
  constexpr std::size_t most = 8;
  CodePoints parts(most);
  const auto apart = static_cast<utf8proc_option_t>(UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT);
  const utf8proc_ssize_t count =
      utf8proc_decompose_char(number, parts.data(), most, apart, nullptr);
  parts.resize(std::min(most, static_cast<std::size_t>(std::max<utf8proc_ssize_t>(count, 0))));
  out += ' ';
  for (const utf8proc_int32_t part : parts) {
    append_utf8(out, part == slash_of_fractions ? U'/' : static_cast<char32_t>(part));
  }
}

bool is_joiner(char32_t c) { return c == 0x200C || c == 0x200D; }
/// They say in which picture a character is shown.
bool selects_variation(char32_t c) { return c >= 0xFE00 && c <= 0xFE0F; }

/// A well-formed character, of which `bytes` are the text.
void append_plain(std::string& out, char32_t c, std::string_view bytes) {
  constexpr char32_t first_wide = 0xFF01;  // of those of ASCII, as wide as Chinese letters
  constexpr char32_t last_wide = 0xFF5E;
  if (c >= first_wide && c <= last_wide) {
    out += static_cast<char>('!' + (c - first_wide));
    return;
  }
  const auto code = static_cast<utf8proc_int32_t>(c);
  switch (utf8proc_category(code)) {
    case UTF8PROC_CATEGORY_ND: out += plain_digit(code); return;
    case UTF8PROC_CATEGORY_NL:
    case UTF8PROC_CATEGORY_NO: append_number(out, code); return;
    case UTF8PROC_CATEGORY_ZS:
    case UTF8PROC_CATEGORY_ZL:
    case UTF8PROC_CATEGORY_ZP: out += ' '; return;
    case UTF8PROC_CATEGORY_CF:
      if (is_joiner(c)) out += bytes;
      return;
    default:
      if (!selects_variation(c)) out += bytes;
  }
}

void append_folded(std::string& out, std::string_view well_formed) {
  CodePoints letters = taken_apart(well_formed);
  drop_accents(letters);
  std::transform(letters.begin(), letters.end(), letters.begin(), without_stroke);
  const auto together = static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE);
  const auto size = static_cast<utf8proc_ssize_t>(letters.size());
  letters.resize(
      static_cast<std::size_t>(utf8proc_normalize_utf32(letters.data(), size, together)));
  for (const utf8proc_int32_t c : letters) append_utf8(out, static_cast<char32_t>(c));
}

}  // namespace

std::size_t display_width(std::string_view text) {
  std::size_t columns = 0;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = decode(text, at);
    columns += c.bytes == 0 ? 1 : columns_of(c.value);
    at += std::max<std::size_t>(c.bytes, 1);
  }
  return columns;
}

std::string in_plain_characters(std::string_view text) {
  if (is_ascii(text)) return std::string(text);
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = decode(text, at);
    const std::size_t bytes = std::max<std::size_t>(c.bytes, 1);
    const std::string_view as_it_is = text.substr(at, bytes);
    if (c.bytes < 2) {
      out += as_it_is;
    } else {
      append_plain(out, c.value, as_it_is);
    }
    at += bytes;
  }
  return out;
}

std::string upper(std::string_view text) {
  constexpr char32_t micro = 0xB5;  // the capital letter would be that of a thousand times more
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = decode(text, at);
    const std::size_t bytes = std::max<std::size_t>(c.bytes, 1);
    if (c.bytes == 0 || c.value == micro) {
      out += text.substr(at, bytes);
    } else {
      const auto capital = utf8proc_toupper(static_cast<utf8proc_int32_t>(c.value));
      append_utf8(out, static_cast<char32_t>(capital));
    }
    at += bytes;
  }
  return out;
}

std::string fold(std::string_view text) {
  if (is_ascii(text)) return lower(text);
  std::string out;
  while (!text.empty()) {
    const std::size_t well_formed = find_invalid_utf8(text).value_or(text.size());
    append_folded(out, text.substr(0, well_formed));
    text.remove_prefix(well_formed);
    out += text.substr(0, 1);
    text.remove_prefix(std::min<std::size_t>(text.size(), 1));
  }
  return out;
}

}  // namespace triage
