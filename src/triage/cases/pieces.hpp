#pragma once

// Cuts a stream of cases into pieces that can be read apart from each other, and packs whole pieces
// into chunks: the unit of work of a batch. Nothing here looks into a piece.
//
//   YAML    a document, or an item of a document that is one long block sequence
//   NDJSON  a line
//   CSV     a record; the first one is the header of all others
//
// The cuts are exact. YAML forbids a line that begins with `---` or `...` inside any scalar, and
// whatever belongs to an item of a block sequence is indented deeper than the item's own dash. A
// JSON text has no line feed inside a string; a CSV record ends at the first line feed outside
// a quoted cell.

#include <cstddef>
#include <cstdint>
#include <istream>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "triage/base/bytes.hpp"
#include "triage/cases/case_format.hpp"
#include "triage/cases/utf16.hpp"

namespace triage {

/// The largest piece that is read; of a larger one only the beginning is kept.
inline constexpr std::size_t max_piece_bytes = std::size_t{1} << 20U;

/// A piece, as a range of its chunk's text.
struct Piece {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::uint32_t line = 1;  // the number of its first line
  bool too_large = false;
};

/// The first record of a CSV file.
struct HeaderText {
  std::string text;
  std::uint32_t line = 1;
  char separator = ',';  // between its cells, and those of all other records
};

struct Chunk {
  /// Bytes behind `size` may be read, though they mean nothing: scanners look at many at a time.
  static constexpr std::size_t padding = 128;

  Bytes bytes;
  std::size_t size = 0;
  std::vector<Piece> pieces;
  std::shared_ptr<const HeaderText> header;  // of CSV
  std::uint64_t offset = 0;  // of its text in that of the input, which has UTF-16 as UTF-8

  [[nodiscard]] std::string_view text() const { return {bytes.data(), size}; }
  [[nodiscard]] std::string_view text_of(const Piece& piece) const {
    return text().substr(piece.begin, piece.end - piece.begin);
  }
};

class PieceCutter;

/// Reads a stream chunk by chunk. Memory stays the same however long the stream or one of its lines
/// is. Where the stream's buffer cannot be read to its end (its `sync` then fails), the piece that
/// breaks off there is none: half of what somebody said must not be taken for all of it. UTF-16
/// with its mark is read as the UTF-8 that says the same.
class Chunks {
 public:
  /// `input` must outlive this. Without a format, the content decides. A chunk has about
  /// `chunk_bytes`, or as many more as its one piece has. Larger ones are hardly faster, and the
  /// records of several chunks wait for each other in memory.
  Chunks(std::istream& input, std::optional<CaseFormat> format,
         std::size_t chunk_bytes = std::size_t{64} << 10U);
  Chunks(const Chunks&) = delete;
  Chunks& operator=(const Chunks&) = delete;
  ~Chunks();

  /// The next chunk, or nothing at the end.
  std::optional<Chunk> next();
  /// Known once `next` was called.
  [[nodiscard]] CaseFormat format() const { return *format_; }
  /// How many bytes of text were read.
  [[nodiscard]] std::uint64_t bytes() const { return bytes_; }
  /// The header of a CSV, once `next` has come upon it; null of other files.
  [[nodiscard]] const std::shared_ptr<const HeaderText>& header() const { return header_; }

 private:
  void read_more(Chunk& chunk);
  void take_bytes(Chunk& chunk, std::size_t count);
  [[nodiscard]] bool holds_several(const Chunk& chunk) const;
  void take_lines(Chunk& chunk);
  void cut(Chunk& chunk);
  std::uint32_t line_at(const Chunk& chunk, std::size_t offset);
  void drop_excess(Chunk& chunk);
  void split_off_rest(Chunk& chunk);
  void take_header(Chunk& chunk);

  std::istream& input_;
  std::optional<CaseFormat> format_;
  std::size_t chunk_bytes_;
  std::optional<Utf16> utf16_;
  std::unique_ptr<PieceCutter> cutter_;  // made when the first bytes are there
  std::shared_ptr<const HeaderText> header_;
  Bytes left_over_;  // the beginning of the next chunk
  std::uint64_t bytes_ = 0;
  std::size_t last_count_ = 0;  // of the pieces of a chunk: about as many as the next one has
  bool at_end_ = false;
  bool breaks_off_ = false;  // the end is not the input's own

  // Offsets in the chunk that is being cut.
  std::size_t counted_to_ = 0;        // how far lines are counted
  std::uint32_t line_ = 1;            // the line there
  std::size_t at_ = 0;                // how far the cutter has looked
  std::optional<std::size_t> begin_;  // of the piece whose end it looks for
  std::uint32_t begin_line_ = 1;
  std::size_t dropped_bytes_ = 0;  // of that piece
};

}  // namespace triage
