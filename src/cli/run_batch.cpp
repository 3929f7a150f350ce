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
#include "cli/tally_text.hpp"
#include "triage/batch/in_order.hpp"
#include "triage/batch/record_order.hpp"

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

std::string stopped_after(std::size_t cases) {
  if (cases == 0) return "stopped before there was a record";
  return "stopped after " + std::to_string(cases) + (cases == 1 ? " case" : " cases");
}

std::vector<std::string> disposition_ids(const RulePack& pack) {
  std::vector<std::string> ids;
  for (const DispositionLevel& disposition : pack.dispositions) ids.push_back(disposition.id);
  return ids;
}

class Batch {
 public:
  Batch(const LoadedPack& rules, const BatchOptions& options, const FoundInputs& inputs)
      : options_(options),
        inputs_(inputs),
        work_{rules.pack, rules.program, options.style, options.unanswered, options.csv},
        output_(options.output == "-" ? "" : options.output),
        progress_(!options.quiet && can_show_progress(options)) {}

  int run() {
    if (was_interrupted()) return stopped(0);
    if (!output_.reason().empty()) return finish(output_, done);
    tell_of_inputs();
    if (inputs_.files.empty()) {
      log_error(
          "there are no case files (.yaml, .yml, .ndjson, .jsonl, .csv, .tsv) in what was named");
      return unreadable_ ? cannot_read_or_write : wrong_usage_or_input;
    }
    RecordWriter writer(options_.style, output_.stream());
    RecordOrder records(options_.style, work_.pack.dispositions.size(), writer);
    assess(inputs_.files, records);
    progress_.clear();
    if (was_interrupted()) return stopped(records.tally().total());
    writer.finish();
    const int written = finish(output_, done);
    if (written != done) return written;
    if (options_.summary) std::cerr << table_of(records.tally(), disposition_ids(work_.pack));
    tell_of_names(records);
    if (unreadable_) return cannot_read_or_write;
    return records.tally().bad > 0 ? check_said_no : done;
  }

 private:
  static int stopped(std::size_t cases) {
    log_error(stopped_after(cases));
    return interrupted;
  }

  /// What is not read of what was named.
  void tell_of_inputs() {
    for (const auto& [path, reason] : inputs_.unreadable) {
      log_error("cannot read " + path + ": " + reason);
      unreadable_ = true;
    }
    for (const std::string& link : inputs_.skipped_links) {
      log_warning(link + " is a link to a directory and was left out; name it to include it");
    }
    for (const std::string& special : inputs_.skipped_specials) {
      log_warning(special + " is not a regular file and was left out; name it to have it read");
    }
    if (inputs_.skipped_files == 0) return;
    const std::string more = std::to_string(inputs_.skipped_files - 1);
    log_warning("left out " + inputs_.first_skipped +
                (inputs_.skipped_files > 1 ? " and " + more + " more" : "") +
                ": not named like a case file; name a file to have it read");
  }

  static void tell_of_names(const RecordOrder& records) {
    if (const auto& shared = records.shared_name()) {
      log_warning("'" + shared->id + "' is the id of record " + std::to_string(shared->own_of) +
                  ", and what record " + std::to_string(shared->made_up_for) +
                  " is called because its case has no id. Give every case an id.");
    }
    if (records.forgets_ids())
      log_warning("later ids were compared with those of the first 400,000 cases only");
  }

  void assess(const std::vector<InputFile>& files, RecordOrder& records) {
    share_memory_between_threads();
    std::optional<StartsThreadsWithoutInterrupts> without_interrupts(std::in_place);
    AssessInOrder workers(work_, options_.jobs, [&](const BatchJob& job, AssessedChunk result) {
      if (job.end) {
        records.end_file(*job.source, *job.end);
      } else {
        records.add(*job.source, std::move(result));
        progress_.show(records.tally().total());
      }
    });
    without_interrupts.reset();
    for (const InputFile& file : files) {
      if (!read(file, workers)) return;
    }
    workers.finish();
  }

  /// False when there is no use in going on.
  bool read(const InputFile& file, AssessInOrder& workers) {
    log_detail("reading " + file.name);
    const auto source = std::make_shared<const CaseSource>(CaseSource{file.name, file.stem});
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
      workers.submit({source, chunks.format(), std::move(chunk)});
    }
    if (was_interrupted()) return false;  // what could not be read is then no fault of the file
    tell_of_header();
    const auto unreadable = input.unreadable();
    unreadable_ = unreadable_ || unreadable;
    workers.submit({source, chunks.format(), {}, end_of(file, chunks.header().get(), unreadable)});
    return !was_interrupted();
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
  Output output_;
  Progress progress_;
  bool unreadable_ = false;
};

}  // namespace

int run_batch(const LoadedPack& rules, const BatchOptions& options, const FoundInputs& inputs) {
  return Batch(rules, options, inputs).run();
}

}  // namespace triage::cli
