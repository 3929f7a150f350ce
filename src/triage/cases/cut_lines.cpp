// The cutters for formats of lines and records: NDJSON and CSV.

#include <algorithm>

#include "triage/cases/cutters.hpp"

namespace triage {
namespace {

bool is_blank(std::string_view line) {
  return line.find_first_not_of(" \t\r") == std::string_view::npos;
}

/// Moves `at` to the first line that is not blank; for both formats blank lines are no pieces.
bool skip_blank_lines(std::string_view text, std::size_t& at, PieceCutter::Rest rest) {
  while (at < text.size()) {
    if (text[at] != '\n' && !is_blank(text.substr(at, 1))) return true;
    const std::size_t feed = text.find('\n', at);
    const bool is_complete = feed != std::string_view::npos;
    if (!is_blank(text.substr(at, feed - at))) return true;
    const bool may_go_on = !is_complete && rest == PieceCutter::Rest::may_follow;
    if (may_go_on && text.size() - at <= max_piece_bytes) return false;
    at = is_complete ? feed + 1 : text.size();
  }
  return false;
}

class LineCutter : public PieceCutter {
 public:
  bool find_begin(std::string_view text, std::size_t& at, Rest rest) override {
    return skip_blank_lines(text, at, rest);
  }

  std::optional<End> find_end(std::string_view text, std::size_t /*begin*/, std::size_t& at,
                              Rest rest) override {
    const std::size_t feed = text.find('\n', at);
    if (feed != std::string_view::npos) return End{feed, feed + 1};
    at = text.size();
    if (rest == Rest::is_here) return End{at, at};
    return std::nullopt;
  }
};

/// A record ends at the first line feed outside a quoted cell. A cell is quoted when it begins with
/// a quote; a quote anywhere else is a mistake in its own record, and must not swallow the records
/// behind it. Where no such line feed is found, or where a quote closes a cell that then goes on, a
/// quote was forgotten: then the record is its first line, and the next one goes on behind that, so
/// that one forgotten quote costs one case and not all that follow.
class RecordCutter : public PieceCutter {
 public:
  bool find_begin(std::string_view text, std::size_t& at, Rest rest) override {
    in_quotes_ = false;
    cell_begins_ = true;
    quote_ended_ = false;
    is_odd_ = false;
    first_line_end_.reset();
    return skip_blank_lines(text, at, rest);
  }

  std::optional<End> find_end(std::string_view text, std::size_t begin, std::size_t& at,
                              Rest rest) override {
    while (at < text.size()) {
      const std::size_t feed = std::min(text.find('\n', at), text.size());
      follow_quotes(text.substr(at, feed - at));
      at = feed;
      if (feed == text.size()) break;
      if (!in_quotes_) return is_odd_ && first_line_end_ ? first_line(begin) : End{feed, feed + 1};
      if (!first_line_end_) first_line_end_ = feed - begin;
      ++at;
    }
    const bool is_too_long = text.size() - begin > max_piece_bytes;
    const bool quote_forgotten = (in_quotes_ || is_odd_) && first_line_end_;
    if (quote_forgotten && (is_too_long || rest == Rest::is_here)) return first_line(begin);
    if (rest == Rest::is_here) return End{at, at};
    if (is_too_long) in_quotes_ = false;
    return std::nullopt;
  }

 private:
  [[nodiscard]] End first_line(std::size_t begin) const {
    return {begin + *first_line_end_, begin + *first_line_end_ + 1};
  }

  static bool may_follow_a_quote(char c) { return c == ',' || c == '"' || c == '\r'; }

  void follow_quotes(std::string_view text) {
    if (text.empty()) return;
    is_odd_ = is_odd_ || (quote_ended_ && !may_follow_a_quote(text.front()));
    if (!in_quotes_ && text.find('"') == std::string_view::npos) {
      cell_begins_ = text.back() == ',';
      quote_ended_ = false;
      return;
    }
    for (const char c : text) {
      if (in_quotes_) {
        in_quotes_ = c != '"';
        quote_ended_ = !in_quotes_;
      } else {
        is_odd_ = is_odd_ || (quote_ended_ && !may_follow_a_quote(c));
        in_quotes_ = c == '"' && (cell_begins_ || quote_ended_);  // "" within quotes is one quote
        quote_ended_ = false;
      }
      cell_begins_ = !in_quotes_ && c == ',';
    }
  }

  bool in_quotes_ = false;
  bool cell_begins_ = true;
  bool is_odd_ = false;                        // a cell went on behind its closing quote
  bool quote_ended_ = false;                   // the character before this one closed the quotes
  std::optional<std::size_t> first_line_end_;  // from the record's beginning
};

}  // namespace

std::unique_ptr<PieceCutter> line_cutter() { return std::make_unique<LineCutter>(); }
std::unique_ptr<PieceCutter> record_cutter() { return std::make_unique<RecordCutter>(); }

}  // namespace triage
