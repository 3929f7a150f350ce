#pragma once

// A way through a piece of YAML, as far as its outer shape goes: lines and their indentation,
// comments, keys, scalars that stand for themselves, and where an entry in flow style ends.
//
// Every function takes only what YAML in general, and the parser of the slow reader in
// particular, can take in no other way. What might mean more than it seems is not understood: tabs,
// the rarer escapes and forms of block scalars, a colon or a # that could be a sign.

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "triage/base/byte_mask.hpp"
#include "triage/batch/scan.hpp"

namespace triage {

enum class YamlStyle : std::uint8_t { block, flow };

struct YamlScalar {
  std::string_view text;        // between its quotes, if it has any
  std::string_view as_written;  // with them
  bool is_verbatim = true;      // `text` is what it says: on one line, without escapes
  bool has_escapes = false;     // it is in double quotes, and there are backslashes

  /// What a text in double quotes says, but that of its line breaks nothing is made. Nothing where
  /// an escape is none, or rare, or for a control character.
  [[nodiscard]] std::optional<std::string> unescaped() const;
  /// Whether it says more than blanks.
  [[nodiscard]] bool says_something() const;
  [[nodiscard]] bool is_plain() const { return text.size() == as_written.size(); }
};

class YamlCursor {
 public:
  struct Line {
    const char* begin = nullptr;
    std::size_t indent = 0;
    std::string_view text;  // behind the indentation; empty: nothing, or a comment
  };

  YamlCursor() = default;
  /// Behind `piece` are 64 bytes that can be read.
  explicit YamlCursor(std::string_view piece)
      : at_(piece.data()), end_(at_ + piece.size()), feeds_of_(at_), feeds_(mask_of(at_, '\n')) {}

  /// The line that was read last; it counts only where there is one.
  [[nodiscard]] const Line& line() const { return line_; }
  [[nodiscard]] bool has_line() const { return has_line_; }
  /// Whether a comment has bytes in it that must not stand in a file.
  [[nodiscard]] bool is_odd() const { return is_odd_; }

  /// Moves to the next line; false behind the last one.
  bool advance() {
    has_line_ = at_ != end_;
    if (!has_line_) return false;
    const char* feed = line_end(at_);
    line_.begin = at_;
    at_ = feed == end_ ? end_ : feed + 1;
    const char* text_end =
        feed != end_ && feed != line_.begin && feed[-1] == '\r' ? feed - 1 : feed;
    const char* text = std::min(behind_spaces(line_.begin), text_end);
    line_.indent = static_cast<std::size_t>(text - line_.begin);
    line_.text = {text, static_cast<std::size_t>(text_end - text)};
    if (text != text_end && *text == '#') take_comment();
    return true;
  }

  /// Moves to the next line that says something; false if there is none.
  bool advance_to_content() {
    while (advance()) {
      if (!line_.text.empty()) return true;
    }
    return false;
  }

  /// Goes on at `at`, in the line that was read last: what follows is no line yet.
  void go_on_at(const char* at) { at_ = at; }
  /// Where it goes on.
  [[nodiscard]] const char* at() const { return at_; }
  [[nodiscard]] bool is_at(char c) const { return at_ != end_ && *at_ == c; }
  bool take(char c) {
    if (!is_at(c)) return false;
    ++at_;
    return true;
  }

  void skip_spaces() {
    while (is_at(' ')) ++at_;
  }
  /// Whether a comment may cut the plain text that ends here: behind it in its line, or alone in
  /// the next one, unless it begins that line in block style.
  [[nodiscard]] bool may_be_cut(YamlStyle style) const;
  /// Moves behind the end of the line, before which only spaces and a comment may stand, and to the
  /// next line.
  bool end_line();
  /// Moves behind spaces, line breaks and comments, as they stand between the words of flow style.
  /// False at the end of the piece.
  bool skip_flow_space();

  /// A key, with the colon and the spaces behind it.
  std::optional<std::string_view> key(YamlStyle style);
  /// A plain scalar on one line, or a quoted one.
  std::optional<YamlScalar> scalar(YamlStyle style);
  /// Moves behind a block scalar, whose | or > is here, and to the next line; its lines are
  /// indented deeper than `indent`. False where there is none, or its first line is blank or less
  /// deep than others, or its header says how deep they are.
  bool skip_block_scalar(std::size_t indent);
  /// An entry of a map in flow style, up to the comma or bracket that closes no bracket of its own.
  std::optional<std::string_view> flow_entry();
  /// What follows a {, up to and with its }. `take_entry` moves behind an entry, and says whether
  /// it could.
  template <class TakeEntry>
  bool take_flow_map(TakeEntry take_entry) {
    while (skip_flow_space()) {
      if (take('}')) return true;
      if (!take_entry() || !skip_flow_space()) return false;
      if (!take(',') && !is_at('}')) return false;
    }
    return false;
  }

  /// `text` without the comment at its end, if it is one entry by itself.
  std::string_view without_comment(std::string_view text);

 private:
  /// Where the line that goes on at `from` ends. Line feeds are looked up for 64 bytes at a time.
  [[nodiscard]] const char* line_end(const char* from) {
    while (from < end_) {
      const auto offset = static_cast<std::size_t>(from - feeds_of_);  // too large if before
      if (offset < 64) {
        const std::uint64_t feeds = feeds_ >> offset;
        if (feeds != 0) return std::min(from + std::countr_zero(feeds), end_);
        from = feeds_of_ + 64;
      } else {
        feeds_of_ = from;
        feeds_ = mask_of(from, '\n');
      }
    }
    return end_;
  }

  /// Perhaps further than `end_`.
  [[nodiscard]] const char* behind_spaces(const char* from) const {
    constexpr std::uint64_t eight_spaces = 0x2020202020202020;
    for (; from < end_; from += 8) {
      const std::uint64_t differs = eight_bytes(from) ^ eight_spaces;
      if (differs != 0) return from + std::countr_zero(differs) / 8;
    }
    return end_;
  }

  static std::string_view between(const char* begin, const char* end) {
    return {begin, static_cast<std::size_t>(end - begin)};
  }
  static std::string_view without_spaces_behind(std::string_view text) {
    return text.substr(0, text.find_last_not_of(' ') + 1);
  }
  static bool is_quote(char c) { return c == '"' || c == '\''; }

  void take_comment();
  bool skip_comment();
  bool skip_comment_among_words();
  bool skip_quoted();
  bool skip_plain(YamlStyle style);
  bool skip_block_header();  // to the first of its lines
  [[nodiscard]] bool may_begin_quoted(const char* entry, const char* last) const;
  std::optional<YamlScalar> quoted();
  std::optional<YamlScalar> plain(YamlStyle style);

  const char* at_ = nullptr;
  const char* end_ = nullptr;
  const char* feeds_of_ = nullptr;  // the 64 bytes from here on have their line feeds in `feeds_`
  std::uint64_t feeds_ = 0;
  Line line_;
  bool has_line_ = false;
  bool is_odd_ = false;
};

}  // namespace triage
