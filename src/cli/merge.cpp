// `triage merge`: the parts of a batch that ran as several, put together to what one run would
// have written.

#include <CLI/CLI.hpp>
#include <iostream>
#include <memory>

#include "cli/batch_options.hpp"
#include "cli/build_id.hpp"
#include "cli/commands.hpp"
#include "cli/exit_code.hpp"
#include "cli/interrupts.hpp"
#include "cli/log.hpp"
#include "cli/merged_files.hpp"
#include "cli/parts.hpp"
#include "cli/tally_text.hpp"
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

FILE becomes byte for byte what 'triage batch cases.csv -o FILE' writes. Beside it
stand FILE.sha256, for sha256sum -c, and last of all _SUCCESS. Nothing is written
if a part is missing, cut short, there twice, or of another input, pack or program.)";

class Merge {
 public:
  explicit Merge(const MergeOptions& options) : options_(options), files_(options.output) {}

  int run() {
    const PartsResult parts = find_parts(options_.parts);
    if (parts.exit_code != done) return parts.exit_code;
    run_ = parts.run;
    if (const int wrong = check_program(); wrong != done) return wrong;
    if (!files_.reason().empty()) return finish(files_.whole(), done);
    if (const int wrong = check_format(); wrong != done) return wrong;
    RecordWriter writer(run_.style, files_.stream());
    RecordOrder records(run_.style, run_.dispositions.size(), writer);
    for (const PartName& part : parts.in_order) {
      if (const int wrong = add(part, records); wrong != done) return wrong;
    }
    writer.finish();
    return finish_all(parts.in_order.size(), records);
  }

 private:
  /// A single run is one program from its first case to its last.
  int check_program() const {
    if (run_.program == program_and_build()) return done;
    log_error("the parts were written by another program, " + printable(run_.program) +
              ", and this is " + program_and_build() +
              ": merge them with the one that wrote them.");
    return wrong_usage_or_input;
  }

  /// The parts are in words already; the name of the whole must not promise others.
  int check_format() const {
    const auto said = record_format_of(options_.output);
    if (!said || *said == run_.style.format) return done;
    log_error("--output " + printable(options_.output) + ": the parts are " +
              name_of(run_.style.format) +
              ". Give the file another name, or run the parts with --format.");
    return wrong_usage_or_input;
  }

  int add(const PartName& name, RecordOrder& records) {
    OpenPart part(name.path);
    if (!part.reason().empty()) return cannot_take(name, part);
    const bool is_same = part.reader().run() == run_;
    while (auto item = part.reader().next()) {
      if (was_interrupted()) return stopped(records);
      if (!files_.reason().empty()) return finish(files_.whole(), done);
      take(std::move(*item), records);
    }
    if (was_interrupted()) return stopped(records);
    if (!part.reason().empty()) return cannot_take(name, part);
    const PartEnd& end = part.reader().end();
    if (!is_same || end.extent.before != seen_) {
      log_error(name.name +
                " does not begin where the part before it ends: the input was not the "
                "same when they ran. Run both shards again.");
      return wrong_usage_or_input;
    }
    seen_ = end.extent.after;
    extent_.end = end.extent.end;
    if (!extent_.first) extent_.first = end.extent.first;
    if (end.extent.last) extent_.last = end.extent.last;
    is_unreadable_ = is_unreadable_ || end.is_unreadable;
    return done;
  }

  void take(PartReader::Item item, RecordOrder& records) const {
    const auto source_of = [this](std::size_t input) {
      return CaseSource{run_.inputs[input].file, run_.inputs[input].stem};
    };
    if (auto* chunk = std::get_if<PartReader::ChunkOf>(&item)) {
      records.add(source_of(chunk->input), std::move(chunk->chunk));
    } else {
      const auto& end = std::get<PartReader::EndOf>(item);
      records.end_file(source_of(end.input), end.end);
    }
  }

  static int cannot_take(const PartName& name, const OpenPart& part) {
    log_error("cannot take " + name.name + ": " + part.reason());
    return part.exit_code();
  }

  static int stopped(const RecordOrder& records) {
    log_error(stopped_after(records.tally().total()));
    return interrupted;
  }

  int finish_all(std::size_t parts, const RecordOrder& records) {
    Record summary = summary_record(run_, {1, 1}, extent_, records.tally());
    summary.push_back({"parts", {std::uint64_t{parts}}});
    if (const int wrong = files_.finish(options_.summary_file, std::move(summary)); wrong != done) {
      return wrong;
    }
    if (options_.summary) std::cerr << table_of(records.tally(), run_.dispositions);
    tell_of_names(records);
    if (is_unreadable_) return cannot_read_or_write;
    return records.tally().bad > 0 && !options_.bad_cases_ok ? check_said_no : done;
  }

  const MergeOptions& options_;
  MergedFiles files_;
  RunOfParts run_;
  Fingerprint seen_ = {};
  Extent extent_;
  bool is_unreadable_ = false;
};

int merge(const MergeOptions& options) {
  if (const auto exit_code = begin(options.common)) return *exit_code;
  if (const int wrong = check_whole(options.output); wrong != done) return wrong;
  std::vector<std::string> written = {options.output, checksum_path(options.output),
                                      success_path(options.output)};
  if (!options.summary_file.empty()) written.push_back(options.summary_file);
  for (const std::string& path : written) {
    if (const auto exit_code = begin_writing("the output " + path, path)) return *exit_code;
  }
  if (const auto exit_code = begin_reading(options.parts)) return *exit_code;
  catch_interrupts();
  return Merge(options).run();
}

}  // namespace

void add_merge(CLI::App& app, Command& chosen) {
  const auto options = std::make_shared<MergeOptions>();
  CLI::App* command =
      app.add_subcommand("merge", "Put the parts of a batch together (triage batch --shard)");
  command->add_option("PART", options->parts, "All parts of one whole, in any order")
      ->required()
      ->type_name("");
  command
      ->add_option("-o,--output", options->output,
                   "Write the whole to FILE; FILE.sha256 and _SUCCESS beside it")
      ->required()
      ->type_name("FILE");
  command->add_flag("--summary", options->summary, "Count the outcomes on standard error");
  add_batch_endings(*command, options->summary_file, options->bad_cases_ok);
  add_common_options(*command, options->common, TakesPack::by_argument);
  command->footer(merge_examples);
  command->callback([options, &chosen] { chosen = [options] { return merge(*options); }; });
}

}  // namespace triage::cli
