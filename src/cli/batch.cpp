// `triage batch`: any number of cases in, one record a case out, in the same order, in constant
// memory.

#include <CLI/CLI.hpp>
#include <algorithm>
#include <memory>
#include <string_view>
#include <utility>

#include "cli/batch_options.hpp"
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

constexpr std::string_view part_ending = ".part";

/// What names the format: of a part, what stands before `.part`.
std::string name_for_format(const BatchOptions& options) {
  const std::size_t cut = options.shard ? part_ending.size() : 0;
  return options.output.substr(0, options.output.size() - cut);
}

/// A part is no result, and must not be taken for one.
bool has_name_of_part(const BatchOptions& options) {
  const bool is_named =
      options.output.size() > part_ending.size() && options.output.ends_with(part_ending);
  if (!options.shard || is_named) return true;
  log_error("--shard writes a part, for 'triage merge': give --output a name that ends in .part");
  return false;
}

/// A field that is named twice; nothing if each is named once.
std::optional<std::string> field_named_twice(std::vector<std::string> fields) {
  std::ranges::sort(fields);
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
  if (const auto exit_code = begin_output(options.output)) return *exit_code;
  if (!options.summary_file.empty()) {
    const std::string what = "the summary " + options.summary_file;
    if (const auto exit_code = begin_writing(what, options.summary_file)) return *exit_code;
  }
  const FoundInputs inputs = find_inputs(options.inputs);
  for (const InputFile& input : inputs.files) {
    if (const auto exit_code = begin_reading({input.path})) return *exit_code;
  }
  PackResult result = load_pack(options.common.pack, options.day);
  if (!result.loaded) return result.exit_code;
  // Warnings are texts of the pack, and may name the number to call.
  result.loaded->pack = as_people_read_it(std::move(result.loaded->pack));
  if (log_problem(problem_with(options.reading.csv, result.loaded->pack))) {
    return wrong_usage_or_input;
  }
  catch_interrupts();
  return run_batch(*result.loaded, options, inputs);
}

}  // namespace

void add_batch(CLI::App& app, Command& chosen) {
  const auto options = std::make_shared<BatchOptions>();
  CLI::App* command = app.add_subcommand("batch", "Assess many cases, one record each");
  add_inputs(*command, *options);
  add_choice(*command, "-f,--format", options->style.format, record_formats(),
             "ndjson, json, csv or yaml (default: as the output is called, else ndjson)")
      ->type_name("FORMAT");
  add_input_format(*command, *options);
  command
      ->add_option("--fields", options->style.fields,
                   "Only these fields of each record, as in id,disposition")
      ->delimiter(',')
      ->allow_extra_args(false)
      ->check(one_of(record_fields()))
      ->type_name("NAMES");
  add_jobs(*command, *options);
  add_output(*command, options->output);
  add_shard(*command, options->shard, "triage merge");
  command->add_flag("--summary", options->summary, "Count the outcomes on standard error");
  add_batch_endings(*command, options->summary_file, options->bad_cases_ok);
  add_reading(*command, *options);
  command->footer(batch_examples);
  run_if_chosen(*command, chosen, [command, options] {
    const bool ok =
        has_name_of_part(*options) && format_by_name(*command, name_for_format(*options),
                                                     record_endings(), options->style.format);
    return ok ? batch(*options) : static_cast<int>(wrong_usage_or_input);
  });
}

}  // namespace triage::cli
