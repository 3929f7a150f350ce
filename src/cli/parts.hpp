#pragma once

// The parts of a run that ran as several: whether they are all of one whole, and what they hold.

#include <functional>
#include <istream>
#include <memory>
#include <string>
#include <vector>

#include "cli/exit_code.hpp"
#include "cli/streams.hpp"
#include "triage/batch/in_order.hpp"
#include "triage/batch/part_file.hpp"

namespace triage::cli {

/// A part that is being read.
class OpenPart {
 public:
  explicit OpenPart(const std::string& path);
  OpenPart(const OpenPart&) = delete;
  OpenPart& operator=(const OpenPart&) = delete;
  ~OpenPart();

  /// Ends the run where it cannot be read, or is no part, or not all of one. `name` is what
  /// messages call it.
  void check(const std::string& name) const;
  /// Only of one that was checked.
  [[nodiscard]] PartReader& reader() { return *reader_; }

 private:
  [[nodiscard]] std::string reason() const;

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

struct FoundParts {
  RunOfParts run;
  std::vector<PartName> in_order;
};

/// Reads the beginning of each part. They have to be all shards of one run of this command, each
/// once, and written by this very program: a single run is one program from its first case to its
/// last. Else the run ends.
FoundParts find_parts(const std::vector<std::string>& paths, const std::string& command);

/// Parts, read one after another as if they were the run that they are parts of.
class Whole {
 public:
  /// `parts` are in order, and outlive this.
  explicit Whole(const FoundParts& parts) : parts_(parts) {}

  /// Until the parts end, or somebody interrupts, or `is_of_use` says no. Ends the run where a part
  /// is not all there, or none of this whole.
  void read(const AssessInOrder::Take& take, const std::function<bool()>& is_of_use);

  /// What messages call the part that is being read, or was read last.
  [[nodiscard]] const std::string& reading() const { return reading_; }
  [[nodiscard]] const Extent& extent() const { return extent_; }
  /// Whether something of what was named could not be read when the parts were written.
  [[nodiscard]] bool is_unreadable() const { return is_unreadable_; }

 private:
  /// False where there is no use in going on.
  bool read(const PartName& name, const AssessInOrder::Take& take,
            const std::function<bool()>& is_of_use);
  void pass_on(PartReader::Item item, const AssessInOrder::Take& take) const;

  const FoundParts& parts_;
  std::string reading_;
  Fingerprint seen_ = {};
  Extent extent_;
  bool is_unreadable_ = false;
};

}  // namespace triage::cli
