#include "triage/cases/csv_cells.hpp"

#include <algorithm>
#include <array>

#include "triage/base/forward_placer.hpp"
#include "triage/base/text.hpp"
#include "triage/yaml/check.hpp"

namespace triage {
namespace {

std::string_view without_return(std::string_view record) {
  if (record.ends_with('\r')) record.remove_suffix(1);
  return record;
}

/// Splits one record into its cells.
class CellReader {
 public:
  CellReader(const SourceText& record, char separator, Diagnostics& diagnostics)
      : placer_(record),
        text_(without_return(record.text)),
        separator_(separator),
        diagnostics_(diagnostics) {}

  /// A record of nothing but commas has a million cells, and keeping them would take fifty times
  /// its size.
  std::optional<RecordCells> read(std::size_t most_kept) {
    RecordCells cells;
    while (true) {
      const std::size_t begin = at_;
      Cell cell;
      const bool ok = text_.substr(at_).starts_with('"') ? quoted(cell.text) : plain(cell.text);
      if (!ok) return std::nullopt;
      cell.place = place_of(begin, at_ - begin);
      if (cells.count++ < most_kept) cells.kept.push_back(std::move(cell));
      if (at_ == text_.size()) return cells;
      ++at_;  // the separator
    }
  }

 private:
  bool plain(std::string& cell) {
    const std::array<char, 2> ends = {separator_, '"'};
    const std::size_t end =
        std::min(text_.find_first_of({ends.data(), ends.size()}, at_), text_.size());
    cell = text_.substr(at_, end - at_);
    at_ = end;
    if (end == text_.size() || text_[end] == separator_) return true;
    return fail("there is a quote inside a cell that does not begin with one");
  }

  bool quoted(std::string& cell) {
    const std::size_t begin = at_++;
    while (true) {
      const std::size_t quote = text_.find('"', at_);
      if (quote == std::string_view::npos) {
        at_ = begin;
        return fail("this quote is never closed");
      }
      cell += text_.substr(at_, quote - at_);
      at_ = quote + 1;
      if (!text_.substr(at_).starts_with('"')) break;
      cell += '"';
      ++at_;
    }
    if (at_ == text_.size() || text_[at_] == separator_) return true;
    return fail(separator_ == ',' ? "a comma is missing after the closing quote"
                                  : "a separator is missing after the closing quote");
  }

  bool fail(std::string_view what) {
    diagnostics_.add(Code::csv_syntax, place_of(at_, 1), {what});
    return false;
  }

  Place place_of(std::size_t offset, std::size_t length) {
    return placer_.at(offset, std::max<std::size_t>(length, 1));
  }

  ForwardPlacer placer_;
  std::string_view text_;
  char separator_;
  Diagnostics& diagnostics_;
  std::size_t at_ = 0;
};

/// Nothing but separators, blanks, and cells of two quotes.
bool is_empty(std::string_view record, char separator) {
  bool quotes_ended = false;
  for (std::size_t at = 0; at < record.size(); ++at) {
    const char c = record[at];
    if (c == '"' && !quotes_ended && record.substr(at + 1).starts_with('"')) {
      quotes_ended = true;
      ++at;
    } else if (c == separator || c == ' ' || c == '\t') {
      quotes_ended = false;
    } else {
      return false;
    }
  }
  return true;
}

std::string_view first_cell_of(std::string_view record, char separator) {
  std::string_view cell = trim(record.substr(0, record.find(separator)));
  const bool is_quoted = cell.size() > 1 && cell.front() == '"' && cell.back() == '"';
  return is_quoted ? cell.substr(1, cell.size() - 2) : cell;
}

}  // namespace

char separator_seen_in(std::string_view header) {
  struct Candidate {
    char separator;
    std::size_t count = 0;
  };
  std::array<Candidate, 3> candidates = {{{','}, {';'}, {'\t'}}};
  bool in_quotes = false;
  for (const char c : header) {
    if (c == '"') in_quotes = !in_quotes;
    for (Candidate& candidate : candidates) {
      if (!in_quotes && c == candidate.separator) ++candidate.count;
    }
  }
  const auto by_count = [](const Candidate& a, const Candidate& b) { return a.count < b.count; };
  return std::ranges::max_element(candidates, by_count)->separator;
}

std::optional<char> separator_said_by(std::string_view line) {
  constexpr std::string_view key = "sep=";
  line = without_return(line);
  if (line.size() > 1 && line.front() == '"' && line.back() == '"') {
    line = line.substr(1, line.size() - 2);
  }
  if (line.size() != key.size() + 1 || lower(line.substr(0, key.size())) != key) {
    return std::nullopt;
  }
  constexpr std::string_view known = ",;\t|";
  return known.find(line.back()) == known.npos ? std::nullopt : std::optional(line.back());
}

std::string name_of_separator(char separator) {
  switch (separator) {
    case ';': return "semicolons";
    case '\t': return "tabs";
    case '|': return "bars";
    default: return "commas";
  }
}

bool is_quoted_cell(std::string_view written) {
  if (written.size() < 2 || written.front() != '"' || written.back() != '"') return false;
  const std::string_view inside = written.substr(1, written.size() - 2);
  for (std::size_t at = inside.find('"'); at != inside.npos; at = inside.find('"', at + 2)) {
    if (inside.substr(at + 1, 1) != "\"") return false;
  }
  return true;
}

bool holds_no_case(std::string_view record, char separator) {
  record = without_return(record);
  if (is_empty(record, separator)) return true;
  const std::string_view first = first_cell_of(record, separator);
  return first.size() == note_mark.size() && lower(first) == note_mark;
}

std::optional<RecordCells> cells_of(const SourceText& record, char separator, std::size_t most_kept,
                                    Diagnostics& diagnostics) {
  const auto offset = find_invalid_utf8(record.text);
  if (offset && !yaml::looks_like_utf16(record.text)) {
    diagnostics.add(Code::csv_encoding, ForwardPlacer(record).at(*offset, 1));
    return std::nullopt;
  }
  if (!yaml::check_bytes(record, diagnostics)) return std::nullopt;
  return CellReader(record, separator, diagnostics).read(most_kept);
}

}  // namespace triage
