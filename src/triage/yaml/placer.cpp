#include "triage/yaml/placer.hpp"

#include <algorithm>
#include <cstdint>

#include "triage/base/text.hpp"

namespace triage::yaml {
namespace {

std::vector<std::size_t> line_starts_of(std::string_view text) {
  std::vector<std::size_t> starts = {text.size() - without_byte_order_mark(text).size()};
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\n') starts.push_back(i + 1);
  }
  return starts;
}

}  // namespace

Placer::Placer(const SourceText& source)
    : source_(source), line_starts_(line_starts_of(source.text)) {}

Place Placer::at(const Position& position, std::size_t length) const {
  const std::size_t line = std::min(position.line, line_starts_.size() - 1);
  // yaml-cpp counts on behind the end where a text ends in the middle of an escape.
  const std::size_t column = std::min(position.column, source_.text.size() - line_starts_[line]);
  return {static_cast<std::uint32_t>(line) + source_.first_line,
          static_cast<std::uint32_t>(column) + 1, static_cast<std::uint32_t>(length)};
}

Place Placer::at_offset(std::size_t offset) const {
  const auto after = std::upper_bound(line_starts_.begin(), line_starts_.end(), offset);
  const auto line = static_cast<std::size_t>(after - line_starts_.begin()) - 1;
  return at({line, offset - line_starts_[line]}, 1);
}

Place Placer::at_scalar(const Position& position, std::string_view value) const {
  Place place = at(position, value.size());
  // No further than the value can reach, escapes and all: a line may be a megabyte long.
  const std::size_t reach = value.size() * 10 + 2;
  const std::string_view rest = source_.text.substr(offset_of(position), reach);
  const std::string_view line = rest.substr(0, rest.find('\n'));
  const bool quoted = line.starts_with('"') || line.starts_with('\'');
  const std::size_t closing = quoted ? line.find(line.front(), 1) : std::string_view::npos;
  if (closing != std::string_view::npos) place.length = static_cast<std::uint32_t>(closing + 1);
  if (value.find('\n') != std::string_view::npos) place.length = 1;
  place.length = std::min(place.length, static_cast<std::uint32_t>(line.size()));
  return place;
}

bool Placer::is_closed_quote(const Position& position) const {
  const std::string_view text = from(position);
  if (text.empty() || (text.front() != '"' && text.front() != '\'')) return true;
  const char quote = text.front();
  for (std::size_t i = 1; i < text.size(); ++i) {
    const bool escapes_next = quote == '"' ? text[i] == '\\' : text.substr(i, 2) == "''";
    if (escapes_next) {
      ++i;
    } else if (text[i] == quote) {
      return true;
    }
  }
  return false;
}

Place Placer::comment_behind(const Position& position, std::string_view value) const {
  // Such a scalar stands in the text as it is, but for the blanks where its lines meet.
  constexpr std::string_view blanks = " \t\r\n";
  const std::string_view text = source_.text;
  std::size_t at = offset_of(position);
  for (const char c : value) {
    if (blanks.find(c) != blanks.npos) continue;
    at = std::min(text.find_first_not_of(blanks, at), text.size());
    if (at == text.size() || text[at] != c) return {};
    ++at;
  }
  at = std::min(text.find_first_not_of(" \t", at), text.size());
  if (at < text.size() && text[at] == '#') return at_offset(at);
  return comment_in_text(position, at);
}

Place Placer::comment_in_text(const Position& position, std::size_t end) const {
  const std::string_view text = source_.text;
  if (text.substr(end, 2) == "\r\n") ++end;
  if (text.substr(end, 1) != "\n") return {};
  const std::size_t line = end + 1;
  const std::size_t first = std::min(text.find_first_not_of(' ', line), text.size());
  if (first == text.size() || text[first] != '#') return {};
  const std::string_view own_line = line_at(position);
  const std::size_t indent = std::min(own_line.find_first_not_of(' '), own_line.size());
  const bool begins_its_line = indent + 1 == at(position, 1).column;
  const bool belongs_to_text = begins_its_line ? first - line >= indent : first - line > indent;
  return belongs_to_text ? at_offset(first) : Place();
}

std::string_view Placer::line_at(const Position& position) const {
  const std::size_t begin = offset_of(position) - (at(position, 1).column - 1);
  return source_.text.substr(begin, source_.text.find('\n', begin) - begin);
}

std::string_view Placer::from(const Position& position) const {
  return source_.text.substr(offset_of(position));
}

std::size_t Placer::offset_of(const Position& position) const {
  const Place place = at(position, 1);
  return line_starts_[place.line - source_.first_line] + place.column - 1;
}

}  // namespace triage::yaml
