// Any bytes, cut into pieces: the same ones whatever the size of the chunks, and, of YAML, no line
// with content lost, doubled or moved. The first byte chooses the size, the second the format.

#include <sstream>
#include <vector>

#include "must.hpp"
#include "triage/cases/pieces.hpp"
#include "triage/yaml/passed_over.hpp"

using namespace triage;
using fuzz::must;

namespace {

struct Cut {
  std::string text;
  std::uint32_t line = 1;

  friend bool operator==(const Cut&, const Cut&) = default;
};

std::vector<Cut> cut(std::string_view text, CaseFormat format, std::size_t chunk_bytes) {
  std::istringstream in{std::string(text)};
  Chunks chunks(in, format, chunk_bytes);
  std::vector<Cut> pieces;
  while (const auto chunk = chunks.next()) {
    for (const Piece& piece : chunk->pieces) {
      pieces.push_back({std::string(chunk->text_of(piece)), piece.line});
    }
  }
  return pieces;
}

bool is_layout(std::string_view line) {
  const std::string_view text = trim(line);
  const std::string_view rest = line.substr(std::min<std::size_t>(3, line.size()));
  const bool mark = line.starts_with("---") || line.starts_with("...");
  const bool nothing_behind = trim(rest).empty() || trim(rest).starts_with('#');
  return text.empty() || text.starts_with('#') || yaml::is_version_line(line) ||
         (mark && nothing_behind);
}

void add_content(std::string_view text, std::vector<std::string>& lines) {
  while (!text.empty()) {
    const std::string_view line = text.substr(0, std::min(text.find('\n'), text.size() - 1) + 1);
    if (!is_layout(line)) lines.emplace_back(line);
    text.remove_prefix(line.size());
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  if (size < 2) return 0;
  const auto format = static_cast<CaseFormat>(bytes[1] % 3);
  std::string_view text = fuzz::text_of(bytes + 2, size - 2);
  constexpr std::size_t usual_chunk = std::size_t{256} << 10U;
  const std::vector<Cut> pieces = cut(text, format, usual_chunk);
  must(cut(text, format, std::size_t{1} + bytes[0]) == pieces, "small chunks give the same pieces");
  for (std::size_t i = 1; i < pieces.size(); ++i) {
    must(pieces[i - 1].line <= pieces[i].line, "pieces come in order");
  }
  if (format != CaseFormat::yaml || Utf16::marked(text)) return 0;

  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  std::vector<std::string> expected;
  add_content(text, expected);
  std::vector<std::string> found;
  for (const Cut& piece : pieces) add_content(piece.text, found);
  must(found == expected, "every line with content is in one piece");
  return 0;
}
