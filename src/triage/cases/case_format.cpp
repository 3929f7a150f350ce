#include "triage/cases/case_format.hpp"

#include <algorithm>

#include "triage/base/text.hpp"
#include "triage/cases/csv_cells.hpp"

namespace triage {
namespace {

std::string_view without_compression(std::string_view name) {
  for (const std::string_view ending : {".gz", ".zst"}) {
    if (name.ends_with(ending)) name.remove_suffix(ending.size());
  }
  return name;
}

std::string_view first_line_of(std::string_view text) {
  while (!text.empty()) {
    const std::size_t end = std::min(text.find_first_of("\r\n"), text.size());
    const std::string_view line = trim(text.substr(0, end));
    if (!line.empty()) return line;
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return {};
}

bool is_object_on_one_line(std::string_view line) {
  return line.starts_with('{') && line.ends_with('}') && trim(line.substr(1)).starts_with('"');
}

/// `id,fever,"note: bed"`, or `sep=;` above it: a name, and behind it what separates cells. No case
/// in YAML begins so: its first key has a colon before any comma.
bool is_header(std::string_view line) {
  constexpr std::string_view in_names =
      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-\" ";
  if (separator_said_by(line)) return true;
  const std::size_t end = line.find_first_not_of(in_names);
  if (end == line.npos || line.starts_with('-')) return false;
  const bool key_follows = trim(line.substr(end)).starts_with(':');
  return std::string_view(",;\t").find(line[end]) != line.npos && !key_follows;
}

}  // namespace

std::optional<CaseFormat> format_of_name(std::string_view written) {
  const std::string lower_case = lower(written);
  const std::string_view name = without_compression(lower_case);
  const auto ends_with = [name](std::string_view ending) { return name.ends_with(ending); };
  if (ends_with(".yaml") || ends_with(".yml")) return CaseFormat::yaml;
  if (ends_with(".ndjson") || ends_with(".jsonl")) return CaseFormat::ndjson;
  if (ends_with(".csv") || ends_with(".tsv")) return CaseFormat::csv;
  return std::nullopt;
}

CaseFormat format_of_content(std::string_view beginning) {
  const std::string_view line = first_line_of(without_byte_order_mark(beginning));
  if (is_object_on_one_line(line)) return CaseFormat::ndjson;
  return is_header(line) ? CaseFormat::csv : CaseFormat::yaml;
}

}  // namespace triage
