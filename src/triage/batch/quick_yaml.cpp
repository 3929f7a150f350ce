// The ordinary YAML case:
//
//     ---                        - id: ana              id: ana
//     id: ana              or      answers:       or    answers: {fever: no,
//     answers:                       fever: no            triggers: [lifting, sport]}
//       fever: no
//       triggers:
//         - lifting
//
// An entry of a map in block style is its line and those behind it that are indented deeper (or are
// items of a list at the same indentation). If that is complete by itself, it is the same entry
// among others: YAML lets nothing else go on at or left of a key. In flow style an entry ends at
// the comma or bracket that closes no bracket of its own.

#include <optional>

#include "triage/batch/quick_reader.hpp"
#include "triage/batch/scan.hpp"
#include "triage/cases/from_yaml.hpp"

namespace triage {
namespace {

bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
bool is_alphanumeric(char c) {
  return is_lower(c) || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

/// A plain scalar that nobody could take for anything else.
bool is_plain_word(std::string_view word) {
  if (!is_plain_id(word) || !is_alphanumeric(word.front())) return false;
  for (const char c : word) {
    if (!is_alphanumeric(c) && c != '_' && c != '-' && c != '.') return false;
  }
  return word != "null" && word != "Null" && word != "NULL";
}

/// Begins with a key and a colon, with which an entry begins, and has nothing in it that could
/// reach further than it seems: no block scalar, tab or return.
bool is_entry(std::string_view text) {
  if (text.empty() || !is_lower(text.front())) return false;
  std::size_t at = 1;
  while (at < text.size() && (is_alphanumeric(text[at]) || text[at] == '_')) ++at;
  if (at + 1 >= text.size() || text[at] != ':') return false;
  return (text[at + 1] == ' ' || text[at + 1] == '\n') &&
         text.find_first_of("\r\t|>", at) == std::string_view::npos;
}

/// Reads an entry in the place that `before` and `after` make for it.
AnswerMemo memo_for(const RulePack& pack, const Program& program, std::string_view before,
                    std::string_view after) {
  return {program, [&pack, before, after](std::string_view entry) {
            std::string text;  // as it is, no case at all, and so not clear
            if (is_entry(entry)) text.append(before).append(entry).append(after);
            return cases_from_yaml(pack, {"", text, 1});
          }};
}

struct Line {
  std::size_t indent = 0;
  std::string_view text;  // behind the indentation; empty: nothing, or a comment
};

class QuickYaml : public QuickReader {
 public:
  QuickYaml(const RulePack& pack, const Program& program)
      : block_memo_(memo_for(pack, program, "answers:\n  ", "\n")),
        deep_memo_(memo_for(pack, program, "answers:\n    ", "\n")),
        flow_memo_(memo_for(pack, program, "answers: {", "}\n")) {}

  std::optional<QuickCase> read(std::string_view piece, LaneFiller& lane) override {
    rest_ = piece;
    lane_ = &lane;
    id_ = {};
    id_as_written_ = {};
    has_answers_ = false;
    has_note_ = false;
    is_odd_ = false;
    const bool is_understood = opening() && entries();
    if (!is_understood || !has_answers_ || is_odd_) return std::nullopt;
    return QuickCase{id_, id_as_written_};
  }

 private:
  /// Moves to the next line; false behind the last one.
  bool advance() {
    has_line_ = !rest_.empty();
    if (!has_line_) return false;
    const char* begin = rest_.data();
    const char* feed = find_byte(begin, begin + rest_.size(), '\n');
    std::string_view text(begin, static_cast<std::size_t>(feed - begin));
    const bool is_complete = text.size() < rest_.size();
    rest_.remove_prefix(is_complete ? text.size() + 1 : text.size());
    if (is_complete && text.ends_with('\r')) text.remove_suffix(1);
    std::size_t indent = 0;
    while (indent < text.size() && text[indent] == ' ') ++indent;
    text.remove_prefix(indent);
    if (text.starts_with('#')) {
      // What it says does not matter, but other bytes must not stand in a file unseen.
      is_odd_ = is_odd_ || !is_printable_ascii(text);
      text = {};
    }
    line_ = {indent, text};
    return true;
  }

  /// `---`, and the dash of an item, behind which its first key stands. The keys of the case are
  /// then indented by `indent_`.
  bool opening() {
    if (rest_.starts_with("---\n") || rest_.starts_with("---\r") || rest_.starts_with("--- #")) {
      rest_.remove_prefix(3);
      if (!advance() || !line_.text.empty()) return false;
    }
    const bool is_item = rest_.starts_with("- ");
    indent_ = is_item ? 2 : 0;
    rest_.remove_prefix(indent_);
    if (!advance() || !is_item) return true;
    if (line_.indent != 0 || line_.text.empty()) return false;
    line_.indent = indent_;
    return true;
  }

  bool entries() {
    while (has_line_) {
      if (line_.text.empty()) {
        advance();
      } else if (line_.indent != indent_ || !entry()) {
        return false;
      }
    }
    return true;
  }

  /// A line of the case itself; those of its answers with it.
  bool entry() {
    constexpr std::string_view flow = "answers: {";
    const std::string_view text = line_.text;
    if (text == "answers:" && !has_answers_) return answers();
    if (text.starts_with(flow) && !has_answers_) {
      const auto left = static_cast<std::size_t>(rest_.data() + rest_.size() - text.data());
      rest_ = std::string_view(text.data(), left).substr(flow.size());
      return flow_answers();
    }
    advance();
    if (text.starts_with("id: ") && id_.empty()) return id(text.substr(4));
    return text.starts_with("note: ") && !has_note_ && note(text.substr(6));
  }

  bool id(std::string_view text) {
    id_as_written_ = id_ = text;
    if (is_plain_word(text)) return true;
    id_ = without_quotes(text);
    return is_plain_id(id_) && id_.find('\'') == std::string_view::npos;
  }

  /// Of a text in quotes what is between them; otherwise nothing.
  static std::string_view without_quotes(std::string_view text) {
    const bool is_quoted = text.size() > 2 && text.front() == text.back() &&
                           (text.front() == '"' || text.front() == '\'');
    return is_quoted ? text.substr(1, text.size() - 2) : std::string_view();
  }

  /// A note is not read, but it has to be one: words, and no sign that means something to YAML.
  bool note(std::string_view text) {
    has_note_ = true;
    if (text.empty() || !is_alphanumeric(text.front()) || text.back() == ' ') return false;
    for (const char c : text) {
      if (!is_alphanumeric(c) && std::string_view(" .,;!?()/'-").find(c) == text.npos) return false;
    }
    return text != "null" && text != "Null" && text != "NULL";
  }

  /// The lines that are indented deeper: entries, all by the same.
  bool answers() {
    has_answers_ = true;
    std::size_t indent = 0;
    advance();
    while (has_line_) {
      if (line_.text.empty()) {
        advance();
        continue;
      }
      if (line_.indent <= indent_) break;
      if (indent == 0) indent = line_.indent;
      if (line_.indent != indent || !answer(indent)) return false;
    }
    return indent > 0;
  }

  bool answer(std::size_t indent) {
    const std::string_view first = line_.text;
    std::string_view text = first;
    while (advance() && !line_.text.empty()) {
      const bool is_item = line_.indent == indent && line_.text.starts_with("- ");
      if (line_.indent <= indent && !is_item) break;
      const char* end = line_.text.data() + line_.text.size();
      text = {first.data(), static_cast<std::size_t>(end - first.data())};
    }
    if (text.size() == first.size() || indent == 2) return lane_->say(block_memo_.meaning_of(text));
    return indent == 4 && lane_->say(deep_memo_.meaning_of(text));
  }

  /// What follows a `{`, to the end of the line on which its `}` stands.
  bool flow_answers() {
    has_answers_ = true;
    while (true) {
      const auto size = skip_flow_space() ? flow_entry_size() : std::nullopt;
      if (!size) return false;
      std::string_view text = rest_.substr(0, *size);
      while (text.ends_with(' ')) text.remove_suffix(1);
      const char end = rest_[*size];
      rest_.remove_prefix(*size + 1);
      const bool is_on_one_line = text.find('\n') == std::string_view::npos;
      if (!is_on_one_line || !lane_->say(flow_memo_.meaning_of(text))) return false;
      if (end == '}') break;
      if (end != ',') return false;
    }
    if (rest_.starts_with('#')) return false;
    if (advance() && !line_.text.empty()) return false;
    advance();
    return true;
  }

  /// Spaces, and line breaks before lines that are indented deeper than the case.
  bool skip_flow_space() {
    std::size_t at = 0;
    bool is_deep = true;
    for (std::size_t indent = 0; at < rest_.size(); ++at, ++indent) {
      if (rest_[at] == '\n') {
        is_deep = false;
        indent = std::string_view::npos;  // 0 at the next character
      } else if (rest_[at] == ' ') {
        is_deep = is_deep || indent >= indent_;
      } else {
        break;
      }
    }
    rest_.remove_prefix(at);
    return is_deep;
  }

  /// Up to the comma or bracket that ends an entry.
  [[nodiscard]] std::optional<std::size_t> flow_entry_size() const {
    std::size_t depth = 0;
    for (std::size_t at = 0; at < rest_.size(); ++at) {
      switch (rest_[at]) {
        case '\n':
        case '\r':
        case '#': return std::nullopt;
        case '"':
        case '\'': at = rest_.find(rest_[at], at + 1); break;
        case '[':
        case '{': ++depth; break;
        case ',':
          if (depth == 0) return at;
          break;
        case ']':
        case '}':
          if (depth == 0) return at;
          --depth;
          break;
        default: break;
      }
      if (at == std::string_view::npos) break;
    }
    return std::nullopt;
  }

  AnswerMemo block_memo_;
  AnswerMemo deep_memo_;
  AnswerMemo flow_memo_;

  // Of the piece.
  std::string_view rest_;  // behind the line
  Line line_;
  bool has_line_ = false;
  std::size_t indent_ = 0;
  LaneFiller* lane_ = nullptr;
  std::string_view id_;
  std::string_view id_as_written_;
  bool has_answers_ = false;
  bool has_note_ = false;
  bool is_odd_ = false;  // a comment has bytes that the careful reader has to look at
};

}  // namespace

std::unique_ptr<QuickReader> quick_yaml_reader(const RulePack& pack, const Program& program) {
  return std::make_unique<QuickYaml>(pack, program);
}

}  // namespace triage
