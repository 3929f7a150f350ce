// The cutter for YAML: documents, and the items of a document that is one long block sequence.

#include <algorithm>
#include <bit>

#include "triage/base/byte_mask.hpp"
#include "triage/cases/cutters.hpp"
#include "triage/yaml/passed_over.hpp"

namespace triage {
namespace {

bool is_blank_or_end(std::string_view line, std::size_t at) {
  return at >= line.size() || line[at] == ' ' || line[at] == '\t' || line[at] == '\n' ||
         line[at] == '\r';
}

bool begins_with_three(std::string_view line, char mark) {
  return line.size() >= 3 && line[0] == mark && line[1] == mark && line[2] == mark;
}

bool opens_document(std::string_view line) {
  return begins_with_three(line, '-') && is_blank_or_end(line, 3);
}

/// Whether the line holds anything but white space, a comment, the version of YAML or a document
/// marker. Any other line that begins with % is left to the parser, which refuses it.
bool has_content(std::string_view line) {
  if (opens_document(line)) {
    line.remove_prefix(3);
  } else if (yaml::is_version_line(line)) {
    return false;
  }
  std::size_t first = 0;
  while (first < line.size() && is_blank_or_end(line, first)) ++first;
  return first < line.size() && line[first] != '#';
}

/// Content behind the mark belongs to no document: it is left to the parser, which refuses it.
bool ends_document(std::string_view line) {
  return begins_with_three(line, '.') && is_blank_or_end(line, 3) && !has_content(line.substr(3));
}

/// The column of the dash, if the line is an item of a block sequence.
std::optional<std::size_t> dash_indent(std::string_view line) {
  const std::size_t indent = line.find_first_not_of(' ');
  if (indent == std::string_view::npos || line[indent] != '-') return std::nullopt;
  if (!is_blank_or_end(line, indent + 1)) return std::nullopt;
  return indent;
}

/// Moves `at` to the next line that begins with `-` or `.`; true if there is one. If not, to the
/// end of the text.
bool find_marker(std::string_view text, std::size_t& at) {
  const auto find = [text](char mark, std::size_t from, std::size_t end) {
    while (from < end) {
      const std::size_t found = text.substr(0, end).find(mark, from);
      if (found == std::string_view::npos) return end;
      if (found == 0 || text[found - 1] == '\n') return found;
      from = found + 1;
    }
    return end;
  };
  const std::size_t dash = find('-', at, text.size());
  at = find('.', at, dash);
  return at < text.size();
}

/// Whether a document begins here that is a map in block style, as programs write most of them.
bool begins_map(std::string_view text) {
  constexpr std::string_view opening = "---\n";
  return text.size() > opening.size() && text.starts_with(opening) && text[opening.size()] >= 'a' &&
         text[opening.size()] <= 'z';
}

class YamlCutter : public PieceCutter {
 public:
  /// One map after the other, each up to the next one. A map that has more lines that begin with a
  /// hyphen or a dot is left to the other functions.
  void take_lines(std::string_view text, std::size_t& at, std::uint32_t& line,
                  std::vector<Piece>& pieces) override {
    const bool begins_line = at == 0 || text[at - 1] == '\n';
    if (!begins_line || !begins_map(text.substr(at))) return;
    std::uint32_t lines = 0;  // of the map, up to here
    for (std::size_t block = at; block + 64 < text.size(); block += 64) {
      std::uint64_t feeds = mask_of(text.data() + block, '\n');
      std::uint64_t ends = feeds & mask_of(text.data() + block + 1, '-', '.');
      for (; ends != 0; ends &= ends - 1) {
        const std::size_t end = block + static_cast<std::size_t>(std::countr_zero(ends)) + 1;
        if (!begins_map(text.substr(end))) return;
        const std::uint64_t up_to_end = ends ^ (ends - 1);
        pieces.push_back({at, end, line, end - at > max_piece_bytes});
        line += lines + static_cast<std::uint32_t>(std::popcount(feeds & up_to_end));
        feeds &= ~up_to_end;
        lines = 0;
        at = end;
      }
      lines += static_cast<std::uint32_t>(std::popcount(feeds));
    }
  }

  bool find_begin(std::string_view text, std::size_t& at, Rest rest) override {
    has_content_ = false;
    while (const auto line = line_at(text, at, rest)) {
      // A line too long, blank as far as one can see, is not worth waiting for the end of it.
      const bool is_too_long = line->size() > max_piece_bytes;
      if (ends_document(*line)) {
        item_indent_.reset();
      } else if (opens_document(*line) || has_content(*line) || is_too_long) {
        return true;
      }
      at += line->size();
    }
    return false;
  }

  std::optional<End> find_end(std::string_view text, std::size_t begin, std::size_t& at,
                              Rest rest) override {
    if (at == begin) {
      const auto line = line_at(text, at, rest);
      if (!line) return std::nullopt;
      if (opens_document(*line)) item_indent_.reset();
      take(*line);
      at += line->size();
    }
    while (skip_to_candidate(text, at)) {
      const auto line = line_at(text, at, rest);
      if (!line) return std::nullopt;
      const bool opens = opens_document(*line);
      const bool ends = ends_document(*line);
      const bool next_item = has_content_ && item_indent_ && dash_indent(*line) == item_indent_;
      if (opens || ends) item_indent_.reset();
      if (ends) return End{at, at + line->size()};
      if (opens || next_item) return End{at, at};
      take(*line);
      at += line->size();
    }
    if (rest == Rest::may_follow) return std::nullopt;
    return End{text.size(), text.size()};
  }

 private:
  /// The line that begins at `at`, with its line feed. Nothing at the end of the text, or while the
  /// line may go on; of a line longer than a piece can be, what there is.
  static std::optional<std::string_view> line_at(std::string_view text, std::size_t at, Rest rest) {
    if (at >= text.size()) return std::nullopt;
    const std::string_view tail = text.substr(at);
    const std::size_t feed = tail.find('\n');
    if (feed != std::string_view::npos) return tail.substr(0, feed + 1);
    if (rest == Rest::may_follow && tail.size() <= max_piece_bytes) return std::nullopt;
    return tail;
  }

  /// Moves `at` to the next line that could end the piece, or that has to be looked at for another
  /// reason. False at the end of the text.
  bool skip_to_candidate(std::string_view text, std::size_t& at) const {
    const bool in_middle_of_line = at > 0 && at < text.size() && text[at - 1] != '\n';
    if (in_middle_of_line) at = std::min(text.find('\n', at), text.size() - 1) + 1;
    const bool markers_stand_first = has_content_ && item_indent_.value_or(0) == 0;
    if (markers_stand_first) return find_marker(text, at);
    return at < text.size();
  }

  void take(std::string_view line) {
    if (has_content_ || !has_content(line)) return;
    has_content_ = true;
    if (!item_indent_ && !opens_document(line)) item_indent_ = dash_indent(line);
  }

  std::optional<std::size_t> item_indent_;  // of the dashes, in a document that is a sequence
  bool has_content_ = false;                // the piece, so far
};

}  // namespace

std::unique_ptr<PieceCutter> yaml_cutter() { return std::make_unique<YamlCutter>(); }

}  // namespace triage
