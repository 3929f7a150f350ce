#pragma once

// The fast path in: reads pieces straight into their lanes, if they are of the ordinary kind.
//
// A fast reader knows only the outermost shape of a case. It accepts a piece only if it
// understands every byte of it; what an answer means it asks the AnswerMemo, and with that the
// slow reader. Whatever it does not accept is odd, and read on the slow path, so that both ways
// give the same records.

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "triage/batch/answer_memo.hpp"
#include "triage/batch/fast_block.hpp"
#include "triage/batch/lanes.hpp"
#include "triage/cases/case_format.hpp"
#include "triage/cases/from_csv.hpp"

namespace triage {

struct Pack;

/// A fresh lane to be filled with one person's answers.
class LaneFiller {
 public:
  explicit LaneFiller(const Program& program) : said_by_(program.columns.size()) {}

  void begin(Lanes& lanes, std::size_t lane) {
    first_cell_ = lanes.cell(lane, 0);
    lanes_ = lanes.count();
    ++person_;
  }
  /// False if the answer is not clear, or says something about a column again.
  bool say(const Meaning& meaning) {
    if (!meaning.is_clear) return false;
    Row::Byte* cell = first_cell_ + meaning.first_column * lanes_;
    std::uint64_t* said_by = said_by_.data() + meaning.first_column;
    for (std::size_t i = 0; i < meaning.cell_count; ++i, cell += lanes_) {
      if (said_by[i] == person_) return false;
      said_by[i] = person_;
      *cell = meaning.cells[i];
    }
    return true;
  }

 private:
  Row::Byte* first_cell_ = nullptr;
  std::size_t lanes_ = 0;  // so far behind it lies the next column's
  std::uint64_t person_ = 0;
  std::vector<std::uint64_t> said_by_;  // by column: the person who said something last
};

class FastReader {
 public:
  FastReader() = default;
  FastReader(const FastReader&) = delete;
  FastReader& operator=(const FastReader&) = delete;
  virtual ~FastReader() = default;

  /// Reads the pieces of a block into its lanes, and sets those odd that it does not understand.
  /// Chunk::padding bytes behind each can be read.
  virtual void read(FastBlock& block) = 0;
};

/// A reader that looks at one piece after the other, but takes those at once that look like others
/// before them.
class PieceByPiece : public FastReader {
 public:
  explicit PieceByPiece(const Program& program) : lane_(program) {}

  void read(FastBlock& block) override;

 protected:
  /// Nothing if it does not understand the piece. The id holds until the next one is read.
  virtual std::optional<FastId> read_into(LaneFiller& lane, std::string_view piece) = 0;
  /// Sets all pieces odd that do not look like those learned from.
  virtual void read_alike(FastBlock& block) = 0;
  /// Learns what pieces look like, from one that was understood.
  virtual void learn_from(std::string_view piece) = 0;

 private:
  std::size_t read_others(FastBlock& block);
  void read_piece(FastBlock& block, std::size_t number);

  LaneFiller lane_;
  unsigned vain_blocks_ = 0;  // one after the other, in which most pieces did not look like others
  unsigned blocks_to_pass_over_ = 0;
};

std::unique_ptr<FastReader> fast_yaml_reader(const Pack& pack);
std::unique_ptr<FastReader> fast_json_reader(const Pack& pack);
/// `header` must outlive what this returns.
std::unique_ptr<FastReader> fast_csv_reader(const Pack& pack, const CsvHeader& header);

}  // namespace triage
