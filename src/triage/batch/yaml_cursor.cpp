#include "triage/batch/yaml_cursor.hpp"

#include <algorithm>

#include "triage/batch/plain_text.hpp"

namespace triage {
namespace {

std::string_view without_breaks_behind(std::string_view text) {
  while (text.ends_with(' ') || text.ends_with('\n')) {
    text.remove_suffix(text.ends_with("\r\n") ? 2 : 1);
  }
  return text;
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

bool YamlCursor::may_be_cut(YamlStyle style) const {
  const char* at = std::find_if(at_, end_, [](char c) { return c != ' '; });
  if (end_ - at > 1 && at[0] == '\r' && at[1] == '\n') ++at;
  if (at != end_ && *at == '\n') {
    const char* line = at + 1;
    at = std::find_if(line, end_, [](char c) { return c != ' '; });
    if (at == line && style == YamlStyle::block) return false;
  }
  return at != end_ && *at == '#';
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
