// The ordinary NDJSON line: {"id": "ana", "answers": {"fever": "no", "triggers": ["lifting"]}},
// keys in any order.
//
// The text of a member is cut out by the quotes, brackets and commas alone. Whether that was right,
// the careful reader says: a text that is one strict JSON member by itself is one among others too.
// A backslash, which alone could make a quote mean something else, is not accepted anywhere.

#include <cstring>

#include "triage/base/byte_mask.hpp"
#include "triage/batch/doubtful.hpp"
#include "triage/batch/plain_text.hpp"
#include "triage/batch/quick_reader.hpp"
#include "triage/batch/scan.hpp"
#include "triage/cases/from_yaml.hpp"

namespace triage {
namespace {

/// Brackets, braces and commas outside strings.
class Structure {
 public:
  std::uint64_t operator()(const char* sixty_four_bytes) {
    std::uint64_t strings = mask_of(sixty_four_bytes, '"');  // an odd number of them before: inside
    for (unsigned shift = 1; shift < 64; shift *= 2) strings ^= strings << shift;
    strings ^= inside_;
    inside_ = std::uint64_t{0} - (strings >> 63U);
    return mask_of(sixty_four_bytes, ',', '{', '}', '[', ']') & ~strings;
  }

 private:
  std::uint64_t inside_ = 0;  // all bits: the next block begins inside a string
};

bool is_blank(char c) { return c == ' ' || c == '\t'; }

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && is_blank(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_blank(text.back())) text.remove_suffix(1);
  return text;
}

/// Of `"key": value` the value, or nothing. The size of the key is known here, so that no function
/// has to be called to compare so little.
template <std::size_t size>
std::optional<std::string_view> value_of(const char (&quoted_key)[size], std::string_view member) {
  constexpr std::size_t key_size = size - 1;
  if (member.size() <= key_size) return std::nullopt;
  if (std::memcmp(member.data(), quoted_key, key_size) != 0) return std::nullopt;
  member = trimmed(member.substr(key_size));
  if (!member.starts_with(':')) return std::nullopt;
  return trimmed(member.substr(1));
}

std::optional<std::string_view> without_quotes(std::string_view text) {
  if (text.size() < 2 || text.front() != '"' || text.back() != '"') return std::nullopt;
  return text.substr(1, text.size() - 2);
}

/// A line, cut into the texts between brackets, braces and commas.
class Cutter {
 public:
  explicit Cutter(std::string_view line)
      : end_(line.data() + line.size()), at_(line.data()), marks_(line, {}) {}

  /// The text up to the next mark, without blanks around it.
  std::string_view next() {
    const char* begin = at_;
    go_on();
    return text_from(begin);
  }

  /// The same, with the brackets of lists and what stands between them.
  std::string_view next_with_lists() {
    const char* begin = at_;
    go_on();
    while (mark_ == '[') {
      do go_on();
      while (mark_ == ',');
      if (mark_ != ']') return {};
      go_on();
    }
    return text_from(begin);
  }

  /// What ended the last text; a null character at the end of the line.
  [[nodiscard]] char mark() const { return mark_; }

 private:
  void go_on() {
    mark_at_ = marks_.next();
    mark_ = mark_at_ == end_ ? '\0' : *mark_at_;
    at_ = mark_at_ + 1;
  }
  [[nodiscard]] std::string_view text_from(const char* begin) const {
    return trimmed({begin, static_cast<std::size_t>(mark_at_ - begin)});
  }

  const char* end_;
  const char* at_;  // behind the last mark
  const char* mark_at_ = nullptr;
  char mark_ = '\0';
  Marks<Structure> marks_;
};

class QuickJson : public QuickReader {
 public:
  QuickJson(const Pack& pack)
      : memo_(pack.program,
              without_doubts(pack,
                             [&pack](std::string_view member) {
                               std::string line;  // as it is, no case at all, and so not clear
                               const bool is_odd =
                                   member.empty() || member.find('\\') != member.npos;
                               if (!is_odd) line = "{\"answers\":{" + std::string(member) + "}}";
                               return cases_from_json(pack, {"", line, 1});
                             }),
              answers_of_all_findings) {}

  std::optional<QuickCase> read(std::string_view piece, LaneFiller& lane) override {
    if (piece.ends_with('\r')) piece.remove_suffix(1);
    read_ = {};
    has_answers_ = false;
    has_note_ = false;
    Cutter line(piece);
    if (!line.next().empty() || line.mark() != '{') return std::nullopt;
    do {
      if (!entry(line, lane)) return std::nullopt;
    } while (line.mark() == ',');
    if (line.mark() != '}' || !has_answers_) return std::nullopt;
    if (!line.next().empty() || line.mark() != '\0') return std::nullopt;
    return read_;
  }

 private:
  /// `"id": "..."`, `"answers": {...}` or `"note": "..."`.
  bool entry(Cutter& line, LaneFiller& lane) {
    const std::string_view text = line.next();
    if (line.mark() == '{') {
      const auto before = value_of("\"answers\"", text);
      const bool are_first = before && before->empty() && !has_answers_;
      return are_first && answers(line, lane) && line.next().empty();
    }
    if (const auto written = value_of("\"id\"", text)) return id(*written);
    const auto written = value_of("\"note\"", text);
    return written && note(*written);
  }

  bool answers(Cutter& line, LaneFiller& lane) {
    has_answers_ = true;
    do {
      if (!lane.say(memo_.meaning_of(line.next_with_lists()))) return false;
    } while (line.mark() == ',');
    return line.mark() == '}';
  }

  bool id(std::string_view written) {
    const auto id = without_quotes(written);
    if (!id || !is_plain_id(*id) || !read_.id.empty()) return false;
    read_ = {*id, written};
    return true;
  }

  /// It is not read, but it has to be a text.
  bool note(std::string_view written) {
    const auto text = without_quotes(written);
    if (!text || !is_plain_text(*text) || has_note_) return false;
    has_note_ = true;
    return text->find_first_of("\"\\") == std::string_view::npos;
  }

  AnswerMemo memo_;

  // Of the line.
  QuickCase read_;
  bool has_answers_ = false;
  bool has_note_ = false;
};

}  // namespace

std::unique_ptr<QuickReader> quick_json_reader(const Pack& pack) {
  return std::make_unique<QuickJson>(pack);
}

}  // namespace triage
