#pragma once

// A part of the cases of a run, in the order in which a single run takes them.

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>

#include "triage/batch/assess_chunk.hpp"
#include "triage/batch/hash.hpp"
#include "triage/cases/pieces.hpp"

namespace triage {

/// So many shards a run may have: a part each.
inline constexpr std::size_t most_shards = 100'000;

/// Which shard of how many; the only one is the whole.
struct Shard {
  std::size_t number = 1;  // from 1, up to `count`
  std::size_t count = 1;
};

/// A piece of the input, for people.
struct PieceName {
  std::uint64_t number = 0;  // from 1, over all files
  std::string file;
  std::uint32_t line = 1;
};

/// What a shard holds of the input.
struct Extent {
  Fingerprint before = {};  // of all that lies before it
  Fingerprint after = {};   // and of that and the shard itself
  std::uint64_t begin = 0;  // in bytes of text, over all files
  std::uint64_t end = 0;
  std::optional<PieceName> first;  // nothing: it has no piece
  std::optional<PieceName> last;
};

/// Goes through all pieces in order, as a run reads them, and keeps those that begin in the shard's
/// stretch of bytes. So no piece is cut, none is in two shards, and none is in none. What lies
/// before is fingerprinted: two shards fit together if one ends as the next begins, whoever read
/// the input, and when.
class ShardCut {
 public:
  /// Of this many bytes of text in all; of a shard that is the whole, they need not be known.
  ShardCut(Shard shard, std::uint64_t all_bytes);

  /// Keeps of the chunk only the pieces of the shard. Every chunk has to be put in, from the front
  /// of the first file on, also those before the shard: they are what its beginning is known by.
  void keep(const CaseSource& source, Chunk& chunk);
  /// Whether the end of the file belongs to the shard. To be called after all its chunks, with how
  /// many bytes of text they were.
  bool keep_end(const CaseSource& source, std::uint64_t bytes);
  /// Whether nothing that follows belongs to the shard.
  [[nodiscard]] bool is_done() const { return is_done_; }
  /// Once all was seen, or `is_done`.
  [[nodiscard]] Extent extent() const;

 private:
  bool takes(std::uint64_t position);
  void add(std::uint64_t what, std::uint64_t where, const Fingerprint& of);

  std::uint64_t begin_;
  std::optional<std::uint64_t> end_;  // nothing: all that follows
  std::uint64_t file_begins_at_ = 0;
  bool header_is_seen_ = false;  // of the file
  std::uint64_t pieces_ = 0;
  bool has_begun_;
  bool is_done_ = false;
  Fingerprint seen_ = {};
  Extent extent_;
};

}  // namespace triage
