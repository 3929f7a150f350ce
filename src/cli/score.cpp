// `triage score`: how right a pack is on cases whose right answers are known, beside other systems.

#include <CLI/CLI.hpp>
#include <algorithm>
#include <memory>

#include "cli/batch_options.hpp"
#include "cli/commands.hpp"
#include "cli/csv_wishes.hpp"
#include "cli/exit_code.hpp"
#include "cli/inputs.hpp"
#include "cli/interrupts.hpp"
#include "cli/output.hpp"
#include "cli/pack_store.hpp"
#include "cli/run_score.hpp"
#include "cli/usage.hpp"
#include "triage/base/text.hpp"

namespace triage::cli {
namespace {

constexpr auto score_examples = R"(Examples:
  triage score vignettes.yaml
  triage score cases.csv --expected right.csv --hazardous emergency:self_care
  triage score cases.csv --expected right.csv --others apps.csv -o figures.json
  triage score cases.csv --shard 1/2 -o 1.part
  triage score cases.csv --shard 2/2 -o 2.part
  triage score --merge 1.part 2.part --expected right.csv -o figures.svg

Without --expected, what must come of a case is what its `expect:` says. The
table of right answers has the columns id and expected; that of other systems
system, id and advice, or those of symptomcheckR. --level says what other words
for the levels mean: --level Emergency=emergency.

Exit codes: 0 done; 1 cases or answers are in no figure, and the report says
which and why; 2 a table has mistakes; 3 a file cannot be read.)";

const Choices<ResultFormat> score_formats = {
    {"text", ResultFormat::text}, {"json", ResultFormat::json},   {"csv", ResultFormat::csv},
    {"html", ResultFormat::html}, {"md", ResultFormat::markdown}, {"svg", ResultFormat::svg}};

/// What parts make senseless, or the lack of --merge does; empty if all is well.
std::string conflict_with_parts(const CLI::App& command, const ScoreOptions& options) {
  if (options.merge) {
    for (const char* option :
         {"--input-format", "--ignore-columns", "--na", "--unanswered", "--today"}) {
      if (command.count(option) == 0) continue;
      return std::string("--merge only counts what the shards have noted: give ") + option +
             " to the shards";
    }
    return {};
  }
  const auto is_part = [](const std::string& path) { return path.ends_with(".part"); };
  const auto part = std::ranges::find_if(options.inputs, is_part);
  if (part == options.inputs.end() || options.reading.input_format) return {};
  return printable(*part) + " is a part of a run: give --merge, and all parts of that run";
}

/// What does not go together; empty if all is well.
std::string conflict_of_score(const CLI::App& command, const ScoreOptions& options) {
  const bool asks_for_figures = !options.expected.empty() || !options.others.empty() ||
                                !options.each.empty() || !options.hazards.empty() ||
                                !options.levels.empty();
  if (options.each == "-") return "--each writes beside the report: give it the name of a file";
  if (options.shard && options.merge) return "--shard writes a part, and --merge reads parts";
  if (options.shard && asks_for_figures) {
    return "--shard only notes what comes of each case: give --expected, --others, --each, --level "
           "and --hazardous with --merge, when the parts are there";
  }
  if (options.shard && !options.output.ends_with(".part")) {
    return "--shard writes a part, for 'triage score --merge': give --output a name that ends in "
           ".part";
  }
  return conflict_with_parts(command, options);
}

void begin_files(const ScoreOptions& options) {
  begin_output(options.output);
  if (!options.each.empty()) begin_writing("the records " + options.each, options.each);
  std::vector<std::string> read;
  if (options.merge) {
    read = options.inputs;
  } else {
    for (const InputFile& file : find_inputs(options.inputs).files) read.push_back(file.path);
  }
  for (const std::string& table : {options.expected, options.others}) {
    if (!table.empty()) read.push_back(table);
  }
  begin_reading(read);
}

int score(const CLI::App& command, const ScoreOptions& options) {
  begin(options.common);
  refuse(conflict_of_score(command, options));
  begin_files(options);
  const LoadedPack rules = load_pack(options.common.pack, options.day);
  refuse(problem_with(options.reading.csv, rules.pack));
  catch_interrupts();
  return run_score(rules, options);
}

void add_tables(CLI::App& command, ScoreOptions& options) {
  command
      .add_option("--expected", options.expected,
                  "The table of right answers (default: each case's own `expect:`)")
      ->type_name("FILE");
  command.add_option("--others", options.others, "A table of what other systems advised")
      ->type_name("FILE");
  command
      .add_option("--level", options.levels,
                  "What a word of the tables means, as in Emergency=emergency")
      ->allow_extra_args(false)
      ->type_name("WORD=LEVEL");
  command
      .add_option("--hazardous", options.hazards,
                  "Count as hazardous who needs the one level and is given the other, as in "
                  "emergency:self_care")
      ->allow_extra_args(false)
      ->type_name("NEED:GIVEN");
}

}  // namespace

void add_score(CLI::App& command, Command& chosen) {
  const auto options = std::make_shared<ScoreOptions>();
  options->hashes_inputs = true;
  add_inputs(command, *options);
  add_tables(command, *options);
  add_choice(command, "-f,--format", options->format, score_formats,
             "text, json, csv, html, md or svg (default: as the output is called, else text)")
      ->type_name("FORMAT");
  add_output(command, options->output);
  command
      .add_option("--each", options->each,
                  "Write to FILE, as NDJSON, what came of each case, and which single answers "
                  "would alter it")
      ->type_name("FILE");
  command.add_flag("--left-out-ok", options->left_out_ok,
                   "End with 0 also where cases or answers are in no figure");
  add_shard(command, options->shard, "triage score --merge");
  command.add_flag("--merge", options->merge, "The INPUT are all parts of one whole (--shard)");
  add_input_format(command, *options);
  add_jobs(command, *options);
  add_reading(command, *options);
  command.footer(score_examples);
  run_if_chosen(command, chosen, [&command, options] {
    if (!options->shard) {
      format_by_name(command, options->output, endings_of(score_formats), options->format);
    }
    return score(command, *options);
  });
}

}  // namespace triage::cli
