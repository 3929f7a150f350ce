// The ordinary YAML case, in block style, in flow style, or in both:
//
//     ---                        - id: ana              {"id": "ana", "answers": {
//     id: ana              or      answers:       or      "fever": "no",  # as in JSON
//     answers:                       fever: no            "triggers": ["lifting", "sport"]
//       fever: no                                       }}
//       triggers:
//         - lifting
//
// An entry of a map in block style is its line and those behind it that are indented deeper (or are
// items of a list at the same indentation). If that is complete by itself, it is the same entry
// among others: YAML lets nothing else go on at or left of a key. The columns of the lines count,
// so what has several is taken with its indentation.
//
// In flow style an entry ends at the comma or bracket that closes no bracket of its own, outside
// quotes and comments. Columns do not count there. The parser reads from left to right; behind a {
// and behind a comma it knows the same, so the same bytes are the same entry, and whatever ends
// them, a comma, a bracket or a line break before one, ends their last word in the same way.

#include <algorithm>
#include <cstring>
#include <optional>

#include "triage/batch/fast_reader.hpp"
#include "triage/batch/plain_text.hpp"
#include "triage/batch/yaml_cursor.hpp"
#include "triage/batch/yaml_memos.hpp"
#include "triage/batch/yaml_shape.hpp"

namespace triage {
namespace {

bool begins_item(std::string_view text) {
  return text.size() >= 2 && text[0] == '-' && text[1] == ' ';
}

template <std::size_t size>
bool is(std::string_view key, const char (&name)[size]) {
  return key.size() == size - 1 && std::memcmp(key.data(), name, size - 1) == 0;
}

class FastYaml : public PieceByPiece {
 public:
  explicit FastYaml(const Pack& pack)
      : PieceByPiece(pack.program),
        block_(pack, YamlStyle::block),
        flow_(pack, YamlStyle::flow),
        shape_(pack, block_.answers) {}

 protected:
  void read_alike(FastBlock& block) override { shape_.read(block); }
  void learn_from(std::string_view piece) override { shape_.learn(piece); }

  std::optional<FastId> read_into(LaneFiller& lane, std::string_view piece) override {
    cursor_ = YamlCursor(piece);
    lane_ = &lane;
    id_ = {};
    has_comments_ = piece.find('#') != piece.npos;
    has_answers_ = false;
    has_note_ = false;
    has_expectation_ = false;
    const bool is_understood = opening() && (cursor_.take('{') ? flow_person() : block_person());
    if (!is_understood || !has_answers_ || cursor_.is_odd()) return std::nullopt;
    return id_;
  }

 private:
  /// `---`, and the dash of an item, up to the first sign of the case. If that is a key, all keys
  /// of the case are indented by `indent_`.
  bool opening() {
    if (!cursor_.advance_to_content()) return false;
    if (cursor_.line().text.starts_with("---")) {
      if (cursor_.line().indent != 0) return false;
      cursor_.go_on_at(cursor_.line().begin + 3);
      cursor_.skip_spaces();
      if (cursor_.is_at('{')) return cursor_.line().text[3] == ' ';
      if (!cursor_.end_line()) return false;
      if (cursor_.has_line() && cursor_.line().text.empty()) cursor_.advance_to_content();
      if (!cursor_.has_line()) return false;
    }
    std::string_view text = cursor_.line().text;
    if (begins_item(text)) {
      text.remove_prefix(std::min(text.find_first_not_of(' ', 1), text.size()));
    }
    indent_ = static_cast<std::size_t>(text.data() - cursor_.line().begin);
    cursor_.go_on_at(text.data());
    return !text.empty();
  }

  bool flow_person() {
    if (!cursor_.take_flow_map([this] { return entry(YamlStyle::flow); })) return false;
    if (!cursor_.end_line()) return false;
    return !cursor_.has_line() || (cursor_.line().text.empty() && !cursor_.advance_to_content());
  }

  /// Every entry goes on up to the next line that says something.
  bool block_person() {
    while (entry(YamlStyle::block)) {
      if (cursor_.has_line() && cursor_.line().text.empty()) cursor_.advance_to_content();
      if (!cursor_.has_line()) return true;
      if (cursor_.line().indent != indent_) return false;
      cursor_.go_on_at(cursor_.line().text.data());
    }
    return false;
  }

  bool entry(YamlStyle style) {
    const char* begin = cursor_.at();
    const auto key = cursor_.key(style);
    if (!key) return false;
    const bool is_block = style == YamlStyle::block;
    if (!is_block && !cursor_.skip_flow_space()) return false;
    if (is(*key, "answers") && !has_answers_) return answers(style);
    if (is(*key, "id") && id_.said.empty()) return id(style) && (!is_block || cursor_.end_line());
    if (is(*key, "note") && !has_note_) return note(style);
    return is(*key, "expect") && !has_expectation_ && expectation(style, begin);
  }

