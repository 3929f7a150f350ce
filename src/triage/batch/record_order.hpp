#pragma once

// Puts the records of chunks in order, and does what only that order decides: names cases that have
// no id, refuses ids that come twice, and counts.

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "triage/batch/assess_chunk.hpp"
#include "triage/batch/seen_ids.hpp"
#include "triage/report/record.hpp"

namespace triage {

/// How many cases came out how. Each case is counted once.
struct Tally {
  std::vector<std::size_t> by_disposition;  // the least urgent first
  std::size_t undetermined = 0;
  std::size_t bad = 0;  // an error record: it could not be read, or had the id of another

  [[nodiscard]] std::size_t total() const;
  /// One case more.
  void count(bool is_bad, std::optional<Disposition> disposition);
};

/// A name that we made up for one case, and that a later one gives itself. Both keep their records:
/// a name must not cost anybody their outcome.
struct SharedName {
  std::string id;
  std::uint64_t made_up_for = 0;  // the number of its record
  std::uint64_t own_of = 0;
};

/// Takes chunks in the order of the input, whoever assessed them, and writes their records. For one
/// thread.
class RecordOrder {
 public:
  /// Of a pack with so many dispositions. `style` and `writer` must outlive this.
  RecordOrder(const RecordStyle& style, std::size_t dispositions, RecordWriter& writer);

  /// The next chunk of the file that `source` describes. Its records are written by the time this
  /// returns, except that of a first case without an id: what that is called depends on whether
  /// there is another. Throws what `writer` does.
  void add(const CaseSource& source, AssessedChunk chunk);
  /// The file ends here. To be called once for each, also for one without any case, of which it
  /// writes that there is none.
  void end_file(const CaseSource& source, const EndOfFile& end);

  [[nodiscard]] const Tally& tally() const { return tally_; }
  /// Whether there were more ids than can be remembered: one that came twice may have passed
  /// unseen.
  [[nodiscard]] bool forgets_ids() const { return seen_.full(); }
  /// The first two records with one name.
  [[nodiscard]] const std::optional<SharedName>& shared_name() const { return shared_name_; }

 private:
  void write(const CaseSource& source, const AssessedChunk& chunk);
  void write_first(const CaseSource& source);
  std::string name_for(const CaseSource& source, const AssessedCase& person);
  std::optional<EarlierCase> remember(const AssessedCase& person, std::string_view id,
                                      std::uint64_t record);
  void write_bad(std::string_view record);

  const RecordStyle& style_;
  RecordWriter& writer_;
  SeenIds seen_;
  Tally tally_;
  std::optional<SharedName> shared_name_;

  // Of the file.
  std::size_t number_ = 0;  // of its last case
  bool is_one_of_several_ = false;
  std::optional<AssessedChunk> first_;  // its first case has no id, and may be its only one
};

}  // namespace triage
