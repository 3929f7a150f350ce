#pragma once

// The parts that `triage merge` is given: whether they are all of one whole.

#include <istream>
#include <memory>
#include <string>
#include <vector>

#include "cli/exit_code.hpp"
#include "cli/streams.hpp"
#include "triage/batch/part_file.hpp"

namespace triage::cli {

/// A part that is being read.
class OpenPart {
 public:
  explicit OpenPart(const std::string& path);
  OpenPart(const OpenPart&) = delete;
  OpenPart& operator=(const OpenPart&) = delete;
  ~OpenPart();

  /// Why it cannot be read, or is no part, or not all of one; empty while all is well.
  [[nodiscard]] std::string reason() const;
  /// How a command ends because of that reason.
  [[nodiscard]] int exit_code() const;
  /// Only where there is no reason against it.
  [[nodiscard]] PartReader& reader() { return *reader_; }

 private:
  std::string reason_;
  int descriptor_;
  DescriptorInput buffer_;
  std::istream stream_;
  std::unique_ptr<PartReader> reader_;
};

struct PartName {
  std::string path;
  std::string name;  // what messages call it
  Shard shard;
};

struct PartsResult {
  int exit_code = done;  // otherwise it was said what is wrong
  RunOfParts run;
  std::vector<PartName> in_order;
};

/// Reads the beginning of each part. They have to be all shards of one run, each once.
PartsResult find_parts(const std::vector<std::string>& paths);

}  // namespace triage::cli
