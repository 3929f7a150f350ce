// `triage batch`: any number of cases in, one record a case out, in the same order, in constant
// memory.

#include <CLI/CLI.hpp>
#include <algorithm>
#include <memory>

#include "cli/commands.hpp"
#include "cli/csv_wishes.hpp"
#include "cli/exit_code.hpp"
#include "cli/inputs.hpp"
#include "cli/interrupts.hpp"
#include "cli/log.hpp"
#include "cli/output.hpp"
#include "cli/pack_store.hpp"
#include "cli/run_batch.hpp"
#include "cli/usage.hpp"
#include "triage/report/record.hpp"

namespace triage::cli {
namespace {

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

/// A field that is named twice; nothing if each is named once.
std::optional<std::string> field_named_twice(std::vector<std::string> fields) {
  std::sort(fields.begin(), fields.end());
  const auto twice = std::adjacent_find(fields.begin(), fields.end());
  if (twice == fields.end()) return std::nullopt;
  return *twice;
}

int batch(const BatchOptions& options) {
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
  return run_batch(*result.loaded, options, inputs);
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
      return ok ? batch(*options) : static_cast<int>(wrong_usage_or_input);
    };
  });
}

}  // namespace triage::cli
