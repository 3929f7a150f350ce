// `triage batch`: any number of cases in, one record a case out, in the same order, in constant
// memory.

#include <unistd.h>

#include <CLI/CLI.hpp>
#include <chrono>
#include <iomanip>
#include <iostream>
#include <memory>
#include <sstream>

#include "cli/commands.hpp"
#include "cli/exit_code.hpp"
#include "cli/files.hpp"
#include "cli/log.hpp"
#include "cli/pack_store.hpp"
#include "cli/read_cases.hpp"
#include "cli/seen_ids.hpp"
#include "cli/usage.hpp"
#include "triage/cases/assess.hpp"
#include "triage/report/record.hpp"
#include "triage/report/wording.hpp"

namespace triage::cli {
namespace {

struct BatchOptions {
  CommonOptions common;
  std::vector<std::string> inputs;
  std::optional<CaseFormat> input_format;
  RecordFormat format = RecordFormat::ndjson;
  std::string output;
  bool summary = false;
  bool quiet = false;
  Unanswered unanswered = Unanswered::stays_open;
};

constexpr auto examples = R"(Examples:
  triage batch examples/clinic-day.yaml
  triage batch cases/ --output outcomes.csv --format csv --summary
  generate-cases | triage batch - | jq 'select(.disposition == "emergency")'

Every case gives one record, in order. A case that cannot be read gives an error
record with its file, line and column; the others go on, and the exit code is 1.
A directory stands for the .yaml, .yml, .ndjson, .jsonl and .csv files below it.
In CSV, the header names the findings.)";

/// Counts of outcomes, for people.
class Summary {
 public:
  explicit Summary(const RulePack& pack) : pack_(pack), counts_(pack.dispositions.size()) {}

  void add(const std::optional<Disposition>& disposition) {
    if (disposition)
      ++counts_[disposition->index()];
    else
      ++undetermined_;
  }
  void add_bad() { ++bad_; }

  [[nodiscard]] std::size_t total() const {
    std::size_t total = undetermined_ + bad_;
    for (const std::size_t count : counts_) total += count;
    return total;
  }
  [[nodiscard]] std::size_t bad() const { return bad_; }

  [[nodiscard]] std::string table() const {
    std::ostringstream out;
    const auto row = [&](const std::string& name, std::size_t count) {
      out << std::left << std::setw(16) << name << std::right << std::setw(12) << count
          << std::setw(8) << std::fixed << std::setprecision(1) << percent(count) << " %\n";
    };
    for (std::size_t d = counts_.size(); d-- > 0;) row(pack_.dispositions[d].id, counts_[d]);
    row("undetermined", undetermined_);
    row("error", bad_);
    row("total", total());
    return out.str();
  }

 private:
  [[nodiscard]] double percent(std::size_t count) const {
    constexpr double hundred = 100.0;
    return total() == 0 ? 0 : hundred * static_cast<double>(count) / static_cast<double>(total());
  }

  const RulePack& pack_;
  std::vector<std::size_t> counts_;
  std::size_t undetermined_ = 0;
  std::size_t bad_ = 0;
};

/// A line that counts up, where somebody is watching.
class Progress {
 public:
  explicit Progress(bool shown) : shown_(shown) {}
  ~Progress() { clear(); }
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  void show(std::size_t count) {
    constexpr std::size_t cases_between_looks_at_the_clock = 256;
    constexpr std::chrono::milliseconds between_updates(200);
    if (!shown_ || count % cases_between_looks_at_the_clock != 0) return;
    const auto now = std::chrono::steady_clock::now();
    if (now - last_ < between_updates) return;
    last_ = now;
    std::cerr << '\r' << count << " cases" << std::flush;
    visible_ = true;
  }

  void clear() {
    if (visible_) std::cerr << '\r' << std::string(widest_line, ' ') << '\r' << std::flush;
    visible_ = false;
  }

 private:
  static constexpr std::size_t widest_line = 30;

  bool shown_;
  bool visible_ = false;
  std::chrono::steady_clock::time_point last_ = std::chrono::steady_clock::now();
};

/// Where somebody watches, and no records run across the same screen.
bool can_show_progress(const BatchOptions& options) {
  const bool records_on_screen = options.output.empty() && is_terminal(STDOUT_FILENO);
  return is_terminal(STDERR_FILENO) && !records_on_screen;
}

class Batch {
 public:
  Batch(const LoadedPack& rules, const BatchOptions& options)
      : rules_(rules),
        options_(options),
        output_(options.output == "-" ? "" : options.output),
        summary_(rules.pack),
        progress_(!options.quiet && can_show_progress(options)) {}

