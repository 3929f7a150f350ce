#include "triage/batch/json_shape.hpp"

#include <algorithm>
#include <bit>
#include <optional>
#include <utility>

#include "triage/base/byte_mask.hpp"
#include "triage/batch/plain_text.hpp"
#include "triage/cases/json_parts.hpp"
#include "triage/program/from_pack.hpp"

namespace triage {
namespace {

/// More is not looked at for the end of a value.
constexpr std::ptrdiff_t longest_json_value = 96;

TRIAGE_INLINE const char* behind_blank(const char* at) { return at + (*at == ' ' ? 1 : 0); }

/// Where a cursor goes on that comes to the end of a value or of all answers.
TRIAGE_INLINE const char* behind_comma(const char* at) {
  return behind_blank(at + (*at == ',' ? 1 : 0));
}

bool ends_value(char c) { return c == ',' || c == '}'; }

/// Whether an entry has to follow.
bool is_behind_comma(const char* at) { return at[-1] == ',' || at[-1] == ' '; }

/// What both kinds of values have in common.
struct EndedJsonValues {
  TRIAGE_INLINE static const char* behind(const char* end) { return behind_comma(end); }
  static bool may_be_one(std::string_view ended) { return ends_value(ended.back()); }
};

/// Values without commas and braces. Nothing of a line lies behind its feed.
struct PlainJsonValues : EndedJsonValues {
  TRIAGE_INLINE static const char* end_of(const char* value) {
    for (const char* at = value; at - value < longest_json_value; at += 32) {
      const std::uint64_t ends = mask_of_thirty_two(at, ',', '}', '\n');
      if (ends != 0) return at + std::countr_zero(ends);
    }
    return value;
  }
};

/// The same, or lists of such values.
struct JsonValues : EndedJsonValues {
  TRIAGE_INLINE static const char* end_of(const char* value) {
    const bool is_list = *value == '[';
    for (const char* at = value; at - value < longest_json_value; at += 32) {
      const std::uint64_t plain = mask_of_thirty_two(at, ',', '}', '\n');
      const std::uint64_t list = mask_of_thirty_two(at, ']') << 1U | mask_of_thirty_two(at, '\n');
      const std::uint64_t ends = is_list ? list : plain;
      if (ends != 0) return at + std::countr_zero(ends);
    }
    return value;
  }
};

/// Without the carriage return before its feed.
std::string_view line_of(const FastBlock& block, std::size_t row) {
  std::string_view line = block.text_of(row);
  if (line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

/// Of `"text"` with what ends it the text, if nothing in it is written with backslashes.
std::optional<std::string_view> string_in(std::string_view ended) {
  const bool is_string =
      ended.size() >= 3 && ended.front() == '"' && ended[ended.size() - 2] == '"';
  if (!is_string || !ends_value(ended.back())) return std::nullopt;
  return ended.substr(1, ended.size() - 3);
}

/// Between the quotes it begins with.
std::string_view name_of_key(std::string_view member) {
  const std::size_t end = member.starts_with('"') ? member.find('"', 1) : member.npos;
  return end == member.npos ? std::string_view() : member.substr(1, end - 1);
}

/// The key of a member with all that stands before the value.
std::string_view before_value(std::string_view member) {
  std::size_t at = name_of_key(member).size() + 2;
  while (at < member.size() && (member[at] == ' ' || member[at] == ':')) ++at;
  return member.substr(0, at);
}

using JsonStep = PieceShape::Step;

/// The steps of one line; none, if there are others in it than are taken.
class JsonLesson {
 public:
  JsonLesson(const Pack& pack, std::string_view line) : pack_(pack), line_(line), parts_(line) {
    if (!parts_.next().empty() || parts_.mark() != '{') return;
    do {
      if (!entry()) {
        steps_.clear();
        return;
      }
    } while (parts_.mark() == ',');
  }

  [[nodiscard]] const PieceShape::Steps& steps() const { return steps_; }

 private:
  bool entry() {
    const std::string_view text = parts_.next();
    const std::string_view name = name_of_key(text);
    if (parts_.mark() == '{') return name == "answers" && answers(text);
    if (name == "id") return add({JsonStep::To::id}, before_value(text));
    return name == "note" && add({JsonStep::To::note}, before_value(text));
  }

  bool answers(std::string_view before) {
    const std::string_view rest =
        line_.substr(static_cast<std::size_t>(before.data() - line_.data()));
    if (!add({JsonStep::To::answers}, rest.substr(0, rest.find('{') + 1))) return false;
    do {
      const std::string_view member = parts_.next_with_lists();
      if (member.empty() && parts_.mark() == '}') break;
      const auto finding = find_finding(pack_, name_of_key(member));
      if (!finding || !add({JsonStep::To::answer, *finding}, before_value(member))) return false;
    } while (parts_.mark() == ',');
    steps_.push_back({JsonStep::To::end_answers});
    return parts_.next().empty();
  }

  bool add(JsonStep step, std::string_view key) {
    if (key.size() > KeyBytes::longest) return false;
    step.key = KeyBytes(key);
    steps_.push_back(step);
    return true;
  }

  const Pack& pack_;
  std::string_view line_;
  JsonParts parts_;
  PieceShape::Steps steps_;
};

}  // namespace

void JsonShape::learn(std::string_view line) {
  PieceShape::Steps steps = JsonLesson(pack_, line).steps();
  if (!steps.empty()) shape_.learn(std::move(steps));
}

void JsonShape::read(FastBlock& block) {
  if (shape_.steps().empty()) return block.set_all_odd();
  begin(block);
  for (const JsonStep& step : shape_.steps()) {
    switch (step.to) {
      case JsonStep::To::id: take_id(block, step.key); break;
      case JsonStep::To::note: take_note(block, step.key); break;
      case JsonStep::To::begin:
      case JsonStep::To::answers: shape_.take_needed(block, step.key); break;
      case JsonStep::To::answer: take_answer(block, step); break;
      case JsonStep::To::end_answers: end_answers(block); break;
    }
  }
  end(block);
}

/// Cursors stand at the first key of lines behind which there is a feed.
void JsonShape::begin(FastBlock& block) {
  const std::string_view text = block.chunk().text();
  for (std::size_t row = 0; row < block.size(); ++row) {
    block.id(row) = {};
    const Piece& piece = block.piece(row);
    const bool has_feed = piece.end < text.size() && text[piece.end] == '\n';
    if (has_feed && !piece.too_large && text[piece.begin] == '{') {
      shape_.cursors().at(row) = behind_blank(text.data() + piece.begin + 1);
    } else {
      shape_.cursors().stop(row);
    }
  }
}

void JsonShape::take_id(FastBlock& block, const KeyBytes& key) {
  shape_.cursors().take<PlainJsonValues>(key, block.size());
  for (std::size_t row = 0; row < block.size(); ++row) {
    const std::string_view ended = shape_.cursors().values()[row];
    if (RowCursors::is_no_value(ended)) continue;
    const auto id = string_in(ended);
    if (id && is_plain_id(*id)) {
      block.id(row) = {*id, ended.substr(0, ended.size() - 1), true};
    } else {
      shape_.cursors().stop(row);
    }
  }
}

/// Notes may be long, and few cases have them.
void JsonShape::take_note(FastBlock& block, const KeyBytes& key) {
  key.with_words([&](const auto words) {
    for (std::size_t row = 0; row < block.size(); ++row) {
      const char*& at = shape_.cursors().at(row);
      if (!words.stands_at(at)) continue;
      const char* begin = at + words.size + 1;
      const std::string_view line = line_of(block, row);
      const char* end = line.data() + line.size();
      const auto left = static_cast<std::size_t>(std::max(end - begin, std::ptrdiff_t{0}));
      const std::string_view rest(begin, left);
      const std::string_view note = rest.substr(0, rest.find('"'));
      const bool is_whole = note.size() + 1 < rest.size() && ends_value(rest[note.size() + 1]);
      const bool is_plain =
          is_whole && begin[-1] == '"' && is_plain_text(note) && note.find('\\') == note.npos;
      if (is_plain) {
        at = behind_comma(begin + note.size() + 1);
      } else {
        shape_.cursors().stop(row);
      }
    }
  });
}

void JsonShape::take_answer(FastBlock& block, const JsonStep& step) {
  if (pack_[step.finding].type == FindingType::any_of) {
    shape_.take_answer<JsonValues>(block, step);
  } else {
    shape_.take_answer<PlainJsonValues>(block, step);
  }
}

/// A cursor behind a comma has missed a key, or there is none. Behind the brace there is
/// a comma or the end of all.
void JsonShape::end_answers(FastBlock& block) {
  for (std::size_t row = 0; row < block.size(); ++row) {
    const char*& at = shape_.cursors().at(row);
    if (*at == '}' && ends_value(at[1]) && !is_behind_comma(at)) {
      at = behind_comma(at + 1);
    } else {
      shape_.cursors().stop(row);
    }
  }
}

void JsonShape::end(FastBlock& block) {
  for (std::size_t row = 0; row < block.size(); ++row) {
    const char* at = shape_.cursors().at(row);
    const std::string_view line = line_of(block, row);
    const bool is_whole = at + 1 == line.data() + line.size() && *at == '}';
    if (!is_whole || is_behind_comma(at)) block.set_odd(row);
  }
}

}  // namespace triage
