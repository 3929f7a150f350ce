#include "cli/batch_options.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <charconv>
#include <string_view>

#include "cli/csv_wishes.hpp"
#include "cli/output.hpp"

namespace triage::cli {
namespace {

/// `2/8`: the second of eight shards.
std::optional<Shard> shard_in(std::string_view text) {
  const std::size_t slash = std::min(text.find('/'), text.size());
  const auto number_in = [](std::string_view digits) -> std::size_t {
    std::size_t number = 0;
    const char* end = digits.data() + digits.size();
    const auto [stop, error] = std::from_chars(digits.data(), end, number);
    return error == std::errc() && stop == end ? number : 0;
  };
  const Shard shard{number_in(text.substr(0, slash)),
                    slash < text.size() ? number_in(text.substr(slash + 1)) : 0};
  const bool fits = shard.number >= 1 && shard.number <= shard.count && shard.count <= most_shards;
  return fits ? std::optional(shard) : std::nullopt;
}

}  // namespace

const Choices<RecordFormat>& record_formats() {
  static const Choices<RecordFormat> formats = {{"ndjson", RecordFormat::ndjson},
                                                {"json", RecordFormat::json},
                                                {"csv", RecordFormat::csv},
                                                {"yaml", RecordFormat::yaml}};
  return formats;
}

const Choices<RecordFormat>& record_endings() {
  static const Choices<RecordFormat> endings = {
      {".ndjson", RecordFormat::ndjson}, {".jsonl", RecordFormat::ndjson},
      {".json", RecordFormat::json},     {".csv", RecordFormat::csv},
      {".yaml", RecordFormat::yaml},     {".yml", RecordFormat::yaml}};
  return endings;
}

const Choices<std::optional<CaseFormat>>& case_formats() {
  static const Choices<std::optional<CaseFormat>> formats = {
      {"yaml", CaseFormat::yaml}, {"ndjson", CaseFormat::ndjson}, {"csv", CaseFormat::csv}};
  return formats;
}

void add_inputs(CLI::App& app, ManyCases& options) {
  app.add_option("INPUT", options.inputs, "Case files, directories, or - for standard input")
      ->required()
      ->type_name("");
}

void add_input_format(CLI::App& app, ManyCases& options) {
  add_choice(app, "--input-format", options.reading.input_format, case_formats(),
             "yaml, ndjson or csv (default: by name, else by content)")
      ->type_name("FORMAT");
}

void add_jobs(CLI::App& app, ManyCases& options) {
  add_count(app, "-j,--jobs", options.jobs, most_jobs, "Threads (default: one a core, at most 8)",
            1)
      ->type_name("NUMBER");
}

void add_reading(CLI::App& app, ManyCases& options) {
  app.add_flag("--quiet", options.quiet, "Show no progress");
  add_csv_wishes(app, options.reading.csv);
  add_unanswered(app, options.reading.unanswered);
  add_today(app, options.day);
  add_pack_option(app, options.common);
  add_common_options(app, options.common);
}

void add_shard(CLI::App& app, std::optional<Shard>& shard, const std::string& follow_up) {
  const auto problem = [](const std::string& text) {
    if (shard_in(text)) return std::string();
    return "'" + text + "' is no shard; write I/N, as in 1/8 for the first of eight";
  };
  app.add_option_function<std::string>(
         "--shard", [&shard](const std::string& text) { shard = shard_in(text); },
         "Only the I-th of N parts of the cases, for " + follow_up)
      ->check(CLI::Validator(problem, ""))
      ->type_name("I/N");
}

void add_batch_endings(CLI::App& app, std::string& summary_file, bool& bad_cases_ok) {
  app.add_option("--summary-file", summary_file,
                 "Write to FILE, as JSON, which cases were taken and how they came out")
      ->type_name("FILE");
  app.add_flag("--bad-cases-ok", bad_cases_ok, "End with 0 also where cases cannot be read");
}

}  // namespace triage::cli
