// The scalars of YAML: keys, plain and quoted texts, and block scalars.

#include <array>
#include <charconv>

#include "triage/base/text.hpp"
#include "triage/batch/plain_text.hpp"
#include "triage/batch/yaml_cursor.hpp"

namespace triage {
namespace {

bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
/// With everything outside ASCII, which means nothing to YAML.
constexpr bool is_letter_or_digit(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
         static_cast<unsigned char>(c) >= 0x80;
}

/// By byte: what is no sign behind the first letter of a plain scalar, in either style.
constexpr std::array<bool, 256> ordinary_bytes() {
  std::array<bool, 256> ordinary = {};
  for (std::size_t byte = 0; byte < ordinary.size(); ++byte) {
    ordinary[byte] = is_letter_or_digit(static_cast<char>(byte));
  }
  for (const char c : std::string_view(" !\"$%&'()*+-./;<=>@\\^_`|~")) {
    ordinary[static_cast<unsigned char>(c)] = true;
  }
  return ordinary;
}
bool is_ordinary(char c) {
  static constexpr auto ordinary = ordinary_bytes();
  return ordinary[static_cast<unsigned char>(c)];
}

bool is_null(std::string_view word) {
  return word.size() == 4 && (word == "null" || word == "Null" || word == "NULL");
}

/// The character whose number these hexadecimal digits are; nothing if there is none.
std::optional<char32_t> character_of(std::string_view digits) {
  std::uint32_t c = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), c, 16);
  const bool is_number = error == std::errc() && end == digits.data() + digits.size();
  const bool is_surrogate = c >= 0xD800 && c < 0xE000;
  if (!is_number || digits.empty() || is_surrogate || c > 0x10FFFF) return std::nullopt;
  return c;
}

/// How many digits follow the name of an escape that gives a character by its number; 0: none do.
std::size_t digits_behind(char name) {
  switch (name) {
    case 'x': return 2;
    case 'u': return 4;
    case 'U': return 8;
    default: return 0;
  }
}

}  // namespace

bool YamlScalar::says_something() const {
  if (!has_escapes) return text.find_first_not_of(" \r\n") != text.npos;
  const auto said = unescaped();
  return said && !trim(*said).empty();
}

std::optional<std::string> YamlScalar::unescaped() const {
  constexpr std::string_view names = "\"\\/nt";
  constexpr std::string_view meanings = "\"\\/\n\t";
  std::string said;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] != '\\') {
      said += text[at];
      continue;
    }
    const char name = ++at < text.size() ? text[at] : '\0';
    if (const std::size_t which = names.find(name); which != names.npos) {
      said += meanings[which];
      continue;
    }
    const std::size_t digits = digits_behind(name);
    if (digits == 0 || text.size() - at <= digits) return std::nullopt;
    const auto c = character_of(text.substr(at + 1, digits));
    if (!c) return std::nullopt;
    append_utf8(said, *c);
    at += digits;
  }
  if (find_control_character(said)) return std::nullopt;
  return said;
}

/// Behind a key in quotes flow style needs no space, as in JSON.
std::optional<std::string_view> YamlCursor::key(YamlStyle style) {
  // To the colon: where it stands too far off, there is no key.
  constexpr std::ptrdiff_t longest = 64;
  const char* begin = at_;
  std::string_view key;
  const bool is_quoted = at_ != end_ && is_quote(*at_);
  if (is_quoted) {
    const auto scalar = quoted();
    if (!scalar || !scalar->is_verbatim) return std::nullopt;
    key = scalar->text;
  } else {
    while (at_ != end_ && is_lower(*at_)) ++at_;
    key = between(begin, at_);
  }
  skip_spaces();
  if (at_ - begin > longest || !take(':')) return std::nullopt;
  const bool needs_space = style == YamlStyle::block || !is_quoted;
  if (needs_space && !is_at(' ') && !is_at('\n') && !is_at('\r')) return std::nullopt;
  skip_spaces();
  return key;
}