  /// It is not shown, but there must be nothing wrong with it. It says nothing to the lane.
  bool expectation(YamlStyle style, const char* begin) {
    has_expectation_ = true;
    if (style == YamlStyle::flow) {
      cursor_.go_on_at(begin);
      const auto text = cursor_.flow_entry();
      return text && lane_->say(flow_.expectations.meaning_of(*text));
    }
    // Behind the dash of an item its indentation is not that of its line.
    if (begin != cursor_.line().text.data()) return false;
    cursor_.go_on_at(cursor_.line().begin);
    cursor_.advance();
    return lane_->say(block_.expectations.meaning_of(block_entry()));
  }

  /// A comment behind an id without quotes is a mistake.
  bool id(YamlStyle style) {
    const auto scalar = cursor_.scalar(style);
    if (!scalar) return false;
    cursor_.skip_spaces();
    if (scalar->is_plain() && cursor_.may_be_cut(style)) return false;
    id_ = {scalar->text, scalar->as_written, false};
    if (!scalar->is_verbatim) {
      const bool is_one_line = scalar->text.find('\n') == scalar->text.npos;
      auto said = is_one_line && scalar->has_escapes ? scalar->unescaped() : std::nullopt;
      if (!said) return false;
      unescaped_id_ = std::move(*said);
      id_.said = unescaped_id_;
    } else {
      id_.is_plain = is_plain_id(id_.said);
    }
    return id_.is_plain || is_usable_id(id_.said);
  }

  /// A note is not read, but it has to be a text that is not empty, and whole: a comment behind a
  /// plain one is a mistake. In block style that goes on in lines that are indented deeper.
  bool note(YamlStyle style) {
    has_note_ = true;
    if (style == YamlStyle::block && (cursor_.is_at('|') || cursor_.is_at('>'))) {
      return cursor_.skip_block_scalar(indent_);
    }
    auto scalar = cursor_.scalar(style);
    if (!scalar || !scalar->says_something()) return false;
    const bool is_plain = scalar->is_plain();
    while (scalar && scalar->is_plain() == is_plain) {
      cursor_.skip_spaces();
      if (is_plain && cursor_.may_be_cut(style)) return false;
      if (style == YamlStyle::flow) return true;
      if (!cursor_.end_line()) return false;
      if (!is_plain || !cursor_.has_line() || cursor_.line().indent <= indent_ ||
          cursor_.line().text.empty()) {
        return true;
      }
      cursor_.go_on_at(cursor_.line().text.data());
      scalar = cursor_.scalar(style);
    }
    return false;
  }

  bool answers(YamlStyle style) {
    has_answers_ = true;
    if (cursor_.take('{')) {
      return cursor_.take_flow_map([this] { return flow_answer(); }) &&
             (style == YamlStyle::flow || cursor_.end_line());
    }
    return style == YamlStyle::block && cursor_.end_line() && block_answers();
  }

  bool flow_answer() {
    const auto text = cursor_.flow_entry();
    return text && lane_->say(flow_.answers.meaning_of(*text));
  }

  /// The lines that are indented deeper: entries, all by the same.
  bool block_answers() {
    if (cursor_.has_line() && cursor_.line().text.empty()) cursor_.advance_to_content();
    const std::size_t indent = cursor_.line().indent;
    if (!cursor_.has_line() || indent <= indent_) return false;
    do {
      if (cursor_.line().indent != indent || !block_answer()) return false;
    } while (cursor_.has_line() && cursor_.line().indent > indent_);
    return true;
  }

  bool block_answer() { return lane_->say(block_.answers.meaning_of(block_entry())); }

  /// The entry that begins in this line; moves behind it.
  std::string_view block_entry() {
    const YamlCursor::Line first = cursor_.line();
    cursor_.advance_to_content();
    if (goes_on(first)) return several_lines(first);
    return has_comments_ ? cursor_.without_comment(first.text) : first.text;
  }

  [[nodiscard]] bool goes_on(const YamlCursor::Line& first) const {
    if (!cursor_.has_line()) return false;
    if (cursor_.line().indent > first.indent) return true;
    return cursor_.line().indent == first.indent && begins_item(cursor_.line().text);
  }

  /// With the indentation of the first.
  std::string_view several_lines(const YamlCursor::Line& first) {
    const char* end = nullptr;
    do {
      end = cursor_.line().text.data() + cursor_.line().text.size();
    } while (cursor_.advance_to_content() && goes_on(first));
    return {first.begin, static_cast<std::size_t>(end - first.begin)};
  }

  YamlMemos block_;
  YamlMemos flow_;
  YamlShape shape_;

  // Of the piece.
  YamlCursor cursor_;
  std::size_t indent_ = 0;
  LaneFiller* lane_ = nullptr;
  FastId id_;
  std::string unescaped_id_;
  bool has_comments_ = false;
  bool has_answers_ = false;
  bool has_note_ = false;
  bool has_expectation_ = false;
};

}  // namespace

std::unique_ptr<FastReader> fast_yaml_reader(const Pack& pack) {
  return std::make_unique<FastYaml>(pack);
}

}  // namespace triage
