#include "triage/batch/shard.hpp"

#include <array>
#include <utility>
#include <vector>

namespace triage {
namespace {

constexpr std::uint64_t a_piece = 0;
constexpr std::uint64_t a_large_piece = 1;
constexpr std::uint64_t a_header = 2;
constexpr std::uint64_t an_end = 3;

/// Where the shard behind the first `number` begins.
std::uint64_t end_of(std::size_t number, std::size_t count, std::uint64_t all_bytes) {
  return all_bytes / count * number + all_bytes % count * number / count;
}

}  // namespace

ShardCut::ShardCut(Shard shard, std::uint64_t all_bytes)
    : begin_(end_of(shard.number - 1, shard.count, all_bytes)), has_begun_(shard.number == 1) {
  if (shard.number < shard.count) end_ = end_of(shard.number, shard.count, all_bytes);
}

/// Whether what begins there belongs to the shard.
bool ShardCut::takes(std::uint64_t position) {
  if (position < begin_ || is_done_) return false;
  if (!has_begun_) {
    has_begun_ = true;
    extent_.before = seen_;
    extent_.begin = position;
    extent_.end = position;
  }
  is_done_ = end_ && position >= *end_;
  if (is_done_) extent_.end = position;
  return !is_done_;
}

void ShardCut::add(std::uint64_t what, std::uint64_t where, const Fingerprint& of) {
  const std::array<std::uint64_t, 6> all = {seen_[0], seen_[1], what, where, of[0], of[1]};
  seen_ = fingerprint_of({reinterpret_cast<const char*>(all.data()), sizeof all});
}

void ShardCut::keep(const CaseSource& source, Chunk& chunk) {
  if (is_done_) chunk.pieces.clear();
  if (chunk.header && !header_is_seen_ && !is_done_) {
    header_is_seen_ = true;
    add(a_header, chunk.header->line, fingerprint_of(chunk.header->text));
  }
  std::vector<Piece> kept;
  for (const Piece& piece : chunk.pieces) {
    const bool is_ours = takes(file_begins_at_ + chunk.offset + piece.begin);
    if (is_done_) break;
    ++pieces_;
    add(piece.too_large ? a_large_piece : a_piece, piece.line,
        fingerprint_of(chunk.text_of(piece)));
    if (is_ours) kept.push_back(piece);
  }
  if (!kept.empty()) {
    const std::uint64_t before = pieces_ - kept.size();
    if (!extent_.first) extent_.first = {before + 1, source.file, kept.front().line};
    extent_.last = {pieces_, source.file, kept.back().line};
  }
  chunk.pieces = std::move(kept);
}

bool ShardCut::keep_end(const CaseSource& source, std::uint64_t bytes) {
  header_is_seen_ = false;
  file_begins_at_ += bytes;
  const bool is_ours = takes(file_begins_at_);
  if (is_done_) return false;
  add(an_end, bytes, fingerprint_of(source.file));
  if (is_ours) extent_.end = file_begins_at_;
  return is_ours;
}

Extent ShardCut::extent() const {
  Extent extent = extent_;
  extent.after = seen_;
  if (!has_begun_) {
    extent.before = seen_;
    extent.begin = file_begins_at_;
    extent.end = file_begins_at_;
  }
  return extent;
}

}  // namespace triage
