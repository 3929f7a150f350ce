#pragma once

// Text as a person meets it: UTF-8, safe to print, measured in terminal columns, spelled nearly
// right. Every function takes any bytes, well formed or not, and none depends on a locale. Those
// that give a view give a part of the text that they were given, and last as long as that; the
// others throw std::bad_alloc, and nothing else.

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace triage {

/// Whether `c` is one of the ten digits of ASCII, in every locale.
constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }
/// Whether it is one of those, or a letter of ASCII.
constexpr bool is_alphanumeric(char c) {
  return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// As people write a large number: 4,000,000.
std::string with_commas(std::size_t number);

/// Byte offset of the first byte that is not well-formed UTF-8 (RFC 3629), or nothing.
std::optional<std::size_t> find_invalid_utf8(std::string_view text);

/// Appends a code point to a vector of bytes as UTF-8. Of a surrogate alone these are bytes that
/// are no UTF-8 (RFC 3629), so that it is refused where the text is read. `code_point` has 21 bits
/// at the most.
template <class Bytes>
void append_utf8(Bytes& out, char32_t code_point) {
  const auto add = [&out](char32_t byte) { out.push_back(static_cast<char>(byte)); };
  const auto add_rest = [&](unsigned shift) { add(0x80U | (code_point >> shift & 0x3FU)); };
  if (code_point < 0x80) return add(code_point);
  if (code_point < 0x800) {
    add(0xC0U | code_point >> 6U);
  } else if (code_point < 0x10000) {
    add(0xE0U | code_point >> 12U);
    add_rest(6);
  } else {
    add(0xF0U | code_point >> 18U);
    add_rest(12);
    add_rest(6);
  }
  add_rest(0);
}

/// The mark that some editors put before the first line.
inline constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

/// `text` without the byte order mark that some editors put before the first line.
std::string_view without_byte_order_mark(std::string_view text);

/// Byte offset of the first control character other than tab, line feed and carriage return
/// (C0, DEL, and C1 in their UTF-8 form), or nothing. Bytes that are malformed are passed over: a
/// lone 0x9B is found by find_invalid_utf8.
std::optional<std::size_t> find_control_character(std::string_view text);

/// Byte offset of the first character that shows nothing itself and can make what is shown
/// something else: marks of direction and of no width, separators of lines, tags, letters that are
/// blank, and the code points that are no characters (which XML cannot hold); or nothing. The two
/// joiners are none of them: without them, some languages and emoji cannot be spelled.
std::optional<std::size_t> find_hidden_character(std::string_view text);

/// `text` with every control character and every malformed byte written as `\x1b`, and every hidden
/// character as `\u202e`, so that hostile input can be shown on a terminal. Line feeds and tabs
/// become a space. What comes out is UTF-8, may be up to four times as long, and comes out the same
/// if it is put in again.
std::string printable(std::string_view text);

/// The same for a text of several lines, which keep their line feeds.
std::string printable_lines(std::string_view text);

/// Terminal columns that `text` takes: one per code point, none for marks upon another character,
/// two for wide East Asian characters and emoji. Malformed bytes and control characters count as
/// one, which `printable` makes more of: what is measured has to be what is shown.
std::size_t display_width(std::string_view text);

/// `text` broken at spaces into lines of at most `width` columns. A line feed in the text starts a
/// new line; a longer word stands alone on its line, unbroken. Several blanks become one, and none
/// is left at either end of a line. Empty lines within the text stay, those at its end go; of an
/// empty text, one empty line is left.
std::vector<std::string> wrap(std::string_view text, std::size_t width);

/// ASCII lower case; other bytes stay as they are.
std::string lower(std::string_view text);

/// In capitals of any script, one for each letter (of ß it is ẞ). The micro sign is no letter.
std::string upper(std::string_view text);

/// `text` for comparing what people type: in small letters of any script, without the accents and
/// strokes of Latin, Greek and Cyrillic ones, however they are encoded. Malformed bytes stay. Not
/// for showing: "Ñ" and "n" come out the same.
std::string fold(std::string_view text);

/// `chest_pain` as people read it: "chest pain".
std::string id_in_words(std::string_view id);

/// `text` without white space at both ends: blanks, tabs, line feeds and carriage returns of ASCII.
std::string_view trim(std::string_view text);

/// The candidate that a person who typed `word` most likely meant, if one is near enough: at most
/// one edit (insert, delete, change, swap) in every three bytes of the word, or one in all of a
/// shorter one. Capitals make no difference; of several as near, the first. Words of more than 80
/// bytes are near to nothing.
std::optional<std::string> nearest(std::string_view word, std::span<const std::string> candidates);

/// "a", "a or b", "a, b or c"; empty for no words.
std::string join_with_or(std::span<const std::string> words, std::string_view last_or = " or ");

/// The words with `separator` between them.
std::string join(std::span<const std::string> words, std::string_view separator);

}  // namespace triage
