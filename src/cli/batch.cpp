// `triage batch`: any number of cases in, one record a case out, in the same order, in constant
// memory.

#include <unistd.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <chrono>
#include <iomanip>
#include <iostream>
#include <memory>
#include <sstream>
#include <thread>

#if __has_include(<malloc.h>)
#include <malloc.h>
#endif

#include "cli/commands.hpp"
#include "cli/csv_wishes.hpp"
#include "cli/exit_code.hpp"
#include "cli/files.hpp"
#include "cli/interrupts.hpp"
#include "cli/log.hpp"
#include "cli/output.hpp"
#include "cli/pack_store.hpp"
#include "cli/read_cases.hpp"
#include "cli/usage.hpp"
#include "triage/batch/in_order.hpp"
#include "triage/batch/record_order.hpp"
#include "triage/report/record.hpp"

namespace triage::cli {
namespace {

constexpr std::size_t most_jobs = 8;  // each takes memory, and one reader feeds them all

struct BatchOptions {
  CommonOptions common;
  std::vector<std::string> inputs;
  std::optional<CaseFormat> input_format;
  CsvWishes csv;
  RecordStyle style;
  std::string output;
  bool summary = false;
  bool quiet = false;
  Unanswered unanswered = Unanswered::stays_open;
  std::size_t jobs = std::clamp<std::size_t>(std::thread::hardware_concurrency(), 1, most_jobs);
};

constexpr auto batch_examples = R"(Examples:
  triage batch examples/clinic-day.yaml
  triage batch cases/ --output outcomes.csv --summary
  generate-cases | triage batch - | jq 'select(.disposition == "emergency")'

Every case gives one record, in order. A case that cannot be read gives an error
record with its file, line and column; the others go on, and the exit code is 1.
A directory stands for the .yaml, .yml, .ndjson, .jsonl, .csv and .tsv files
below it. In CSV, the header names the findings ('triage findings -f csv' writes
a table to fill in); commas, semicolons or tabs stand between the cells.)";

const Choices<RecordFormat> record_endings = {
    {".ndjson", RecordFormat::ndjson}, {".jsonl", RecordFormat::ndjson},
    {".json", RecordFormat::json},     {".csv", RecordFormat::csv},
    {".yaml", RecordFormat::yaml},     {".yml", RecordFormat::yaml}};

/// Counts of outcomes, for people.
std::string table_of(const Tally& tally, const RulePack& pack) {
  std::ostringstream out;
  out.exceptions(std::ios::badbit);  // where memory runs out, half a table is none
  const std::size_t total = tally.total();
  const auto row = [&out, total](const std::string& name, std::size_t count) {
    constexpr double hundred = 100.0;
    const double percent =
        total == 0 ? 0 : hundred * static_cast<double>(count) / static_cast<double>(total);
    out << std::left << std::setw(16) << name << std::right << std::setw(12) << count
        << std::setw(8) << std::fixed << std::setprecision(1) << percent << " %\n";
  };
  for (std::size_t d = pack.dispositions.size(); d-- > 0;) {
    row(pack.dispositions[d].id, tally.by_disposition[d]);
  }
  row("undetermined", tally.undetermined);
  row("error", tally.bad);
  row("total", total);
  return out.str();
}

/// A line that counts up, where somebody is watching.
class Progress {
 public:
  explicit Progress(bool shown) : shown_(shown) {}
  ~Progress() { clear(); }
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  void show(std::size_t count) {
    constexpr std::chrono::milliseconds between_updates(200);
    if (!shown_) return;
    const auto now = std::chrono::steady_clock::now();
    if (now - last_ < between_updates) return;
    last_ = now;
    std::cerr << '\r' << count << " cases" << std::flush;
    visible_ = true;
  }

  void clear() {
    if (visible_) std::cerr << '\r' << std::setw(widest_line) << "" << '\r' << std::flush;
    visible_ = false;
  }

 private:
  static constexpr int widest_line = 30;

