// The cutter for records: CSV.

#include <algorithm>

#include "triage/cases/csv_cells.hpp"
#include "triage/cases/cutters.hpp"

namespace triage {
namespace {

/// A record ends at the first line feed outside a quoted cell. A cell is quoted when it begins with
/// a quote; a quote anywhere else is a mistake in its own record, and must not swallow the records
/// behind it. Where no such line feed is found, or where a quote closes a cell that then goes on, a
/// quote was forgotten: then the record is its first line, and the next one goes on behind that, so
/// that one forgotten quote costs one case and not all that follow.
class RecordCutter : public PieceCutter {
 public:
  void take_lines(std::string_view text, std::size_t& at, std::uint32_t& line,
                  std::vector<Piece>& pieces) override {
    if (header_is_cut_) take_lines_without('"', text, at, line, pieces);
  }

  bool find_begin(std::string_view text, std::size_t& at, Rest rest) override {
    in_quotes_ = false;
    cell_begins_ = true;
    quote_ended_ = false;
    is_odd_ = false;
    first_line_end_.reset();
    if (!header_is_cut_) return find_header(text, at, rest);
    return skip_blank_lines(text, at, rest, separator_ == '\t' ? " \r" : " \t\r");
  }

  std::optional<End> find_end(std::string_view text, std::size_t begin, std::size_t& at,
                              Rest rest) override {
    const auto end = find_record_end(text, begin, at, rest);
    if (!end || header_is_cut_) return end;
    header_is_cut_ = true;
    if (!separator_) separator_ = separator_seen_in(text.substr(begin, end->at - begin));
    return end;
  }

  [[nodiscard]] char separator() const override { return separator_.value_or(','); }

 private:
  /// A spreadsheet may leave rows empty above its table, and say there what separates cells.
  bool find_header(std::string_view text, std::size_t& at, Rest rest) {
    constexpr std::size_t longest_saying = 8;  // "sep=;" with quotes and a carriage return
    while (skip_blank_lines(text, at, rest, " \t\r,;")) {
      const std::size_t feed = std::min(text.find('\n', at), text.size());
      const bool is_complete = feed < text.size() || rest == Rest::is_here;
      if (!is_complete && feed - at <= longest_saying) return false;
      const auto said = is_complete ? separator_said_by(text.substr(at, feed - at)) : std::nullopt;
      if (!said) return true;
      separator_ = said;
      at = std::min(feed + 1, text.size());
    }
    return false;
  }

  std::optional<End> find_record_end(std::string_view text, std::size_t begin, std::size_t& at,
                                     Rest rest) {
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

  [[nodiscard]] End first_line(std::size_t begin) const {
    return {begin + *first_line_end_, begin + *first_line_end_ + 1};
  }

  /// In a header that has not said yet what it is, any of them.
  [[nodiscard]] bool is_separator(char c) const {
    return separator_ ? c == *separator_ : c == ',' || c == ';' || c == '\t';
  }

  [[nodiscard]] bool may_follow_a_quote(char c) const {
    return is_separator(c) || c == '"' || c == '\r';
  }

  void follow_quotes(std::string_view text) {
    if (text.empty()) return;
    is_odd_ = is_odd_ || (quote_ended_ && !may_follow_a_quote(text.front()));
    if (!in_quotes_ && text.find('"') == std::string_view::npos) {
      cell_begins_ = is_separator(text.back());
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
      cell_begins_ = !in_quotes_ && is_separator(c);
    }
  }

  bool header_is_cut_ = false;
  std::optional<char> separator_;  // once it is known
  bool in_quotes_ = false;
  bool cell_begins_ = true;
  bool is_odd_ = false;                        // a cell went on behind its closing quote
  bool quote_ended_ = false;                   // the character before this one closed the quotes
  std::optional<std::size_t> first_line_end_;  // from the record's beginning
};

}  // namespace

std::unique_ptr<PieceCutter> record_cutter() { return std::make_unique<RecordCutter>(); }

}  // namespace triage
