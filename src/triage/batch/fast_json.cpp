// The ordinary NDJSON line: {"id": "ana", "answers": {"fever": "no", "triggers": ["lifting"]}},
// keys in any order.
//
// The text of a member is cut out at the marks around it (JsonParts). Whether that was right, the
// slow reader says, or, of an id and a note, its reader of strings.

#include <cstring>
#include <vector>

#include "triage/base/text.hpp"
#include "triage/batch/doubtful.hpp"
#include "triage/batch/fast_reader.hpp"
#include "triage/batch/json_shape.hpp"
#include "triage/batch/plain_text.hpp"
#include "triage/cases/from_yaml.hpp"
#include "triage/cases/json_parts.hpp"
#include "triage/cases/json_string.hpp"
#include "triage/program/from_pack.hpp"

namespace triage {
namespace {

/// Of `"key": value` the value, or nothing. The size of the key is known here, so that no function
/// has to be called to compare so little.
template <std::size_t size>
std::optional<std::string_view> value_of(const char (&quoted_key)[size], std::string_view member) {
  constexpr std::size_t key_size = size - 1;
  if (member.size() <= key_size) return std::nullopt;
  if (std::memcmp(member.data(), quoted_key, key_size) != 0) return std::nullopt;
  member = JsonParts::without_blanks(member.substr(key_size));
  if (!member.starts_with(':')) return std::nullopt;
  return JsonParts::without_blanks(member.substr(1));
}

std::optional<std::string_view> without_quotes(std::string_view text) {
  if (text.size() < 2 || text.front() != '"' || text.back() != '"') return std::nullopt;
  return text.substr(1, text.size() - 2);
}

/// Reads members as those of a case that has nothing else.
AnswerMemo memo_for(const Pack& pack, std::string before, std::string behind, MemoLimits limits) {
  const auto read = [&pack, before = std::move(before),
                     behind = std::move(behind)](std::string_view member) {
    // A text of nothing would leave a case that is one.
    const std::string line = member.empty() ? std::string() : before + std::string(member) + behind;
    return cases_from_json(pack, {"", line, 1});
  };
  return {pack.program, without_doubts(pack, read), limits};
}

class FastJson : public PieceByPiece {
 public:
  explicit FastJson(const Pack& pack)
      : PieceByPiece(pack.program),
        answers_memo_(memo_for(pack, "{\"answers\":{", "}}", answers_of_all_findings)),
        expect_memo_(memo_for(pack, "{\"answers\":{},", "}", texts_of_expectations)),
        shape_(pack, answers_memo_) {}

 protected:
  void read_alike(FastBlock& block) override { shape_.read(block); }
  void learn_from(std::string_view piece) override { shape_.learn(piece); }

  std::optional<FastId> read_into(LaneFiller& lane, std::string_view piece) override {
    if (piece.ends_with('\r')) piece.remove_suffix(1);
    read_ = {};
    has_answers_ = false;
    has_note_ = false;
    has_expectation_ = false;
    JsonParts line(piece);
    if (!line.next().empty() || line.mark() != '{') return std::nullopt;
    do {
      if (!entry(line, lane)) return std::nullopt;
    } while (line.mark() == ',');
    if (line.mark() != '}' || !has_answers_) return std::nullopt;
    if (!line.next().empty() || line.mark() != '\0') return std::nullopt;
    return read_;
  }

 private:
  /// `"id": "..."`, `"answers": {...}`, `"note": "..."` or `"expect": {...}`.
  bool entry(JsonParts& line, LaneFiller& lane) {
    const std::string_view text = line.next();
    if (line.mark() == '{') {
      const auto before = value_of("\"answers\"", text);
      if (!before) return expectation(line, lane, text);
      const bool are_first = before->empty() && !has_answers_;
      return are_first && answers(line, lane) && line.next().empty();
    }
    if (const auto written = value_of("\"id\"", text)) return id(*written);
    const auto written = value_of("\"note\"", text);
    return written && note(*written);
  }

  bool answers(JsonParts& line, LaneFiller& lane) {
    has_answers_ = true;
    std::string_view member = line.next_with_lists();
    if (member.empty() && line.mark() == '}') return true;  // there are none
    while (lane.say(answers_memo_.meaning_of(member))) {
      if (line.mark() != ',') return line.mark() == '}';
      member = line.next_with_lists();
    }
    return false;
  }

  /// It is not shown, but there must be nothing wrong with it. It says nothing to the lane.
  bool expectation(JsonParts& line, LaneFiller& lane, std::string_view key) {
    const auto before = value_of("\"expect\"", key);
    if (!before || !before->empty() || has_expectation_) return false;
    has_expectation_ = true;
    return lane.say(expect_memo_.meaning_of(line.rest_of_nested(key.data())));
  }

  bool id(std::string_view written) {
    if (!read_.said.empty()) return false;
    if (const auto id = without_quotes(written); id && is_plain_id(*id)) {
      read_ = {*id, written, true};
      return true;
    }
    if (!is_string(written, id_)) return false;
    read_ = {{id_.data(), id_.size()}, written, false};
    return is_usable_id(read_.said);
  }

  /// It is not shown, but it has to be a text, and not an empty one.
  bool note(std::string_view written) {
    if (has_note_) return false;
    has_note_ = true;
    const auto text = without_quotes(written);
    const bool is_plain = text && is_plain_text(*text);
    if (is_plain && text->find_first_of("\"\\") == std::string_view::npos) return true;
    return is_string(written, note_) && !trim({note_.data(), note_.size()}).empty();
  }

  /// Whether it is a string, and all of it; what it says.
  static bool is_string(std::string_view written, std::vector<char>& said) {
    said.clear();
    std::size_t at = 0;
    const bool begins = written.starts_with('"') && is_clean_text(written);
    return begins && !read_json_string(written, at, said) && at == written.size();
  }

  AnswerMemo answers_memo_;
  AnswerMemo expect_memo_;
  JsonShape shape_;

  // Of the line.
  FastId read_;
  std::vector<char> id_;  // if it was written with escapes
  std::vector<char> note_;
  bool has_answers_ = false;
  bool has_note_ = false;
  bool has_expectation_ = false;
};

}  // namespace

std::unique_ptr<FastReader> fast_json_reader(const Pack& pack) {
  return std::make_unique<FastJson>(pack);
}

}  // namespace triage
