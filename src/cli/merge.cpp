// `triage merge`: the parts of a batch that ran as several, put together to what one run would
// have written.

#include <CLI/CLI.hpp>
#include <iostream>
#include <memory>
#include <utility>

#include "cli/batch_options.hpp"
#include "cli/commands.hpp"
#include "cli/exit_code.hpp"
#include "cli/interrupts.hpp"
#include "cli/merged_files.hpp"
#include "cli/output.hpp"
#include "cli/parts.hpp"
#include "cli/success.hpp"
#include "cli/tell_of_records.hpp"
#include "triage/base/text.hpp"
#include "triage/batch/summary.hpp"

namespace triage::cli {
namespace {

struct MergeOptions {
  CommonOptions common;
  std::vector<std::string> parts;
  std::string output;
  std::string summary_file;
  bool summary = false;
  bool bad_cases_ok = false;
};

constexpr auto merge_examples = R"(Examples:
  triage batch cases.csv --shard 1/2 -o 1.csv.part
  triage batch cases.csv --shard 2/2 -o 2.csv.part
  triage merge 1.csv.part 2.csv.part -o outcomes.csv

FILE becomes byte for byte what 'triage batch cases.csv -o FILE' writes. Beside
it stand FILE.sha256, for sha256sum -c, and last of all _SUCCESS. Nothing is
written if a part is missing, cut short, there twice, or of another input, pack
or program.)";

class Merge {
 public:
  explicit Merge(const MergeOptions& options) : options_(options), files_(options.output) {}

  int run() {
    const FoundParts parts = find_parts(options_.parts, "batch");
    run_ = parts.run;
    if (!files_.reason().empty()) return finish(files_.whole(), done);
    check_format();
    RecordWriter writer(run_.style, files_.stream());
    RecordOrder records(run_.style, run_.dispositions.size(), writer);
    Whole whole(parts);
    whole.read(
        [&records](const BatchJob& job, AssessedChunk chunk) {
          if (job.end) {
            records.end_file(*job.source, *job.end);
          } else {
            records.add(*job.source, std::move(chunk));
          }
        },
        [this] { return files_.reason().empty(); });
    if (was_interrupted()) end_stopped_after(records.tally().total());
    if (!files_.reason().empty()) return finish(files_.whole(), done);
    writer.finish();
    return finish_all(parts.in_order.size(), whole, records);
  }

 private:
  /// The parts are in words already; the name of the whole must not promise others.
  void check_format() const {
    const auto said = meant_by(ending_of(options_.output), record_endings());
    if (!said || *said == run_.style.format) return;
    refuse("--output " + printable(options_.output) + ": the parts are " +
           word_for(run_.style.format, record_formats()) +
           ". Give the file another name, or run the parts with --format.");
  }

  int finish_all(std::size_t parts, const Whole& whole, const RecordOrder& records) {
    Record summary = summary_record(run_, {1, 1}, whole.extent(), records.tally());
    summary.push_back({"parts", {std::uint64_t{parts}}});
    files_.finish(options_.summary_file, std::move(summary));
    if (options_.summary) std::cerr << table_of(records.tally(), run_.dispositions);
    tell_of_names(records);
    if (whole.is_unreadable()) return cannot_read_or_write;
    return records.tally().bad > 0 && !options_.bad_cases_ok ? check_said_no : done;
  }

  const MergeOptions& options_;
  MergedFiles files_;
  RunOfParts run_;
};

int merge(const MergeOptions& options) {
  begin(options.common);
  check_whole(options.output);
  std::vector<std::string> written = {options.output, checksum_path(options.output),
                                      success_path(options.output)};
  if (!options.summary_file.empty()) written.push_back(options.summary_file);
  for (const std::string& path : written) begin_output(path);
  begin_reading(options.parts);
  catch_interrupts();
  return Merge(options).run();
}

}  // namespace

void add_merge(CLI::App& command, Command& chosen) {
  const auto options = std::make_shared<MergeOptions>();
  command.add_option("PART", options->parts, "All parts of one whole, in any order")
      ->required()
      ->type_name("");
  command
      .add_option("-o,--output", options->output,
                  "Write the whole to FILE; FILE.sha256 and _SUCCESS beside it")
      ->required()
      ->type_name("FILE");
  command.add_flag("--summary", options->summary, "Count the outcomes on standard error");
  add_batch_endings(command, options->summary_file, options->bad_cases_ok);
  add_common_options(command, options->common);
  command.footer(merge_examples);
  run_if_chosen(command, chosen, [options] { return merge(*options); });
}

}  // namespace triage::cli
