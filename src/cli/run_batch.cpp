#include "cli/run_batch.hpp"

#include <unistd.h>

#include <iostream>
#include <memory>
#include <utility>

#if __has_include(<malloc.h>)
#include <malloc.h>
#endif

#include "cli/csv_wishes.hpp"
#include "cli/exit_code.hpp"
#include "cli/interrupts.hpp"
#include "cli/log.hpp"
#include "cli/output_file.hpp"
#include "cli/progress.hpp"
#include "cli/read_cases.hpp"
#include "cli/run_of.hpp"
#include "cli/tally_text.hpp"
#include "cli/tell_of_records.hpp"
#include "triage/batch/in_order.hpp"
#include "triage/batch/part_file.hpp"
#include "triage/batch/record_order.hpp"
#include "triage/batch/summary.hpp"

namespace triage::cli {
namespace {

/// Where somebody watches, and no records run across the same screen.
bool can_show_progress(const BatchOptions& options) {
  const bool records_on_screen = options.output.empty() && is_terminal(STDOUT_FILENO);
  return can_write_over(STDERR_FILENO) && !records_on_screen;
}

/// Threads that pass memory on to each other must not keep some of it each: with eight of them that
/// would be 8 MiB.
void share_memory_between_threads() {
#if defined(M_ARENA_MAX)
  mallopt(M_ARENA_MAX, 1);
#endif
}

class Batch {
 public:
  Batch(const LoadedPack& rules, const BatchOptions& options, const FoundInputs& inputs)
      : options_(options),
        inputs_(inputs),
        work_{rules.pack, options.style, options.unanswered, options.csv},
        run_(run_of(rules.pack, options, inputs)),
        output_(options.output == "-" ? "" : options.output),
        progress_(!options.quiet && can_show_progress(options)) {}

  int run() {
    if (was_interrupted()) return stopped(0);
    if (!output_.reason().empty()) return finish(output_, done);
    unreadable_ = !tell_of_inputs(inputs_);
    if (inputs_.files.empty()) {
      log_error(
          "there are no case files (.yaml, .yml, .ndjson, .jsonl, .csv, .tsv) in what was named");
      return unreadable_ ? cannot_read_or_write : wrong_usage_or_input;
    }
    if (options_.shard) return run_part();
    if (!options_.summary_file.empty()) cut_.emplace(Shard{}, 0);
    return run_whole();
  }

 private:
  int run_whole() {
    RecordWriter writer(options_.style, output_.stream());
    RecordOrder records(options_.style, run_.dispositions.size(), writer);
    assess([&](const BatchJob& job, AssessedChunk result) {
      if (job.end) {
        records.end_file(*job.source, *job.end);
      } else {
        records.add(*job.source, std::move(result));
        progress_.show(records.tally().total());
      }
    });
    if (was_interrupted()) return stopped(records.tally().total());
    writer.finish();
    const int ended = end(records.tally());
    if (output_.reason().empty()) tell_of_names(records);
    return ended;
  }

  int run_part() {
    if (const int wrong = measure_inputs(); wrong != done) return wrong;
    PartWriter part(run_, *options_.shard, output_.stream());
    assess([&](const BatchJob& job, const AssessedChunk& result) {
      if (job.end) {
        part.end_file(job.source->number, *job.end);
      } else {
        part.add(job.source->number, result);
        progress_.show(part.tally().total());
      }
    });
    if (was_interrupted()) return stopped(part.tally().total());
    if (has_changed_) return cannot_read_or_write;
    part.finish(cut_->extent(), unreadable_);
    return end(part.tally());
  }

  /// A shard is a stretch of all bytes, so how many these are has to be known before.
  int measure_inputs() {
    std::uint64_t all_bytes = 0;
    for (std::size_t i = 0; i < inputs_.files.size(); ++i) {
      const auto size = text_size(inputs_.files[i]);
      if (was_interrupted()) return stopped(0);
      if (!size) {
        log_error("--shard reads its input twice, and " + inputs_.files[i].name +
                  " can be read only once: name a file");
        return wrong_usage_or_input;
      }
      run_.inputs[i].bytes = *size;
      all_bytes += *size;
    }
    cut_.emplace(*options_.shard, all_bytes);
    return done;
  }

