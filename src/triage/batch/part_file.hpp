#pragma once

// A part: what a run over one shard leaves behind. It holds what came of each chunk before anything
// was decided that depends on other chunks: names of cases without an id, ids that come twice. So
// merging the parts is the work of `RecordOrder`, over the same chunks, and gives the same bytes
// as a single run.
//
// A part is a mark, a frame that says what the parts of one whole have in common, a frame for each
// chunk and each end of a file, and a last one with what the shard held. Each frame has a
// fingerprint, and the last one that of all before it: a part that was cut, or of which a frame is
// missing, doubled or out of its place, is no part. It guards against accidents, and not against
// somebody who writes one on purpose. Parts are to be merged by the program that wrote them.

#include <cstdint>
#include <istream>
#include <optional>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include "triage/base/either.hpp"
#include "triage/batch/assess_chunk.hpp"
#include "triage/batch/record_order.hpp"
#include "triage/batch/shard.hpp"
#include "triage/report/record.hpp"

namespace triage {

struct InputName {
  std::string file;         // what messages call it
  std::string stem;         // what cases without an id are called
  std::uint64_t bytes = 0;  // of text
  std::string sha256 = {};  // of its bytes; empty where nobody asked

  friend bool operator==(const InputName&, const InputName&) = default;
};

/// What makes a run what it is: parts of one whole have the same.
struct RunOfParts {
  std::string command;  // that wrote the parts: `batch` or `score`
  std::string program;  // its version and build
  std::string pack;     // its id and version
  std::string pack_sha256;
  std::vector<std::string> dispositions;  // the least urgent first
  std::vector<InputName> inputs;
  RecordStyle style;
  std::string reading;  // the other options that decide on records, as they are given

  friend bool operator==(const RunOfParts&, const RunOfParts&) = default;
};

/// What the last frame says.
struct PartEnd {
  Extent extent;
  Tally tally;
  bool is_unreadable = false;  // something of what was named could not be read
};

/// Writes a part from front to back. Whether `output` took it, its state says; nothing here looks.
class PartWriter {
 public:
  /// Writes the mark and the first frame. `output` must outlive this.
  PartWriter(const RunOfParts& run, Shard shard, std::ostream& output);

  /// The next chunk of the input with this number, from 0.
  void add(std::size_t input, const AssessedChunk& chunk);
  /// That input ends here.
  void end_file(std::size_t input, const EndOfFile& end);
  /// Writes the last frame, without which there is no part.
  void finish(const Extent& extent, bool is_unreadable);

  /// What came of the cases so far, before ids are compared.
  [[nodiscard]] const Tally& tally() const { return tally_; }

 private:
  void write(char kind, std::string_view payload);

  std::ostream& output_;
  Tally tally_;
  Fingerprint written_ = {};  // of all frames
};

/// Reads a part from front to back, a frame at a time. Whatever the bytes are, it throws nothing
/// for them, and sets no memory aside for more than there are; what is wrong is in `problem`.
class PartReader {
 public:
  struct ChunkOf {
    std::size_t input = 0;
    AssessedChunk chunk;
  };
  struct EndOf {
    std::size_t input = 0;
    EndOfFile end;
  };
  using Item = Either<ChunkOf, EndOf>;

  /// Reads the beginning of a part. `input` must outlive this.
  explicit PartReader(std::istream& input);

  /// Why this is not a part, or not all of one; empty while all is well. Then nothing else holds.
  [[nodiscard]] const std::string& problem() const { return problem_; }
  [[nodiscard]] const RunOfParts& run() const { return run_; }
  [[nodiscard]] const Shard& shard() const { return shard_; }

  /// What comes next; nothing at the end, which is not reached where there is a problem.
  std::optional<Item> next();
  /// Once `next` has come to the end.
  [[nodiscard]] const PartEnd& end() const { return end_; }

 private:
  std::optional<std::string> read_frame(char& kind);
  void read_head();
  std::optional<Item> read_chunk(std::string_view payload);
  std::optional<Item> read_end_of_file(std::string_view payload);
  void read_end(std::string_view payload);
  std::nullopt_t fail(std::string_view problem);

  std::istream& input_;
  std::string problem_;
  RunOfParts run_;
  Shard shard_;
  PartEnd end_;
  Fingerprint read_ = {};  // of all frames
};

}  // namespace triage
