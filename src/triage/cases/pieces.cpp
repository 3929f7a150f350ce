#include "triage/cases/pieces.hpp"

#include <algorithm>
#include <bit>
#include <utility>

#include "triage/base/byte_mask.hpp"
#include "triage/base/text.hpp"
#include "triage/cases/cutters.hpp"

namespace triage {
namespace {

/// The line feeds in a text behind which 63 bytes can be read.
std::uint32_t count_feeds(std::string_view text) {
  int count = 0;
  for (std::size_t at = 0; at < text.size(); at += 64) {
    const std::size_t left = std::min<std::size_t>(text.size() - at, 64);
    const std::uint64_t feeds = mask_of(text.data() + at, '\n') & mask_of_first(left);
    if (feeds != 0) count += std::popcount(feeds);
  }
  return static_cast<std::uint32_t>(count);
}

void erase(Chunk& chunk, std::size_t begin, std::size_t end) {
  const auto at = [&chunk](std::size_t offset) {
    return chunk.bytes.begin() + static_cast<std::ptrdiff_t>(offset);
  };
  chunk.bytes.erase(at(begin), at(end));
  chunk.size -= end - begin;
}

std::unique_ptr<PieceCutter> cutter_for(CaseFormat format) {
  switch (format) {
    case CaseFormat::ndjson: return line_cutter();
    case CaseFormat::csv: return record_cutter();
    case CaseFormat::yaml: break;
  }
  return yaml_cutter();
}

}  // namespace

/// What is read first has to have room for a byte order mark.
Chunks::Chunks(std::istream& input, std::optional<CaseFormat> format, std::size_t chunk_bytes)
    : input_(input), format_(format), chunk_bytes_(std::max(chunk_bytes, byte_order_mark.size())) {}

Chunks::~Chunks() = default;

/// Appends to the chunk what the input has next.
void Chunks::read_more(Chunk& chunk) {
  const bool is_first = !cutter_;
  chunk.bytes.resize(chunk.size + chunk_bytes_ + Chunk::padding);
  input_.read(chunk.bytes.data() + chunk.size, static_cast<std::streamsize>(chunk_bytes_));
  const auto count = static_cast<std::size_t>(input_.gcount());
  at_end_ = count < chunk_bytes_;
  breaks_off_ = at_end_ && input_.rdbuf()->pubsync() != 0;
  if (is_first) utf16_ = Utf16::marked({chunk.bytes.data(), count});
  take_bytes(chunk, count);
  if (!is_first) return;
  if (!format_) format_ = format_of_content(chunk.text());
  cutter_ = cutter_for(*format_);
  // The mark of UTF-16 is taken already; another one behind it is text, however much was read.
  if (!utf16_ && chunk.text().starts_with(byte_order_mark)) at_ = byte_order_mark.size();
}

/// What was read stands behind the chunk's text.
void Chunks::take_bytes(Chunk& chunk, std::size_t count) {
  if (!utf16_) {
    chunk.size += count;
    bytes_ += count;
    return;
  }
  const std::string read(chunk.bytes.data() + chunk.size, count);
  chunk.bytes.resize(chunk.size);
  utf16_->append(read, chunk.bytes);
  if (at_end_) utf16_->finish(chunk.bytes);
  bytes_ += chunk.bytes.size() - chunk.size;
  chunk.size = chunk.bytes.size();
  chunk.bytes.resize(chunk.size + Chunk::padding);
}

/// The number of the line that `offset` lies in; offsets only ever grow.
std::uint32_t Chunks::line_at(const Chunk& chunk, std::size_t offset) {
  line_ += count_feeds(chunk.text().substr(counted_to_, offset - counted_to_));
  counted_to_ = offset;
  return line_;
}

/// Whether so much is left to be cut that it is more than one chunk. It is behind a quote that was
/// forgotten: that was known only when as much had been read as a piece may have.
bool Chunks::holds_several(const Chunk& chunk) const {
  return !begin_ && chunk.size > at_ + 2 * chunk_bytes_;
}

/// Takes the lines that are ordinary pieces, as far as they fit into one chunk.
void Chunks::take_lines(Chunk& chunk) {
  if (at_ >= chunk.size) return;  // one behind, where the last feed is missing
  line_at(chunk, at_);
  const std::size_t end = holds_several(chunk) ? at_ + chunk_bytes_ : chunk.size;
  cutter_->take_lines(chunk.text().substr(0, end), at_, line_, chunk.pieces);
  counted_to_ = at_;
}

/// Finds the pieces of the chunk, as far as they are complete, and as they fit into one.
void Chunks::cut(Chunk& chunk) {
  const auto rest =
      at_end_ && !breaks_off_ ? PieceCutter::Rest::is_here : PieceCutter::Rest::may_follow;
  while (true) {
    if (!begin_) {
      if (!chunk.pieces.empty() && holds_several(chunk)) return;
      take_lines(chunk);
      if (!cutter_->find_begin(chunk.text(), at_, rest)) return;
      begin_ = at_;
      begin_line_ = line_at(chunk, at_);
    }
    const auto end = cutter_->find_end(chunk.text(), *begin_, at_, rest);
    if (!end) return;
    const bool too_large = dropped_bytes_ > 0 || end->at - *begin_ > max_piece_bytes;
    chunk.pieces.push_back({*begin_, end->at, begin_line_, too_large});
    dropped_bytes_ = 0;
    begin_.reset();
    at_ = end->go_on_at;
  }
}

/// Forgets what belongs to no piece, and what a piece has too much; but not the byte before `at_`,
/// which tells a cutter whether a line begins there.
void Chunks::drop_excess(Chunk& chunk) {
  const std::size_t from = begin_ ? *begin_ + max_piece_bytes : 0;
  if (from + 1 >= at_) return;
  const std::size_t end = at_ - 1;
  line_at(chunk, end);
  counted_to_ = from;
  if (begin_) dropped_bytes_ += end - from;
  erase(chunk, from, end);
  at_ = from + 1;
}

/// Ends the chunk where the piece begins that is not complete yet.
void Chunks::split_off_rest(Chunk& chunk) {
  const std::size_t end = begin_.value_or(at_);
  const std::string_view rest = chunk.text().substr(end);
  left_over_.assign(rest.begin(), rest.end());
  line_at(chunk, end);
  counted_to_ = 0;
  chunk.size = end;
  at_ -= end;
  if (begin_) begin_ = 0;
}

/// A CSV's first record says what the cells of all others are.
void Chunks::take_header(Chunk& chunk) {
  if (*format_ == CaseFormat::csv && !header_) {
    const Piece piece = chunk.pieces.front();
    header_ = std::make_shared<HeaderText>(
        HeaderText{std::string(chunk.text_of(piece)), piece.line, cutter_->separator()});
    chunk.pieces.erase(chunk.pieces.begin());
  }
  chunk.header = header_;
}

std::optional<Chunk> Chunks::next() {
  while (true) {
    Chunk chunk;
    chunk.size = left_over_.size();
    chunk.offset = bytes_ - chunk.size;
    chunk.bytes = std::exchange(left_over_, {});
    chunk.bytes.resize(chunk.size + Chunk::padding);
    chunk.pieces.reserve(last_count_ + last_count_ / 8);
    bool is_more_needed = !holds_several(chunk);
    do {
      if (is_more_needed && !at_end_) read_more(chunk);
      is_more_needed = true;
      cut(chunk);
      if (chunk.pieces.empty()) drop_excess(chunk);
    } while (chunk.pieces.empty() && !at_end_);
    if (chunk.pieces.empty()) return std::nullopt;
    split_off_rest(chunk);
    last_count_ = chunk.pieces.size();
    take_header(chunk);
    if (!chunk.pieces.empty()) return chunk;
  }
}

}  // namespace triage
