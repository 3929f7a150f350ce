// The ordinary NDJSON line: {"id": "ana", "answers": {"fever": "no", "triggers": ["lifting"]}},
// keys in any order, without escapes.
//
// The text of a member is cut out by its quotes and brackets alone. Whether that was right, the
// careful reader says: a text that is one strict JSON member by itself is one among others too.

#include "triage/batch/quick_reader.hpp"
#include "triage/batch/scan.hpp"
#include "triage/cases/from_yaml.hpp"

namespace triage {
namespace {

class QuickJson : public QuickReader {
 public:
  QuickJson(const RulePack& pack, const Program& program)
      : memo_(program, [&pack](std::string_view member) {
          const std::string line = "{\"answers\":{" + std::string(member) + "}}";
          return cases_from_json(pack, {"", line, 1});
        }) {}

  std::optional<QuickCase> read(std::string_view piece, LaneFiller& lane) override {
    if (piece.ends_with('\r')) piece.remove_suffix(1);
    at_ = piece.data();
    end_ = piece.data() + piece.size();
    id_ = {};
    has_answers_ = false;
    has_note_ = false;
    if (!take('{')) return std::nullopt;
    do {
      if (!entry(lane)) return std::nullopt;
    } while (take(','));
    if (!take('}') || !has_answers_) return std::nullopt;
    skip_space();
    if (at_ != end_) return std::nullopt;
    if (id_.empty()) return QuickCase{};
    return QuickCase{id_, {id_.data() - 1, id_.size() + 2}};
  }

 private:
  void skip_space() {
    while (at_ != end_ && (*at_ == ' ' || *at_ == '\t')) ++at_;
  }

  /// Takes white space and then `c`.
  bool take(char c) {
    if (at_ == end_ || *at_ != c) return take_behind_space(c);
    ++at_;
    return true;
  }

  bool take_behind_space(char c) {
    skip_space();
    if (at_ == end_ || *at_ != c) return false;
    ++at_;
    return true;
  }

  /// Moves behind the next `c`; false if there is none.
  bool find(char c) {
    at_ = find_byte(at_, end_, c);
    if (at_ == end_) return false;
    ++at_;
    return true;
  }

  /// A string without its quotes.
  std::optional<std::string_view> string() {
    if (!take('"')) return std::nullopt;
    const char* begin = at_;
    if (!find('"')) return std::nullopt;
    return std::string_view(begin, static_cast<std::size_t>(at_ - begin - 1));
  }

  /// `"id": ...`, `"answers": ...` or `"note": ...`.
  bool entry(LaneFiller& lane) {
    const auto key = string();
    if (!key || !take(':')) return false;
    if (*key == "answers" && !has_answers_) return answers(lane);
    if (*key == "note" && !has_note_) return note();
    if (*key != "id" || !id_.empty()) return false;
    const auto id = string();
    if (!id || !is_plain_id(*id)) return false;
    id_ = *id;
    return true;
  }

  /// It is not read, but it has to be a text.
  bool note() {
    has_note_ = true;
    const auto text = string();
    return text && is_printable_ascii(*text) && text->find('\\') == std::string_view::npos;
  }

  bool answers(LaneFiller& lane) {
    has_answers_ = true;
    if (!take('{')) return false;
    do {
      const auto text = member();
      if (!text || !lane.say(memo_.meaning_of(*text))) return false;
    } while (take(','));
    return take('}');
  }

  /// A key and its value, from quote to quote, or to the bracket or the end of the word.
  std::optional<std::string_view> member() {
    skip_space();
    const char* begin = at_;
    if (!string() || !take(':')) return std::nullopt;
    skip_space();
    if (at_ == end_) return std::nullopt;
    if (*at_ == '"') {
      if (!string()) return std::nullopt;
    } else if (*at_ == '[') {
      if (!find(']')) return std::nullopt;
    } else {
      while (at_ != end_ && *at_ != ',' && *at_ != '}' && *at_ != ' ') ++at_;
    }
    return std::string_view(begin, static_cast<std::size_t>(at_ - begin));
  }

  AnswerMemo memo_;
  const char* at_ = nullptr;
  const char* end_ = nullptr;
  std::string_view id_;
  bool has_answers_ = false;
  bool has_note_ = false;
};

}  // namespace

std::unique_ptr<QuickReader> quick_json_reader(const RulePack& pack, const Program& program) {
  return std::make_unique<QuickJson>(pack, program);
}

}  // namespace triage
