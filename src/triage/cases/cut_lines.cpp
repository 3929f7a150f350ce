// The cutter for lines: NDJSON.

#include <algorithm>
#include <bit>

#include "triage/base/byte_mask.hpp"
#include "triage/cases/cutters.hpp"

namespace triage {
namespace {

class LineCutter : public PieceCutter {
 public:
  void take_lines(std::string_view text, std::size_t& at, std::uint32_t& line,
                  std::vector<Piece>& pieces) override {
    take_lines_without('\n', text, at, line, pieces);
  }

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

bool begins_with_a_blank(std::string_view line) {
  const char first = line.front();
  return first == ' ' || first == '\t' || first == '\r' || first == '\n';
}

}  // namespace

void PieceCutter::take_lines(std::string_view /*text*/, std::size_t& /*at*/,
                             std::uint32_t& /*line*/, std::vector<Piece>& /*pieces*/) {}

void take_lines_without(char none, std::string_view text, std::size_t& at, std::uint32_t& line,
                        std::vector<Piece>& pieces) {
  for (std::size_t block = at; block < text.size(); block += 64) {
    const char* bytes = text.data() + block;
    std::uint64_t marks = none == '\n' ? mask_of(bytes, '\n') : mask_of(bytes, '\n', none);
    if (text.size() - block < 64) marks &= mask_of_first(text.size() - block);
    for (; marks != 0; marks &= marks - 1) {
      const std::size_t end = block + static_cast<std::size_t>(std::countr_zero(marks));
      if (text[end] != '\n' || begins_with_a_blank(text.substr(at))) return;
      pieces.push_back({at, end, line++, end - at > max_piece_bytes});
      at = end + 1;
    }
  }
}

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
