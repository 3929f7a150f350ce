#pragma once

// A chunk of cases in, their records out. Any number of these may work at the same time; whatever
// depends on other chunks (numbers, ids used before) is left to whoever puts the results in order.

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "triage/base/bytes.hpp"
#include "triage/batch/doubtful.hpp"
#include "triage/batch/fast_block.hpp"
#include "triage/batch/fast_reader.hpp"
#include "triage/batch/hash.hpp"
#include "triage/batch/outcome_texts.hpp"
#include "triage/cases/case_reader.hpp"
#include "triage/cases/pieces.hpp"

namespace triage {

struct Pack;

/// What is written of each case in place of its record, by one thread.
class CaseNotes {
 public:
  CaseNotes() = default;
  CaseNotes(const CaseNotes&) = delete;
  CaseNotes& operator=(const CaseNotes&) = delete;
  virtual ~CaseNotes() = default;

  virtual std::string of(const Case& person, const Assessment& assessment) = 0;
  virtual std::string of(const BadCase& bad) = 0;
};

/// What a batch does with every case. All threads share one, which does not change.
struct BatchWork {
  const Pack& pack;
  RecordStyle style;
  Unanswered unanswered = Unanswered::stays_open;
  CsvWishes csv = {};
  /// Makes what each thread needs to write notes instead of records; nothing: records are written.
  std::function<std::unique_ptr<CaseNotes>()> notes = {};
  /// On the slow path, a large piece may take thirty times its size: one at a time does. Of all
  /// that is here, this alone is written to.
  mutable std::mutex large_piece = {};
};

/// Where the cases of a chunk come from. There is one object for each file: by its address chunks
/// of one file are told from those of another.
struct CaseSource {
  std::string file;        // what messages call it
  std::string stem;        // what cases without an id are called
  std::size_t number = 0;  // among the files of the run, from 0
};

/// The records that stand where a file ends, if any does, written in the format of the run.
struct EndOfFile {
  std::string no_case;     // for the file, where it had no case
  std::string unreadable;  // says that it could not be read on; empty: it was read to its end
};

/// As small as it can be: many of them wait for their turn.
struct AssessedCase {
  std::size_t begin = 0;         // of its record, in `AssessedChunk::records`
  Fingerprint fingerprint = {};  // of the id
  Place place;                   // of the id
  std::optional<Disposition> disposition;
  std::uint32_t id_size = 0;  // of the id in `AssessedChunk::ids`; 0: the case has none
  std::uint32_t id_goes = 0;  // where in its record the id belongs, from 1; 0: nowhere
  bool is_bad = false;
};
static_assert(sizeof(AssessedCase) <= 64);

/// What came of a chunk. Everything in it is by the order of the cases; nothing refers to the
/// chunk, whose memory may be gone.
struct AssessedChunk {
  GrowingText records;
  GrowingText ids;  // of all cases, one after the other
  std::vector<AssessedCase> cases;
  std::size_t slow_cases = 0;  // how many were not of the ordinary kind

  /// Where the record of a case ends.
  [[nodiscard]] std::size_t end_of(std::size_t number) const {
    return number + 1 < cases.size() ? cases[number + 1].begin : records.size();
  }
};

/// For one thread. It keeps what it learned, so that the second chunk of a file costs less than the
/// first; the results do not depend on that.
class ChunkAssessor {
 public:
  /// Both must outlive this. Throws what `BatchWork::notes` throws.
  ChunkAssessor(const BatchWork& work, KnownTexts& known);

  /// Gives a record for every case, readable or not, in order. What is wrong with a case is its
  /// record and throws nothing; where memory runs out, std::bad_alloc comes and this is of no more
  /// use.
  AssessedChunk assess(const std::shared_ptr<const CaseSource>& source, CaseFormat format,
                       const Chunk& chunk);

 private:
  void begin_file(const std::shared_ptr<const CaseSource>& source, CaseFormat format,
                  const Chunk& chunk);
  void take(const Chunk& chunk, std::span<const Piece> pieces);
  void take_fast_path();
  void write_block();
  void take_slow_path(const Chunk& chunk, const Piece& piece);
  [[nodiscard]] Assessment assess_case(const Case& person) const;
  [[nodiscard]] RecordText text_of_case(const Case& person, const Assessment& assessment) const;
  [[nodiscard]] RecordText text_of_bad(const BadCase& bad) const;
  /// Without the place of the id.
  AssessedCase& write(const FastId& id, const OutcomeText& text);

  const BatchWork& work_;
  std::unique_ptr<CaseNotes> notes_;  // null: records are written
  FastBlock block_;
  OutcomeTexts texts_;
  DoubtfulPairs doubtful_;
  std::unique_ptr<FastReader> yaml_;
  std::unique_ptr<FastReader> json_;

  // Of the file that the chunk is from.
  std::shared_ptr<const CaseSource> source_;
  std::optional<PieceReader> slow_reader_;
  std::optional<CsvHeader> csv_header_;
  std::unique_ptr<FastReader> csv_;
  FastReader* fast_reader_ = nullptr;

  std::size_t last_size_ = 0;  // of the records of a chunk: about as much as the next one needs
  AssessedChunk out_;
};

}  // namespace triage
