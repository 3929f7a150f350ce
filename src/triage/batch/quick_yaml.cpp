// The ordinary YAML case, in block style:
//
//     ---                        - id: ana
//     id: ana              or      answers:
//     answers:                       fever: no
//       fever: no
//
// A line of answers at the answers' own indentation that is an entry of a map by itself, complete
// on its line, is the same entry wherever it stands among others like it: YAML lets no scalar go on
// across a line that is not indented deeper than its key.

#include <array>

#include "triage/batch/quick_reader.hpp"
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

/// `key: `, with which an entry in block style begins.
bool begins_with_key(std::string_view line) {
  if (line.empty() || !is_lower(line.front())) return false;
  std::size_t at = 1;
  while (at < line.size() && (is_alphanumeric(line[at]) || line[at] == '_')) ++at;
  return at + 1 < line.size() && line[at] == ':' && line[at + 1] == ' ';
}

std::vector<CaseOrError> case_with_line(const RulePack& pack, std::string_view line) {
  const bool is_entry = begins_with_key(line) && line.find_first_of("\r\n\t") == line.npos;
  // An empty text is no case, and so not clear.
  const std::string text = is_entry ? "answers:\n  " + std::string(line) + '\n' : std::string();
  return cases_from_yaml(pack, {"", text, 1});
}

class QuickYaml : public QuickReader {
 public:
  QuickYaml(const RulePack& pack, const Program& program)
      : memo_(program, [&pack](std::string_view line) { return case_with_line(pack, line); }) {}

  std::optional<QuickCase> read(std::string_view piece, LaneFiller& lane) override {
    rest_ = piece;
    id_ = {};
    has_answers_ = false;
    const std::size_t indent = take_opening();
    if (indent > 0 && !entry(take_line(), indent, lane)) return std::nullopt;
    while (!rest_.empty()) {
      std::string_view line = take_line();
      if (line.empty()) continue;
      if (line.find_first_not_of(' ') != indent) return std::nullopt;
      line.remove_prefix(indent);
      if (!entry(line, indent, lane)) return std::nullopt;
    }
    if (!has_answers_) return std::nullopt;
    return QuickCase{id_, id_};
  }

 private:
  /// Takes `---` and the dash of an item, behind which its first key stands; returns the
  /// indentation of the case's keys.
  std::size_t take_opening() {
    if (rest_.starts_with("---\n")) rest_.remove_prefix(4);
    if (!rest_.starts_with("- ")) return 0;
    rest_.remove_prefix(2);
    return 2;
  }

  std::string_view take_line() {
    const std::size_t feed = rest_.find('\n');
    const std::string_view line = rest_.substr(0, feed);
    rest_.remove_prefix(feed == std::string_view::npos ? rest_.size() : feed + 1);
    return line;
  }

  /// `id: ...`, or `answers:` and what belongs to it.
  bool entry(std::string_view line, std::size_t indent, LaneFiller& lane) {
    if (line == "answers:" && !has_answers_) return answers(indent, lane);
    constexpr std::string_view key = "id: ";
    if (!line.starts_with(key) || !id_.empty()) return false;
    id_ = line.substr(key.size());
    return is_plain_word(id_);
  }

  /// The lines that are indented deeper than `outer`; all by the same.
  bool answers(std::size_t outer, LaneFiller& lane) {
    has_answers_ = true;
    const std::size_t indent = rest_.find_first_not_of(' ');
    if (indent == std::string_view::npos || indent <= outer) return false;
    while (!rest_.empty()) {
      std::size_t spaces = 0;
      while (spaces < rest_.size() && rest_[spaces] == ' ') ++spaces;
      if (spaces <= outer) return true;
      if (spaces != indent) return false;
      if (!lane.say(memo_.meaning_of(take_line().substr(indent)))) return false;
    }
    return true;
  }

  AnswerMemo memo_;
  std::string_view rest_;
  std::string_view id_;
  bool has_answers_ = false;
};

}  // namespace

std::unique_ptr<QuickReader> quick_yaml_reader(const RulePack& pack, const Program& program) {
  return std::make_unique<QuickYaml>(pack, program);
}

}  // namespace triage
