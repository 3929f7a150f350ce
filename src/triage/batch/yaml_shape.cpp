#include "triage/batch/yaml_shape.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <optional>
#include <utility>

#include "triage/base/byte_mask.hpp"
#include "triage/program/from_pack.hpp"

namespace triage {
namespace {

/// More is not looked at for the end of a value.
constexpr std::ptrdiff_t longest_yaml_value = 96;

struct YamlLines {
  TRIAGE_INLINE static const char* end_of(const char* value) {
    for (const char* at = value; at - value < longest_yaml_value; at += 32) {
      const std::uint64_t feeds = mask_of_thirty_two(at, '\n');
      if (feeds != 0) return at + std::countr_zero(feeds);
    }
    return value;
  }
  TRIAGE_INLINE static const char* behind(const char* end) { return end + (*end == '\n' ? 1 : 0); }
  /// No comment, which is no part of an entry.
  static bool may_be_one(std::string_view ended) {
    return ended.back() == '\n' && ended.find_first_of("#\r") == ended.npos;
  }
};

constexpr bool is_sign(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

bool is_in_word(char c) {
  static constexpr auto table = [] {
    std::array<bool, 256> is_in = {};
    for (std::size_t byte = 0; byte < is_in.size(); ++byte) {
      is_in[byte] = is_sign(static_cast<char>(byte));
    }
    is_in['-'] = is_in['.'] = is_in['_'] = true;
    return is_in;
  }();
  return table[static_cast<unsigned char>(c)];
}

/// An id as most people give them: letters, digits, and between them hyphens, dots and underscores.
/// A word of four letters may be YAML's null.
bool is_word(std::string_view text) {
  constexpr std::size_t longest = 64;
  const bool may_be_null = text.size() == 4 && (text.front() == 'n' || text.front() == 'N');
  return !text.empty() && text.size() <= longest && !may_be_null && is_sign(text.front()) &&
         std::ranges::all_of(text, is_in_word);
}

/// The steps of one piece; none, if there is another line in it than are taken.
class YamlLesson {
 public:
  YamlLesson(const Pack& pack, std::string_view piece) : pack_(pack), rest_(piece) {
    for (const std::string_view beginning : {"---\n", "- "}) {
      if (!piece.starts_with(beginning)) continue;
      before_keys_ = beginning;
      rest_.remove_prefix(beginning.size());
      steps_.push_back({PieceShape::Step::To::begin, {}, KeyBytes(beginning)});
    }
    top_ = before_keys_ == "- " ? 2 : 0;
    for (bool is_first = true; !rest_.empty(); is_first = false) {
      if (line(is_first && top_ > 0)) continue;
      steps_.clear();
      return;
    }
    if (indent_ == 0) {
      steps_.clear();
    } else {
      steps_.push_back({PieceShape::Step::To::end_answers});
    }
  }

  [[nodiscard]] PieceShape::Steps& steps() { return steps_; }
  [[nodiscard]] YamlShape::Layout layout() const { return {before_keys_, first_, indent_}; }

 private:
  /// The first of an item stands behind its dash.
  bool line(bool is_behind_dash) {
    const std::size_t feed = rest_.find('\n');
    if (feed == rest_.npos) return false;
    const std::string_view line = rest_.substr(0, feed + 1);
    rest_.remove_prefix(line.size());
    const std::size_t indent = line.find_first_not_of(' ');
    const std::size_t colon = line.find(':');
    if (colon == line.npos || colon < indent) return false;
    const std::string_view name = line.substr(indent, colon - indent);
    if (indent + (is_behind_dash ? top_ : 0) != top_) return answer(line, name, indent);
    if (indent_ > 0) return false;  // entries behind the answers are rare
    if (name == "answers" && colon + 2 == line.size()) {
      has_answers_ = true;
      return add({PieceShape::Step::To::answers}, line);
    }
    return name == "id" && add({PieceShape::Step::To::id}, line.substr(0, colon + 2));
  }

  bool answer(std::string_view line, std::string_view name, std::size_t indent) {
    if (!has_answers_ || indent <= top_ || (indent_ > 0 && indent_ != indent)) return false;
    indent_ = indent;
    const auto finding = find_finding(pack_, name);
    return finding && add({PieceShape::Step::To::answer, *finding, {}, indent},
                          line.substr(0, indent + name.size() + 2));
  }

  bool add(PieceShape::Step step, std::string_view key) {
    const bool is_key = key.ends_with(": ") || step.to == PieceShape::Step::To::answers;
    if (!is_key || key.size() > KeyBytes::longest) return false;
    step.key = KeyBytes(key);
    if (top_ > 0 && steps_.size() == 1) first_ = step.to;
    steps_.push_back(step);
    return true;
  }

  const Pack& pack_;
  std::string_view rest_;
  std::string_view before_keys_;
  PieceShape::Step::To first_{};  // key, behind a dash
  std::size_t top_ = 0;           // how deep the keys of the case are
  std::size_t indent_ = 0;        // and those of answers; 0: there was none
  bool has_answers_ = false;
  PieceShape::Steps steps_;
};

}  // namespace

void YamlShape::learn(std::string_view piece) {
  YamlLesson lesson(pack_, piece);
  if (lesson.steps().empty()) return;
  // Keys of two depths beside each other would mean something else.
  if (lesson.layout() == layout_) {
    shape_.learn(std::move(lesson.steps()));
  } else {
    shape_.learn_only(std::move(lesson.steps()));
  }
  layout_ = lesson.layout();
}

void YamlShape::read(FastBlock& block) {
  if (shape_.steps().empty()) return block.set_all_odd();
  begin(block);
  for (const PieceShape::Step& step : shape_.steps()) {
    switch (step.to) {
      case PieceShape::Step::To::id: take_id(block, step.key); break;
      case PieceShape::Step::To::begin:
      case PieceShape::Step::To::answers: shape_.take_needed(block, step.key); break;
      case PieceShape::Step::To::answer: shape_.take_answer<YamlLines>(block, step); break;
      case PieceShape::Step::To::end_answers: end_answers(block); break;
      case PieceShape::Step::To::note: break;
    }
  }
  end(block);
}

/// Cursors stand at the beginning of pieces behind which another one begins: no key stands there.
void YamlShape::begin(FastBlock& block) {
  const std::string_view text = block.chunk().text();
  for (std::size_t row = 0; row < block.size(); ++row) {
    block.id(row) = {};
    const Piece& piece = block.piece(row);
    if (!piece.too_large && piece.end < text.size() && text[piece.end] == '-') {
      shape_.cursors().at(row) = text.data() + piece.begin;
    } else {
      shape_.cursors().stop(row);
    }
  }
}

void YamlShape::take_id(FastBlock& block, const KeyBytes& key) {
  shape_.cursors().take<YamlLines>(key, block.size());
  for (std::size_t row = 0; row < block.size(); ++row) {
    std::string_view id = shape_.cursors().values()[row];
    if (RowCursors::is_no_value(id)) continue;
    id.remove_suffix(1);
    const bool has_quotes = id.size() > 2 && id.front() == '"' && id.back() == '"';
    const std::string_view said = has_quotes ? id.substr(1, id.size() - 2) : id;
    if (is_word(said)) {
      block.id(row) = {said, id, true};
    } else {
      shape_.cursors().stop(row);
    }
  }
}

/// Answers of none are no map: behind the last one there is no colon alone.
void YamlShape::end_answers(FastBlock& block) {
  for (std::size_t row = 0; row < block.size(); ++row) {
    const char* at = shape_.cursors().at(row);
    if (*at != '-' || at[-2] == ':') shape_.cursors().stop(row);
  }
}

void YamlShape::end(FastBlock& block) {
  for (std::size_t row = 0; row < block.size(); ++row) {
    const std::string_view piece = block.text_of(row);
    if (shape_.cursors().at(row) != piece.data() + piece.size()) block.set_odd(row);
  }
}

}  // namespace triage