  bool shown_;
  bool visible_ = false;
  std::chrono::steady_clock::time_point last_ = std::chrono::steady_clock::now();
};

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
    RecordOrder records(work_, writer);
    assess(inputs_.files, records);
    progress_.clear();
    if (was_interrupted()) return stopped(records.tally().total());
    writer.finish();
    const int written = finish(output_, done);
    if (written != done) return written;
    if (options_.summary) std::cerr << table_of(records.tally(), work_.pack);
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
      if (job.ends_file) {
        records.end_file(*job.source, job.unreadable);
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
    for (bool is_first = true; auto chunk = chunks.next(); is_first = false) {
      if (was_interrupted() || !output_.reason().empty()) return false;
      if (is_first && chunk->header) tell_of(file, *chunk->header);
      workers.submit({source, chunks.format(), std::move(chunk), false, {}});
    }
    if (was_interrupted()) return false;  // what could not be read is then no fault of the file
    const auto unreadable = input.unreadable();
    unreadable_ = unreadable_ || unreadable;
    workers.submit({source, CaseFormat::yaml, {}, true, unreadable});
    return !was_interrupted();
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

/// A field that is named twice; nothing if each is named once.
std::optional<std::string> field_named_twice(std::vector<std::string> fields) {
  std::sort(fields.begin(), fields.end());
  const auto twice = std::adjacent_find(fields.begin(), fields.end());
  if (twice == fields.end()) return std::nullopt;
  return *twice;
}

int run_batch(const BatchOptions& options) {
  if (const auto exit_code = begin(options.common)) return *exit_code;
  if (const auto field = field_named_twice(options.style.fields)) {
    log_error("--fields: " + *field + " is named twice");
    return wrong_usage_or_input;
  }
  if (!options.output.empty() && options.output != "-") {
    const auto exit_code = begin_writing("the output " + options.output, options.output);
    if (exit_code) return *exit_code;
  }
  const FoundInputs inputs = find_inputs(options.inputs);
  for (const InputFile& input : inputs.files) {
    if (const auto exit_code = begin_reading({input.path})) return *exit_code;
  }
  PackResult result = load_pack(options.common.pack);
  if (!result.loaded) return result.exit_code;
  if (const auto problem = problem_with(options.csv, result.loaded->pack); !problem.empty()) {
    log_error(problem);
    return wrong_usage_or_input;
  }
  catch_interrupts();
  return Batch(*result.loaded, options, inputs).run();
}

}  // namespace

void add_batch(CLI::App& app, Command& chosen) {
  const Choices<RecordFormat> formats = {{"ndjson", RecordFormat::ndjson},
                                         {"json", RecordFormat::json},
                                         {"csv", RecordFormat::csv},
                                         {"yaml", RecordFormat::yaml}};
  const Choices<std::optional<CaseFormat>> input_formats = {
      {"yaml", CaseFormat::yaml}, {"ndjson", CaseFormat::ndjson}, {"csv", CaseFormat::csv}};
  const auto options = std::make_shared<BatchOptions>();
  CLI::App* command = app.add_subcommand("batch", "Assess many cases, one record each");
  command->add_option("INPUT", options->inputs, "Case files, directories, or - for standard input")
      ->required()
      ->type_name("");
  add_choice(*command, "-f,--format", options->style.format, formats,
             "ndjson, json, csv or yaml (default: as the output is called, else ndjson)")
      ->type_name("FORMAT");
  add_choice(*command, "--input-format", options->input_format, input_formats,
             "yaml, ndjson or csv (default: by name, else by content)")
      ->type_name("FORMAT");
  command
      ->add_option("--fields", options->style.fields,
                   "Only these fields of each record, as in id,disposition")
      ->delimiter(',')
      ->allow_extra_args(false)
      ->check(one_of(record_fields()))
      ->type_name("NAMES");
  add_count(*command, "-j,--jobs", options->jobs, most_jobs,
            "Threads (default: one a core, at most 8)", 1)
      ->type_name("NUMBER");
  add_output(*command, options->output);
  command->add_flag("--summary", options->summary, "Count the outcomes on standard error");
  command->add_flag("--quiet", options->quiet, "Show no progress");
  add_csv_wishes(*command, options->csv);
  add_unanswered(*command, options->unanswered);
  add_common_options(*command, options->common, TakesPack::by_option);
  command->footer(batch_examples);
  command->callback([command, options, &chosen] {
    chosen = [command, options] {
      const bool ok =
          format_by_name(*command, options->output, record_endings, options->style.format);
      return ok ? run_batch(*options) : static_cast<int>(wrong_usage_or_input);
    };
  });
}

}  // namespace triage::cli
