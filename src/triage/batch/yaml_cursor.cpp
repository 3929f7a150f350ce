#include "triage/batch/yaml_cursor.hpp"

#include <array>

#include "triage/base/text.hpp"
#include "triage/batch/plain_text.hpp"

namespace triage {
namespace {

bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
/// With everything outside ASCII, which means nothing to YAML.
constexpr bool is_letter_or_digit(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
         static_cast<unsigned char>(c) >= 0x80;
}
bool is_quote(char c) { return c == '"' || c == '\''; }

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

/// Bytes that the careful reader takes wherever it takes letters. It takes tabs in some places, and
/// carriage returns before line feeds: of these only the last are taken here.
bool is_readable(std::string_view text) {
  if (is_printable_ascii(text)) return true;
  for (std::size_t at = text.find_first_of("\t\r"); at != text.npos;
       at = text.find_first_of("\t\r", at + 1)) {
    if (text[at] == '\t' || text.substr(at + 1, 1) != "\n") return false;
  }
  return !find_control_character(text) && !find_invalid_utf8(text);
}

bool is_null(std::string_view word) {
  return word.size() == 4 && (word == "null" || word == "Null" || word == "NULL");
}

std::string_view without_spaces_behind(std::string_view text) {
  return text.substr(0, text.find_last_not_of(' ') + 1);
}

std::string_view without_breaks_behind(std::string_view text) {
  while (text.ends_with(' ') || text.ends_with('\n')) {
    text.remove_suffix(text.ends_with("\r\n") ? 2 : 1);
  }
  return text;
}

std::string_view between(const char* begin, const char* end) {
  return {begin, static_cast<std::size_t>(end - begin)};
}

}  // namespace

/// What the comment in the line says does not matter.
void YamlCursor::take_comment() {
  is_odd_ = is_odd_ || !is_readable(line_.text);
  line_.text = {};
}

/// From its # up to the end of the line.
bool YamlCursor::skip_comment() {
  const char* begin = at_;
  at_ = line_end(at_);
  const bool has_return = at_ != end_ && at_[-1] == '\r';
  return is_readable(between(begin, has_return ? at_ - 1 : at_));
}

/// A line has to follow. The parser needs no space before the # of some comments; here it is
/// needed.
bool YamlCursor::skip_comment_among_words() {
  const bool is_comment = at_[-1] == ' ' || at_[-1] == '\n';
  return is_comment && skip_comment() && at_ != end_;
}

bool YamlCursor::end_line() {
  skip_spaces();
  if (is_at('#') && (at_[-1] != ' ' || !skip_comment())) return false;
  if (is_at('\r')) ++at_;
  if (at_ != end_ && *at_ != '\n') return false;
  if (at_ == end_ && at_[-1] == '\r') return false;
  take('\n');
  advance();
  return true;
}

bool YamlCursor::skip_flow_space() {
  for (; at_ != end_; ++at_) {
    switch (*at_) {
      case ' ':
      case '\n': break;
      case '\r':
        if (at_ + 1 == end_ || at_[1] != '\n') return false;
        break;
      case '#':
        if (!skip_comment_among_words()) return false;
        break;
      default: return true;
    }
  }
  return false;
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
  if ((*begin == '"' && has_escape) || has_marker || !is_readable(text)) return std::nullopt;
  return YamlScalar{text, between(begin, at_), !has_escape && text.find('\n') == text.npos};
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

std::optional<std::string_view> YamlCursor::flow_entry() {
  const char* begin = at_;
  const char* last = at_ - 1;  // the last byte that is neither space nor comment
  std::size_t depth = 0;
  for (; at_ != end_; ++at_) {
    switch (*at_) {
      case ' ':
      case '\r':
      case '\n': continue;
      case '"':
      case '\'':
        if (!may_begin_quoted(begin, last) || !skip_quoted()) return std::nullopt;
        --at_;
        break;
      case '#':
        if (!skip_comment_among_words()) return std::nullopt;
        continue;
      case ',':
        if (depth == 0) return without_breaks_behind(between(begin, at_));
        break;
      case '[':
      case '{': ++depth; break;
      case ']':
      case '}':
        if (depth == 0) return without_breaks_behind(between(begin, at_));
        --depth;
        break;
      default: break;
    }
    last = at_;
  }
  return std::nullopt;
}

/// Whether a quote is the first sign of a scalar: it stands at the beginning of the entry or behind
/// a sign of flow style. Elsewhere it may be a letter, as in don't.
bool YamlCursor::may_begin_quoted(const char* entry, const char* last) const {
  if (last < entry || *last == ',' || *last == '[' || *last == '{') return true;
  return *last == ':' && (last + 1 != at_ || is_quote(last[-1]));
}

/// What is complete by itself is complete before a comment, too: were the # within quotes or
/// brackets, what is before it would not be.
std::string_view YamlCursor::without_comment(std::string_view text) {
  const std::size_t space = text.find(" #");
  if (space == text.npos) return text;
  is_odd_ = is_odd_ || !is_readable(text.substr(space + 1));
  return without_spaces_behind(text.substr(0, space));
}

}  // namespace triage
