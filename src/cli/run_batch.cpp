#include "cli/run_batch.hpp"

#include <unistd.h>

#include <iostream>
#include <memory>
#include <utility>

#include "cli/case_run.hpp"
#include "cli/commands.hpp"
#include "cli/exit_code.hpp"
#include "cli/interrupts.hpp"
#include "cli/output_file.hpp"
#include "cli/progress.hpp"
#include "cli/tell_of_records.hpp"
#include "triage/batch/in_order.hpp"
#include "triage/batch/record_order.hpp"
#include "triage/batch/summary.hpp"

namespace triage::cli {
namespace {

/// Where somebody watches, and no records run across the same screen.
bool can_show_progress(const BatchOptions& options) {
  const bool records_on_screen = options.output.empty() && is_terminal(STDOUT_FILENO);
  return can_write_over(STDERR_FILENO) && !records_on_screen;
}

class Batch {
 public:
  Batch(const LoadedPack& rules, const BatchOptions& options, const FoundInputs& inputs)
      : options_(options),
        work_{rules.pack, options.style, options.reading.unanswered, options.reading.csv},
        run_(run_of(rules.pack, "batch", options.style, options.reading, inputs)),
        output_(options.output),
        progress_(!options.quiet && can_show_progress(options)),
        cases_(work_, options, inputs, run_, progress_) {}

  int run() {
    if (was_interrupted()) end_stopped_after(0);
    if (!output_.reason().empty()) return finish(output_, done);
    cases_.begin();
    if (options_.shard) return end(cases_.write_part(output_));
    if (!options_.summary_file.empty()) cases_.note_extent();
    return run_whole();
  }

 private:
  int run_whole() {
    RecordWriter writer(options_.style, output_.stream());
    RecordOrder records(options_.style, run_.dispositions.size(), writer);
    cases_.assess(
        [&](const BatchJob& job, AssessedChunk result) {
          if (job.end) {
            records.end_file(*job.source, *job.end);
          } else {
            records.add(*job.source, std::move(result));
            progress_.show(records.tally().total());
          }
        },
        [this] { return output_.reason().empty(); });
    if (was_interrupted()) end_stopped_after(records.tally().total());
    writer.finish();
    const int ended = end(records.tally());
    if (output_.reason().empty()) tell_of_names(records);
    return ended;
  }

  /// Gives the output its name, and says what was asked for. Returns the exit code.
  int end(const Tally& tally) {
    if (const int wrong = finish(output_, done); wrong != done) return wrong;
    if (!options_.summary_file.empty()) {
      const Shard shard = options_.shard.value_or(Shard{});
      const Record summary = summary_record(run_, shard, cases_.extent(), tally);
      Output file(options_.summary_file);
      file.stream() << to_indented_json(summary);
      if (const int wrong = finish(file, done); wrong != done) return wrong;
    }
    if (options_.summary) std::cerr << table_of(tally, run_.dispositions);
    if (cases_.is_unreadable()) return cannot_read_or_write;
    return tally.bad > 0 && !options_.bad_cases_ok ? check_said_no : done;
  }

  const BatchOptions& options_;
  BatchWork work_;
  RunOfParts run_;
  Output output_;
  Progress progress_;
  CaseRun cases_;
};

}  // namespace

int run_batch(const LoadedPack& rules, const BatchOptions& options, const FoundInputs& inputs) {
  return Batch(rules, options, inputs).run();
}

}  // namespace triage::cli
