// The cutter for lines: NDJSON.

#include <algorithm>

#include "triage/cases/cutters.hpp"

namespace triage {
namespace {

class LineCutter : public PieceCutter {
 public:
  bool find_begin(std::string_view text, std::size_t& at, Rest rest) override {
    return skip_blank_lines(text, at, rest, " \t\r");
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

}  // namespace

bool skip_blank_lines(std::string_view text, std::size_t& at, PieceCutter::Rest rest,
                      std::string_view blanks) {
  const auto is_blank = [blanks](std::string_view line) {
    return line.find_first_not_of(blanks) == std::string_view::npos;
  };
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

std::unique_ptr<PieceCutter> line_cutter() { return std::make_unique<LineCutter>(); }

}  // namespace triage
