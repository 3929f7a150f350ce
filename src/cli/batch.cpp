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
void check_name_of_part(const BatchOptions& options) {
  const bool is_named =
      options.output.size() > part_ending.size() && options.output.ends_with(part_ending);
  if (!options.shard || is_named) return;
  refuse("--shard writes a part, for 'triage merge': give --output a name that ends in .part");
}

void refuse_field_named_twice(std::vector<std::string> fields) {
  std::ranges::sort(fields);
  const auto twice = std::adjacent_find(fields.begin(), fields.end());
  if (twice != fields.end()) refuse("--fields: " + *twice + " is named twice");
}

int batch(const BatchOptions& options) {
  begin(options.common);
  refuse_field_named_twice(options.style.fields);
  begin_output(options.output);
  if (!options.summary_file.empty()) {
    begin_writing("the summary " + options.summary_file, options.summary_file);
  }
  const FoundInputs inputs = find_inputs(options.inputs);
  for (const InputFile& input : inputs.files) begin_reading({input.path});
  LoadedPack rules = load_pack(options.common.pack, options.day);
  // Warnings are texts of the pack, and may name the number to call.
  rules.pack = as_people_read_it(std::move(rules.pack));
  refuse(problem_with(options.reading.csv, rules.pack));
  catch_interrupts();
  return run_batch(rules, options, inputs);
}

}  // namespace

void add_batch(CLI::App& command, Command& chosen) {
  const auto options = std::make_shared<BatchOptions>();
  add_inputs(command, *options);
  add_choice(command, "-f,--format", options->style.format, record_formats(),
             "ndjson, json, csv or yaml (default: as the output is called, else ndjson)")
      ->type_name("FORMAT");
  add_input_format(command, *options);
  command
      .add_option("--fields", options->style.fields,
                  "Only these fields of each record, as in id,disposition")
      ->delimiter(',')
      ->allow_extra_args(false)
      ->check(one_of(record_fields()))
      ->type_name("NAMES");
  add_jobs(command, *options);
  add_output(command, options->output);
  add_shard(command, options->shard, "triage merge");
  command.add_flag("--summary", options->summary, "Count the outcomes on standard error");
  add_batch_endings(command, options->summary_file, options->bad_cases_ok);
  add_reading(command, *options);
  command.footer(batch_examples);
  run_if_chosen(command, chosen, [&command, options] {
    check_name_of_part(*options);
    format_by_name(command, name_for_format(*options), record_endings(), options->style.format);
    return batch(*options);
  });
}

}  // namespace triage::cli