  int run() {
    if (!output_.reason().empty()) return finish(output_, done);
    RecordWriter writer(options_.format, output_.stream());
    const FoundInputs inputs = find_inputs(options_.inputs);
    for (const auto& [path, reason] : inputs.unreadable) {
      log_error("cannot read " + path + ": " + reason);
      unreadable_ = true;
    }
    for (const std::string& link : inputs.skipped_links) {
      log_warning(link + " is a link to a directory and was left out; name it to include it");
    }
    if (inputs.skipped_files > 0) {
      const std::string more = std::to_string(inputs.skipped_files - 1);
      log_warning("left out " + inputs.first_skipped +
                  (inputs.skipped_files > 1 ? " and " + more + " more" : "") +
                  ": not named like a case file; name a file to have it read");
    }
    if (inputs.files.empty()) {
      log_error("there are no case files (.yaml, .yml, .ndjson, .jsonl, .csv) in what was named");
      return unreadable_ ? cannot_read_or_write : wrong_usage_or_input;
    }
    for (const InputFile& input : inputs.files) {
      if (!read(input, writer)) break;
    }
    progress_.clear();
    if (was_interrupted()) {
      log_error("stopped after " + std::to_string(summary_.total()) + " cases");
      return interrupted;
    }
    writer.finish();
    const int written = finish(output_, done);
    if (written != done) return written;
    if (options_.summary) std::cerr << summary_.table();
    if (seen_.full())
      log_warning("later ids were compared with those of the first 400,000 cases only");
    if (unreadable_) return cannot_read_or_write;
    return summary_.bad() > 0 ? check_said_no : done;
  }

 private:
  /// False when there is no use in going on.
  bool read(const InputFile& input, RecordWriter& writer) {
    log_detail("reading " + input.name);
    CaseFile file(rules_.pack, input, options_.input_format);
    while (auto read = file.next()) {
      if (was_interrupted()) return false;
      if (auto* person = std::get_if<Case>(&*read))
        assess_case(*person, input, writer);
      else
        report_bad(std::get<BadCase>(*read), writer);
      progress_.show(summary_.total());
      if (!output_.reason().empty()) return false;
    }
    unreadable_ = unreadable_ || file.failed();
    return true;
  }

  /// A name that we gave ourselves must not cost anybody their outcome: two files called
  /// `case.yaml` in two folders are `case` and `case~2`.
  void find_free_name(Case& person) {
    const std::string name = person.id;
    for (std::size_t n = 2; seen_.is_known(person.id); ++n) {
      person.id = name + '~' + std::to_string(n);
    }
  }

  void assess_case(Case& person, const InputFile& input, RecordWriter& writer) {
    if (person.named_by_reader) find_free_name(person);
    const auto earlier = seen_.remember(person.id, summary_.total() + 1);
    if (earlier) {
      Diagnostics problems(input.name);
      problems.add(Code::case_duplicate_id, person.place,
                   {person.id, "record " + std::to_string(*earlier)});
      report_bad({person.id, problems.all(), {}, 1}, writer);
      return;
    }
    const Assessment assessment = assess(rules_.pack, rules_.program, person, options_.unanswered);
    summary_.add(assessment.outcome.disposition);
    writer.write(outcome_record(rules_.pack, rules_.program, person, assessment));
  }

  void report_bad(const BadCase& bad, RecordWriter& writer) {
    summary_.add_bad();
    writer.write(error_record(bad));
  }

  const LoadedPack& rules_;
  const BatchOptions& options_;
  Output output_;
  Summary summary_;
  Progress progress_;
  SeenIds seen_;
  bool unreadable_ = false;
};

int run_batch(const BatchOptions& options) {
  if (const auto exit_code = begin(options.common)) return *exit_code;
  PackResult result = load_pack(options.common.pack);
  if (!result.loaded) return result.exit_code;
  catch_interrupts();
  return Batch(*result.loaded, options).run();
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
  add_choice(*command, "-f,--format", options->format, formats,
             "ndjson (the default), json, csv or yaml")
      ->type_name("FORMAT");
  add_choice(*command, "--input-format", options->input_format, input_formats,
             "yaml, ndjson or csv (default: by name, else by content)")
      ->type_name("FORMAT");
  command->add_option("-o,--output", options->output, "Write to FILE, whole or not at all")
      ->type_name("FILE");
  command->add_flag("--summary", options->summary, "Count the outcomes on standard error");
  command->add_flag("--quiet", options->quiet, "Show no progress");
  add_unanswered(*command, options->unanswered);
  add_common_options(*command, options->common, TakesPack::by_option);
  command->footer(examples);
  command->callback([options, &chosen] { chosen = [options] { return run_batch(*options); }; });
}

}  // namespace triage::cli
