#pragma once

// Some pieces of a chunk on the fast path: each has the lane of its number. What is not of the
// ordinary kind is odd, and left to the slow path; its lane then holds anything.

#include <cstddef>
#include <deque>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "triage/batch/lanes.hpp"
#include "triage/cases/pieces.hpp"
#include "triage/program/program.hpp"

namespace triage {

/// What a case is called. Both hold as long as the block has its pieces.
struct FastId {
  std::string_view said;     // empty: the case has none
  std::string_view written;  // with its quotes: its place is the id's place
  bool is_plain = false;     // `is_plain_id` holds of it, and it stands in the chunk
};

class FastBlock {
 public:
  /// How many pieces it can have: so many that their planes stay in the first-level cache.
  static constexpr std::size_t room = 256;

  /// `program` must outlive this.
  explicit FastBlock(const Program& program);

  /// As many of these as there is room for. Nobody has said anything, and nothing is odd.
  void begin(const Chunk& chunk, std::span<const Piece> pieces);

  [[nodiscard]] const Chunk& chunk() const { return *chunk_; }
  [[nodiscard]] std::size_t size() const { return pieces_.size(); }
  [[nodiscard]] const Piece& piece(std::size_t number) const { return pieces_[number]; }
  [[nodiscard]] std::string_view text_of(std::size_t number) const {
    return chunk_->text_of(pieces_[number]);
  }
  [[nodiscard]] Lanes& lanes() { return lanes_; }

  [[nodiscard]] FastId& id(std::size_t number) { return ids_[number]; }
  /// A text that stands nowhere in the chunk, for as long as the block has its pieces.
  std::string_view keep(std::string text) { return kept_.emplace_back(std::move(text)); }

  void set_odd(std::size_t number) {
    odd_[number / lanes_per_word] |= Word{1} << number % lanes_per_word;
  }
  void set_all_odd() { odd_.assign(odd_.size(), ~Word{0}); }
  /// As if nothing had been read of the piece.
  void begin_again(std::size_t number);
  [[nodiscard]] bool is_odd(std::size_t number) const {
    return (odd_[number / lanes_per_word] >> number % lanes_per_word & 1U) != 0;
  }
  /// A bit for each lane, whether it has a piece or not.
  [[nodiscard]] std::span<Word> odd() { return odd_; }

 private:
  Lanes lanes_;
  const Chunk* chunk_ = nullptr;
  std::span<const Piece> pieces_;
  std::vector<Word> odd_;
  std::vector<FastId> ids_;
  std::deque<std::string> kept_;
};

}  // namespace triage
