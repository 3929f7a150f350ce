#include "triage/cases/yaml_pieces.hpp"

#include <cstring>
#include <string_view>

#include "triage/yaml/parse.hpp"

namespace triage {
namespace {

bool is_blank_or_end(std::string_view line, std::size_t at) {
  return at >= line.size() || line[at] == ' ' || line[at] == '\t' || line[at] == '\n' ||
         line[at] == '\r';
}

bool opens_document(std::string_view line) {
  return line.starts_with("---") && is_blank_or_end(line, 3);
}

bool ends_document(std::string_view line) {
  return line.starts_with("...") && is_blank_or_end(line, 3);
}

/// Whether the line holds anything but white space, a comment, a directive or a document marker.
bool has_content(std::string_view line) {
  if (opens_document(line))
    line.remove_prefix(3);
  else if (line.starts_with('%'))
    return false;
  const std::size_t first = line.find_first_not_of(" \t\r\n");
  return first != std::string_view::npos && line[first] != '#';
}

/// The column of the dash, if the line is an item of a block sequence.
std::optional<std::size_t> dash_indent(std::string_view line) {
  const std::size_t indent = line.find_first_not_of(' ');
  if (indent == std::string_view::npos || line[indent] != '-') return std::nullopt;
  if (!is_blank_or_end(line, indent + 1)) return std::nullopt;
  return indent;
}

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

}  // namespace

bool YamlPieces::fill_buffer() {
  input_.read(buffer_.data(), static_cast<std::streamsize>(buffer_.size()));
  begin_ = 0;
  end_ = static_cast<std::size_t>(input_.gcount());
  return end_ > 0;
}

/// Reads the next line into `line_`. Of a line longer than a piece may be, only the beginning is
/// kept.
bool YamlPieces::read_line() {
  line_.text.clear();
  line_.too_long = false;
  bool any = false;
  while (begin_ < end_ || fill_buffer()) {
    any = true;
    const char* start = buffer_.data() + begin_;
    const auto* feed = static_cast<const char*>(std::memchr(start, '\n', end_ - begin_));
    const std::size_t length =
        feed != nullptr ? static_cast<std::size_t>(feed - start) + 1 : end_ - begin_;
    begin_ += length;
    if (line_.text.size() + length > yaml::max_bytes) {
      line_.too_long = true;
    } else {
      line_.text.append(start, length);
    }
    if (feed != nullptr) break;
  }
  if (!any) return false;
  ++line_number_;
  if (line_number_ == 1 && line_.text.starts_with(byte_order_mark)) {
    line_.text.erase(0, byte_order_mark.size());
  }
  return true;
}

void YamlPieces::append_line(YamlPiece& piece) const {
  if (line_.too_long || piece.text->size() + line_.text.size() > yaml::max_bytes) {
    piece.too_large = true;
  }
  if (!piece.too_large) *piece.text += line_.text;
}

std::optional<YamlPiece> YamlPieces::next() {
  YamlPiece piece;
  bool started = false;  // the piece has content, or was opened by `---`
  bool content = false;
  while (pending_ || read_line()) {
    pending_ = false;
    const std::string_view line = line_.text;
    const bool opens = opens_document(line);
    const bool next_item = content && item_indent_ && dash_indent(line) == item_indent_;
    if (started && (opens || next_item)) {
      pending_ = true;
      if (opens) item_indent_.reset();
      return piece;
    }
    if (ends_document(line)) {
      item_indent_.reset();
      if (started) return piece;
      continue;
    }
    if (opens) item_indent_.reset();
    if (!started && (opens || has_content(line))) {
      started = true;
      piece.first_line = line_number_;
    }
    if (!content && has_content(line)) {
      content = true;
      if (!item_indent_ && !opens) item_indent_ = dash_indent(line);
    }
    if (started) append_line(piece);
  }
  if (!started) return std::nullopt;
  return piece;
}

}  // namespace triage
