#include "triage/cases/pieces.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <sstream>
#include <string>
#include <vector>

namespace triage {
namespace {

struct Found {
  std::string text;
  std::uint32_t line;
  bool too_large;
  friend bool operator==(const Found&, const Found&) = default;
};

std::vector<Found> pieces_of(const std::string& text, CaseFormat format,
                             std::size_t chunk_bytes = std::size_t{1} << 18U) {
  std::istringstream input(text);
  Chunks chunks(input, format, chunk_bytes);
  std::vector<Found> found;
  while (const auto chunk = chunks.next()) {
    for (const Piece& piece : chunk->pieces) {
      found.push_back({std::string(chunk->text_of(piece)), piece.line, piece.too_large});
    }
  }
  return found;
}

std::vector<std::string> texts_of(const std::vector<Found>& pieces) {
  std::vector<std::string> texts;
  for (const Found& piece : pieces) texts.push_back(piece.text);
  return texts;
}

using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("pieces: a YAML document is a piece, and so is an item of a block sequence") {
  CHECK(texts_of(pieces_of("# first\n\na: 1\n---\nb: 2\n...\n# gap\nc: 3\n", CaseFormat::yaml)) ==
        Texts{"a: 1\n", "---\nb: 2\n", "c: 3\n"});
  CHECK(texts_of(pieces_of("- a: 1\n  b: 2\n\n- c: 3\n---\n  - d\n  - e\n", CaseFormat::yaml)) ==
        Texts{"- a: 1\n  b: 2\n\n", "- c: 3\n", "---\n  - d\n", "  - e\n"});
  CHECK(texts_of(pieces_of("a:\n- 1\n- 2\nb: 3\n", CaseFormat::yaml)) ==
        Texts{"a:\n- 1\n- 2\nb: 3\n"});
  // What stands behind the end of a document belongs to none: the parser refuses it.
  CHECK(texts_of(pieces_of("a: 1\n... b: 2\n---\nc: 3\n... # end\nd: 4\n", CaseFormat::yaml)) ==
        Texts{"a: 1\n... b: 2\n", "---\nc: 3\n", "d: 4\n"});
  for (const std::string margin : {"", "  "}) {
    const std::string first = margin + "- a:\n" + margin + "    - 1\n" + margin + "    - 2\n";
    const std::string second = margin + "- b:\n" + margin + "  - 3\n";
    CHECK(texts_of(pieces_of(first + second, CaseFormat::yaml)) == Texts{first, second});
  }
}

TEST_CASE("pieces: of what begins with %, only a version before a document is no part of a case") {
  CHECK(texts_of(pieces_of("%YAML 1.2\n---\na: 1\n...\n%YAML 1.1 # so\r\n---\nb: 2\n",
                           CaseFormat::yaml)) == Texts{"---\na: 1\n", "---\nb: 2\n"});
  for (const std::string line :
       {"%a: 1\n", "%\n", "%YAML\n", "%YAML 2.0\n", "%YAML 1.2 b\n", "%TAG ! x:\n"}) {
    CAPTURE(line);
    CHECK(texts_of(pieces_of(line + "a: 1\n", CaseFormat::yaml)) == Texts{line + "a: 1\n"});
    CHECK(texts_of(pieces_of("a: 1\n" + line, CaseFormat::yaml)) == Texts{"a: 1\n" + line});
    CHECK(texts_of(pieces_of("a: 1\n...\n" + line, CaseFormat::yaml)) == Texts{"a: 1\n", line});
    CHECK(texts_of(pieces_of(line + "---\na: 1\n", CaseFormat::yaml)) ==
          Texts{line, "---\na: 1\n"});
  }
}

TEST_CASE("pieces: what looks like a marker inside a line is none") {
  CHECK(pieces_of("a: --- b\nc: ... d\n  ---\ne: -1\n---x\n", CaseFormat::yaml).size() == 1);
}

TEST_CASE("pieces: a byte order mark is part of none, however little is read at a time") {
  for (const unsigned bytes : {1U, 2U, 3U, 100U}) {
    CHECK(texts_of(pieces_of("\xEF\xBB\xBF- 1\n- 2\n", CaseFormat::yaml, bytes)) ==
          Texts{"- 1\n", "- 2\n"});
  }
}

TEST_CASE("pieces: a quoted CSV cell may hold line breaks; the header is no piece") {
  CHECK(texts_of(pieces_of("id,fever\r\na,\"x\ny\"\r\n\r\nb,no", CaseFormat::csv)) ==
        Texts{"a,\"x\ny\"\r", "b,no"});
  CHECK(pieces_of("id,fever\n", CaseFormat::csv).empty());
}

TEST_CASE("pieces: a quote that is never closed costs one record, not those behind it") {
  CHECK(texts_of(pieces_of("id\na\n\"b\nc\nd\n", CaseFormat::csv)) == Texts{"a", "\"b", "c", "d"});
  const std::string many(max_piece_bytes, 'x');
  const auto found = pieces_of("id\n\"b\nc\n" + many + "\nd\n", CaseFormat::csv);
  CHECK(texts_of(found) == Texts{"\"b", "c", many, "d"});
}

TEST_CASE("pieces: behind a forgotten quote, chunks are no larger than elsewhere") {
  constexpr std::size_t lines = 500'000;
  std::string text = "id,fever\na,\"no\n";
  for (std::size_t i = 0; i < lines; ++i) text += "b,n\n";
  std::istringstream input(text);
  constexpr std::size_t chunk_bytes = std::size_t{64} << 10U;
  Chunks chunks(input, CaseFormat::csv, chunk_bytes);
  std::uint32_t line = 1;
  std::size_t largest = 0;
  while (const auto chunk = chunks.next()) {
    largest = std::max(largest, chunk->size);
    for (const Piece& piece : chunk->pieces) REQUIRE(piece.line == ++line);
  }
  CHECK(line == 2 + lines);
  CHECK(chunks.bytes() == text.size());
  CHECK(largest <= 3 * chunk_bytes);
}

TEST_CASE("pieces: every piece knows its line") {
  const auto yaml = pieces_of("\n# x\na: 1\nb: 2\n---\nc: 3\n", CaseFormat::yaml);
  REQUIRE(yaml.size() == 2);
  CHECK(yaml[0].line == 3);
  CHECK(yaml[1].line == 5);
  const auto csv = pieces_of("id\n\n\"a\nb\"\nc\n", CaseFormat::csv);
  REQUIRE(csv.size() == 2);
  CHECK(csv[0].line == 3);
  CHECK(csv[1].line == 5);
}

TEST_CASE("pieces: a piece that is too large is cut off, and the next one is whole") {
  const std::string line(5 * max_piece_bytes, 'x');
  const std::string lines = [] {
    std::string text;
    while (text.size() < 3 * max_piece_bytes) text += "  k: v\n";
    return text;
  }();
  for (const std::string& large : {"a: " + line + "\n", "a:\n" + lines, "- a: " + line + "\n"}) {
    const std::string next = large.front() == '-' ? "- b: 2\n" : "---\nb: 2\n";
    const auto found = pieces_of(large + next, CaseFormat::yaml);
    REQUIRE(found.size() == 2);
    CHECK(found[0].too_large);
    CHECK(found[0].text.size() < 2 * max_piece_bytes);
    CHECK_FALSE(found[1].too_large);
    CHECK(found[1].text == next);
    CHECK(found[1].line == 1 + std::count(large.begin(), large.end(), '\n'));
  }
  const auto json = pieces_of("{}\n{" + line + "}\n[]\n", CaseFormat::ndjson);
  REQUIRE(json.size() == 3);
  CHECK(json[1].too_large);
  CHECK(json[2] == Found{"[]", 3, false});
}

TEST_CASE("pieces: a piece of exactly 1 MiB is read, and one of a byte more is not") {
  struct Format {
    CaseFormat format;
    std::string before;  // the piece
    std::string behind;
  };
  const std::vector<Format> formats = {{CaseFormat::ndjson, "a\n", "\nb\n"},
                                       {CaseFormat::ndjson, "", ""},
                                       {CaseFormat::csv, "id\na\n", "\nb\n"},
                                       {CaseFormat::yaml, "a: 1\n", "---\nb: 2\n"},
                                       {CaseFormat::yaml, "", ""}};
  for (const Format& one : formats) {
    const auto& [format, before, behind] = one;
    CAPTURE(one.before);
    for (const std::size_t size : {max_piece_bytes - 1, max_piece_bytes, max_piece_bytes + 1}) {
      for (const std::size_t chunk_bytes : {std::size_t{1} << 16U, std::size_t{1} << 22U}) {
        CAPTURE(size);
        CAPTURE(chunk_bytes);
        const bool is_yaml = format == CaseFormat::yaml;
        std::string piece = (is_yaml ? "---\n" : "") + std::string(size, 'x');
        piece.resize(size);
        if (is_yaml && !behind.empty()) piece.back() = '\n';
        const auto pieces = pieces_of(before + piece + behind, format, chunk_bytes);
        const std::size_t which = before.empty() ? 0 : 1;
        REQUIRE(pieces.size() == (before.empty() ? 1 : 3));
        CHECK(pieces[which].too_large == (size > max_piece_bytes));
        if (size <= max_piece_bytes) CHECK(pieces[which].text == piece);
      }
    }
  }
}

TEST_CASE("pieces: it makes no difference where the chunks end") {
  const std::vector<std::pair<CaseFormat, std::string>> files = {
      {CaseFormat::yaml,
       "\xEF\xBB\xBF# c\n\nid: a\n---\n---\nid: b\n...\n\n%YAML 1.2\n--- # x\nid: c\n"},
      {CaseFormat::yaml,
       "# c\n  - a: 1\n    b: 2\n  # d\n  - c: 3\n...\n- e\n-\n- f\n--- |\n- g\n-- h\n..\n"},
      {CaseFormat::yaml, "a: 1\r\n---\r\nb: 2\r\n...\r\nc: -3\r\n..."},
      {CaseFormat::ndjson, "  \n{\"a\": 1}\r\n\n\n [2]\n{\"b\": "},
      {CaseFormat::csv, "\n\nid,x\r\n\"a\"\"\n\n,\",1\n \n\"b\nc,2\n d,3"}};
  for (const auto& [format, text] : files) {
    const auto whole = pieces_of(text, format);
    CHECK(whole.size() >= 3);
    for (std::size_t bytes = 3; bytes < text.size() + 2; ++bytes) {
      CAPTURE(bytes);
      CHECK(pieces_of(text, format, bytes) == whole);
    }
  }
}

TEST_CASE("pieces: the content tells the format") {
  CHECK(format_of_content("\n{\"id\": \"a\"}\n") == CaseFormat::ndjson);
  CHECK(format_of_content("{id: a}\n") == CaseFormat::yaml);
  CHECK(format_of_content("id,fever\r\na,no\r\n") == CaseFormat::csv);
  CHECK(format_of_content("\"id\",\"fever\"\n") == CaseFormat::csv);
  CHECK(format_of_content("id: a\n") == CaseFormat::yaml);
  CHECK(format_of_content("---\nid: a, b\n") == CaseFormat::yaml);
  CHECK(format_of_content("") == CaseFormat::yaml);
  CHECK(format_of_name("x/cases.jsonl.gz") == CaseFormat::ndjson);
  CHECK(format_of_name("notes.txt") == std::nullopt);
}

}  // namespace triage
