#pragma once

// The fast path in: reads a piece straight into a lane, if the piece is one of the ordinary kind.
//
// A fast reader knows only the outermost shape of a case. It accepts a piece only if it
// understands every byte of it; what an answer means it asks the AnswerMemo, and with that the
// slow reader. Whatever it does not accept is read on the slow path, so that both ways give the
// same records.

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "triage/batch/answer_memo.hpp"
#include "triage/batch/lanes.hpp"
#include "triage/cases/case_format.hpp"
#include "triage/cases/from_csv.hpp"
#include "triage/program/from_pack.hpp"

namespace triage {

/// A fresh lane to be filled with one person's answers.
class LaneFiller {
 public:
  LaneFiller(const Program& program, Lanes& lanes)
      : lanes_(lanes), said_by_(program.columns.size()) {}

  void begin(std::size_t lane) {
    first_cell_ = lanes_.cell(lane, 0);
    ++person_;
  }
  /// False if the answer is not clear, or says something about a column again.
  bool say(const Meaning& meaning) {
    if (!meaning.is_clear) return false;
    Row::Byte* cell = first_cell_ + meaning.first_column * lanes_.count();
    std::uint64_t* said_by = said_by_.data() + meaning.first_column;
    for (std::size_t i = 0; i < meaning.cell_count; ++i, cell += lanes_.count()) {
      if (said_by[i] == person_) return false;
      said_by[i] = person_;
      *cell = meaning.cells[i];
    }
    return true;
  }

 private:
  Lanes& lanes_;
  Row::Byte* first_cell_ = nullptr;
  std::uint64_t person_ = 0;
  std::vector<std::uint64_t> said_by_;  // by column: the person who said something last
};

/// Both hold until the next one is read.
struct FastCase {
  std::string_view id;             // empty: it has none
  std::string_view id_as_written;  // with its quotes: its place is the id's place
};

class FastReader {
 public:
  FastReader() = default;
  FastReader(const FastReader&) = delete;
  FastReader& operator=(const FastReader&) = delete;
  virtual ~FastReader() = default;

  /// Reads one case. Nothing if it does not understand the piece; the lane then holds anything.
  /// Chunk::padding bytes behind the piece can be read.
  virtual std::optional<FastCase> read(std::string_view piece, LaneFiller& lane) = 0;
};

std::unique_ptr<FastReader> fast_yaml_reader(const Pack& pack);
std::unique_ptr<FastReader> fast_json_reader(const Pack& pack);
std::unique_ptr<FastReader> fast_csv_reader(const Pack& pack, const CsvHeader& header);

}  // namespace triage
