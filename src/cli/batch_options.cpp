#include "cli/batch_options.hpp"

#include "cli/output.hpp"

namespace triage::cli {

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

std::optional<RecordFormat> record_format_of(const std::string& path) {
  const std::string ending = ending_of(path);
  for (const auto& [name, format] : record_endings()) {
    if (name == ending) return format;
  }
  return std::nullopt;
}

std::string name_of(RecordFormat format) {
  for (const auto& [name, meant] : record_formats()) {
    if (meant == format) return name;
  }
  return {};
}

const Choices<std::optional<CaseFormat>>& case_formats() {
  static const Choices<std::optional<CaseFormat>> formats = {
      {"yaml", CaseFormat::yaml}, {"ndjson", CaseFormat::ndjson}, {"csv", CaseFormat::csv}};
  return formats;
}

std::string name_of(CaseFormat format) {
  for (const auto& [name, meant] : case_formats()) {
    if (meant == format) return name;
  }
  return {};
}

void add_batch_endings(CLI::App& app, std::string& summary_file, bool& bad_cases_ok) {
  app.add_option("--summary-file", summary_file,
                 "Write to FILE, as JSON, which cases were taken and how they came out")
      ->type_name("FILE");
  app.add_flag("--bad-cases-ok", bad_cases_ok, "End with 0 also where cases cannot be read");
}

}  // namespace triage::cli
