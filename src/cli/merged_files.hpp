#pragma once

// The files that a merge leaves: the whole, its checksum, and last of all `_SUCCESS`.

#include <ostream>
#include <string>

#include "cli/output_file.hpp"
#include "triage/base/sha256.hpp"
#include "triage/report/record.hpp"

namespace triage::cli {

/// What stands beside a whole.
std::string checksum_path(const std::string& whole);
/// Ends the run where a whole may not be written there. To be asked before anything is written.
void check_whole(const std::string& whole);

class MergedFiles {
 public:
  /// The whole goes to `path`, and the others beside it.
  explicit MergedFiles(const std::string& path);

  /// Why the whole cannot be written; empty while all is well.
  [[nodiscard]] std::string reason() const { return whole_.reason(); }
  [[nodiscard]] Output& whole() { return whole_; }
  /// Where the records go.
  [[nodiscard]] std::ostream& stream() { return whole_.stream(); }

  /// Gives the whole its name, and writes the others; the summary, if it is to be written, before
  /// the last. Ends the run where one cannot be written.
  void finish(const std::string& summary_path, Record summary);

 private:
  std::string path_;
  Sha256 hash_;
  Output whole_;
};

}  // namespace triage::cli
