#pragma once

// The cases of some files, or of one shard of them, through any number of threads, in order.

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "cli/batch_options.hpp"
#include "cli/inputs.hpp"
#include "cli/output_file.hpp"
#include "cli/progress.hpp"
#include "cli/read_cases.hpp"
#include "triage/batch/in_order.hpp"
#include "triage/batch/part_file.hpp"
#include "triage/batch/record_order.hpp"
#include "triage/batch/shard.hpp"

namespace triage::cli {

class CaseRun {
 public:
  /// All must outlive this; `run` learns the sizes of its inputs.
  CaseRun(const BatchWork& work, const ManyCases& options, const FoundInputs& inputs,
          RunOfParts& run, Progress& progress);

  /// Says what of the inputs cannot be read. Ends the run if nothing is left.
  void begin();
  /// Whether what was named is known to be not all there.
  [[nodiscard]] bool is_unreadable() const { return unreadable_; }
  /// From now on, it is known which range of the cases was taken.
  void note_extent() { cut_.emplace(Shard{}, 0); }
  [[nodiscard]] Extent extent() const { return cut_->extent(); }

  /// Until the cases end, somebody interrupts, or `is_of_use` says no.
  void assess(const AssessInOrder::Take& take, const std::function<bool()>& is_of_use);

  /// Assesses the shard of the options, and writes it as the part that a merge takes, to an output
  /// that is still to be finished. Ends the run where the part is of no use. Returns how the cases
  /// came out.
  Tally write_part(Output& output);

 private:
  void measure_inputs();
  /// How far reading a file came; where that was interrupted, or of no use any more, to no use.
  enum class Came : std::uint8_t { to_end_of_file, to_end_of_shard, to_no_use };
  Came submit_chunks(const InputFile& file, const std::shared_ptr<const CaseSource>& source,
                     Chunks& chunks, AssessInOrder& workers,
                     const std::function<bool()>& is_of_use);
  bool read(std::size_t number, AssessInOrder& workers, const std::function<bool()>& is_of_use);
  bool tell_of_change(const InputFile& file);
  [[nodiscard]] EndOfFile end_of(const InputFile& file, const HeaderText* header,
                                 const std::optional<BadCase>& unreadable) const;
  [[nodiscard]] std::string text_of(const BadCase& bad) const;
  void tell_of(const InputFile& file, const HeaderText& header);

  const BatchWork& work_;
  const ManyCases& options_;
  const FoundInputs& inputs_;
  RunOfParts& run_;
  Progress& progress_;
  std::optional<ShardCut> cut_;  // where it matters which cases are taken
  bool unreadable_ = false;
  bool has_changed_ = false;  // an input, while it was read: what was made is of no use
};

}  // namespace triage::cli