std::optional<YamlScalar> YamlCursor::scalar(YamlStyle style) {
  if (at_ == end_) return std::nullopt;
  return is_quote(*at_) ? quoted() : plain(style);
}

std::optional<YamlScalar> YamlCursor::quoted() {
  const char* begin = at_;
  if (!skip_quoted()) return std::nullopt;
  const std::string_view text = between(begin + 1, at_ - 1);
  const bool has_escape = text.find(*begin == '"' ? '\\' : '\'') != text.npos;
  // Where a line begins with dots, the parser takes them for the end of the document.
  const bool has_marker = text.find("\n...") != text.npos || text.find("\n---") != text.npos;
  if (has_marker || !is_readable(text)) return std::nullopt;
  const bool is_one_line = text.find('\n') == text.npos;
  return YamlScalar{text, between(begin, at_), !has_escape && is_one_line,
                    *begin == '"' && has_escape};
}

/// Moves behind the quote that ends what begins with a quote; false if there is none.
bool YamlCursor::skip_quoted() {
  const char quote = *at_++;
  for (; at_ != end_; ++at_) {
    if (quote == '"' && *at_ == '\\') {
      if (++at_ == end_) return false;
    } else if (*at_ == quote) {
      ++at_;
      if (quote == '"' || !is_at(quote)) return true;
    }
  }
  return false;
}

std::optional<YamlScalar> YamlCursor::plain(YamlStyle style) {
  const char* begin = at_;
  const bool can_begin = is_letter_or_digit(*at_) || *at_ == '(' || *at_ == '+' || *at_ == '_';
  if (!can_begin || !skip_plain(style)) return std::nullopt;
  const std::string_view text = without_spaces_behind(between(begin, at_));
  at_ = text.data() + text.size();
  if (is_null(text) || !is_readable(text)) return std::nullopt;
  return YamlScalar{text, text, true};
}

/// Up to the end of the line, a comment, or in flow style the end of the entry.
bool YamlCursor::skip_plain(YamlStyle style) {
  for (; at_ != end_; ++at_) {
    if (is_ordinary(*at_)) continue;
    switch (*at_) {
      case '\n':
      case '\r': return true;
      case '#': return at_[-1] == ' ';
      case ':':  // as in 10:30, and neither as in `key: value` nor at the end
        if (at_ + 1 == end_ || !is_letter_or_digit(at_[1])) return false;
        break;
      case ',':
      case '}':
        if (style == YamlStyle::flow) return true;
        break;
      case '?':
      case '[':
      case ']':
      case '{':
        if (style == YamlStyle::flow) return false;
        break;
      default: return false;
    }
  }
  return true;
}

bool YamlCursor::skip_block_header() {
  ++at_;  // the | or >
  if (is_at('-') || is_at('+')) ++at_;
  skip_spaces();
  if (is_at('#') && (at_[-1] != ' ' || !skip_comment())) return false;
  if (is_at('\r')) ++at_;
  return take('\n');
}

bool YamlCursor::skip_block_scalar(std::size_t indent) {
  if (!skip_block_header()) return false;
  const char* begin = at_;
  std::size_t depth = 0;  // of the first line
  while (at_ != end_) {
    const char* feed = line_end(at_);
    const char* text = std::min(behind_spaces(at_), feed);
    const bool is_blank = text == feed || (*text == '\r' && text + 1 == feed);
    const auto deep = static_cast<std::size_t>(text - at_);
    if (!is_blank && deep <= indent) break;
    const bool is_first = depth == 0;
    if (is_first) depth = deep;
    if (is_blank ? is_first : deep < depth) return false;
    at_ = feed == end_ ? end_ : feed + 1;
  }
  if (at_ == begin || !is_readable(between(begin, at_))) return false;
  advance();
  return true;
}

}  // namespace triage