  /// Gives the output its name, and says what was asked for. Returns the exit code.
  int end(const Tally& tally) {
    if (const int wrong = finish(output_, done); wrong != done) return wrong;
    if (!options_.summary_file.empty()) {
      const Shard shard = options_.shard.value_or(Shard{});
      const Record summary = summary_record(run_, shard, cut_->extent(), tally);
      const int wrong = write_file(options_.summary_file, to_indented_json(summary));
      if (wrong != done) return wrong;
    }
    if (options_.summary) std::cerr << table_of(tally, run_.dispositions);
    if (unreadable_) return cannot_read_or_write;
    return tally.bad > 0 && !options_.bad_cases_ok ? check_said_no : done;
  }

  static int stopped(std::size_t cases) {
    log_error(stopped_after(cases));
    return interrupted;
  }

  void assess(AssessInOrder::Take take) {
    share_memory_between_threads();
    std::optional<StartsThreadsWithoutInterrupts> without_interrupts(std::in_place);
    AssessInOrder workers(work_, options_.jobs, std::move(take));
    without_interrupts.reset();
    bool goes_on = true;
    for (std::size_t i = 0; goes_on && i < inputs_.files.size(); ++i) {
      goes_on = read(i, workers);
      if (cut_ && cut_->is_done()) break;
    }
    if (goes_on) workers.finish();
    progress_.clear();
  }

  /// False when there is no use in going on.
  bool read(std::size_t number, AssessInOrder& workers) {
    const InputFile& file = inputs_.files[number];
    log_detail("reading " + file.name);
    const auto source =
        std::make_shared<const CaseSource>(CaseSource{file.name, file.stem, number});
    CaseInput input(file);
    const auto format = options_.input_format ? options_.input_format : format_of_name(file.path);
    Chunks chunks(input.stream(), format);
    bool header_is_told = false;
    const auto tell_of_header = [&] {
      if (!header_is_told && chunks.header()) tell_of(file, *chunks.header());
      header_is_told = true;
    };
    while (auto chunk = chunks.next()) {
      if (was_interrupted() || !output_.reason().empty()) return false;
      tell_of_header();
      if (cut_) cut_->keep(*source, *chunk);
      if (!chunk->pieces.empty()) workers.submit({source, chunks.format(), std::move(chunk)});
      if (cut_ && cut_->is_done()) return true;
    }
    if (was_interrupted()) return false;  // what could not be read is then no fault of the file
    tell_of_header();
    const auto unreadable = input.unreadable();
    if (options_.shard && chunks.bytes() != run_.inputs[number].bytes) return tell_of_change(file);
    run_.inputs[number].bytes = chunks.bytes();
    if (cut_ && !cut_->keep_end(*source, chunks.bytes())) return true;
    unreadable_ = unreadable_ || unreadable;
    workers.submit({source, chunks.format(), {}, end_of(file, chunks.header().get(), unreadable)});
    return !was_interrupted();
  }

  bool tell_of_change(const InputFile& file) {
    log_error(
        file.name +
        " could not be read as far as a moment before: it changed, or reading failed. Run the "
        "shard again.");
    has_changed_ = true;
    return false;
  }

  EndOfFile end_of(const InputFile& file, const HeaderText* header,
                   const std::optional<BadCase>& unreadable) const {
    BadCase empty = no_case(work_.pack, file.name, header, work_.csv);
    empty.id = file.stem;
    const auto text = [this](const BadCase& bad) {
      return whole_text_of(work_.style, error_record(bad));
    };
    return {text(empty), unreadable ? text(*unreadable) : std::string()};
  }

  void tell_of(const InputFile& file, const HeaderText& header) {
    progress_.clear();
    tell_of_table(work_.pack, file.name, header, work_.csv);
  }

  const BatchOptions& options_;
  const FoundInputs& inputs_;
  BatchWork work_;
  RunOfParts run_;
  std::optional<ShardCut> cut_;  // where it matters which cases are taken
  Output output_;
  Progress progress_;
  bool unreadable_ = false;
  bool has_changed_ = false;  // an input did, while it was read
};

}  // namespace

int run_batch(const LoadedPack& rules, const BatchOptions& options, const FoundInputs& inputs) {
  return Batch(rules, options, inputs).run();
}

}  // namespace triage::cli
