// The four ways to write a record. JSON (json.cpp) is the base: a YAML record is the same values in
// block form, and a CSV row the same values with nested names joined by `_`.

#include <algorithm>
#include <cstddef>

#include "triage/base/contains.hpp"
#include "triage/base/mapped.hpp"
#include "triage/base/text.hpp"
#include "triage/report/csv_cell.hpp"
#include "triage/report/record.hpp"

namespace triage {
namespace {

// --- Fields -----------------------------------------------------------------------------------

struct FieldKind {
  std::string_view name;
  bool is_level = false;                 // says no more than the disposition and its bounds do
  std::vector<std::string_view> inside;  // of a nested record; each is a column in CSV
};

const std::vector<FieldKind>& field_kinds() {
  static const std::vector<FieldKind> kinds = {
      {"id", true, {}},
      {"disposition", true, {}},
      {"settled", true, {}},
      {"at_least", true, {}},
      {"at_most", true, {}},
      {"fired", false, {}},
      {"care", false, {}},
      {"withheld", false, {}},
      {"undecided_care", false, {}},
      {"ask", false, {}},
      {"cannot_be_ruled_out", false, {}},
      {"warnings", false, {}},
      {"pack", true, {"id", "version", "sha256", "valid_until"}},
      {"error", true, {"code", "message", "help", "file", "line", "column"}},
  };
  return kinds;
}

// --- YAML -------------------------------------------------------------------------------------

/// One field a line; nested values in flow style, which is JSON, which YAML reads. Texts keep their
/// quotes: no text of a person can turn into a number, a null or a comment.
void append_yaml(std::string& out, const Field& field) {
  out += field.name + ": ";
  append_json(out, field.value);
  out += '\n';
}

// --- CSV (RFC 4180) ---------------------------------------------------------------------------

/// The value of a column, where `a_b` is the field `b` of the record in `a`.
const Value* find_column(const Record& record, std::string_view column) {
  for (const Field& field : record) {
    if (field.name == column) return &field.value;
    const auto* nested = std::get_if<Record>(&field.value.is);
    if (nested == nullptr || !column.starts_with(field.name + '_')) continue;
    return find_column(*nested, column.substr(field.name.size() + 1));
  }
  return nullptr;
}

std::string csv_text(const Value& value) {
  if (const auto* text = std::get_if<std::string>(&value.is)) return *text;
  if (const auto* list = std::get_if<List>(&value.is)) {
    return join(mapped(*list, [&](const Value& item) { return csv_text(item); }), ";");
  }
  std::string text;
  append_json(text, value);
  return text;
}

void add_columns(std::vector<std::string>& columns, const FieldKind& kind) {
  if (kind.inside.empty()) columns.emplace_back(kind.name);
  for (const std::string_view part : kind.inside) {
    columns.push_back(std::string(kind.name) + '_' + std::string(part));
  }
}

std::vector<std::string> csv_columns_of(const RecordStyle& style) {
  std::vector<std::string> columns;
  const auto add = [&](std::string_view field) {
    for (const FieldKind& kind : field_kinds()) {
      if (kind.name == field) add_columns(columns, kind);
    }
  };
  for (const std::string& field : style.fields.empty() ? record_fields() : style.fields) add(field);
  const bool shows_errors = style.fields.empty() || contains(style.fields, "error");
  if (!shows_errors) columns.emplace_back("error_code");
  return columns;
}

std::string csv_header(const RecordStyle& style) {
  return join(csv_columns_of(style), ",") + "\r\n";
}

RecordText csv_record(const RecordStyle& style, const Record& record) {
  RecordText text{{}, {}, false};
  std::string* out = &text.before_id;
  bool is_first = true;
  for (const std::string& column : csv_columns_of(style)) {
    if (!is_first) *out += ',';
    is_first = false;
    if (column == "id" && !text.shows_id) {
      text.shows_id = true;
      out = &text.after_id;
    } else if (const Value* value = find_column(record, column)) {
      append_csv(*out, csv_text(*value));
    }
  }
  *out += "\r\n";
  return text;
}

// --- all --------------------------------------------------------------------------------------

/// Those with these names, in their order; of none, all. An error is never left out.
std::vector<const Field*> chosen_fields(const std::vector<std::string>& names,
                                        const Record& record) {
  std::vector<const Field*> chosen;
  for (const std::string& name : names) {
    for (const Field& field : record) {
      if (field.name == name) chosen.push_back(&field);
    }
  }
  for (const Field& field : record) {
    if (names.empty() || (field.name == "error" && !contains(names, field.name))) {
      chosen.push_back(&field);
    }
  }
  return chosen;
}

/// A record in JSON or YAML.
RecordText record_of_fields(const RecordStyle& style, const Record& record) {
  const bool is_yaml = style.format == RecordFormat::yaml;
  RecordText text{{}, {}, false};
  std::string* out = &text.before_id;
  if (style.format == RecordFormat::json) *out += ",\n";
  *out += is_yaml ? "---\n" : "{";
  bool is_first = true;
  for (const Field* chosen : chosen_fields(style.fields, record)) {
    const Field& field = *chosen;
    if (!is_first && !is_yaml) *out += ',';
    is_first = false;
    if (field.name == "id" && !text.shows_id) {
      *out += is_yaml ? "id: " : "\"id\":";
      text.shows_id = true;
      out = &text.after_id;
      if (is_yaml) *out += '\n';
    } else if (is_yaml) {
      append_yaml(*out, field);
    } else {
      append_json(*out, field.name);
      *out += ':';
      append_json(*out, field.value);
    }
  }
  if (!is_yaml) *out += '}';
  if (style.format == RecordFormat::ndjson) *out += '\n';
  return text;
}

}  // namespace

std::vector<std::string> record_fields() {
  return mapped(field_kinds(), [&](const FieldKind& kind) { return std::string(kind.name); });
}

bool shows_levels_only(const RecordStyle& style) {
  const auto& kinds = field_kinds();
  return !style.fields.empty() && std::ranges::none_of(kinds, [&](const auto& kind) {
    return contains(style.fields, kind.name) && !kind.is_level;
  });
}

RecordText text_of(const RecordStyle& style, const Record& record) {
  switch (style.format) {
    case RecordFormat::csv: return csv_record(style, record);
    case RecordFormat::ndjson:
    case RecordFormat::json:
    case RecordFormat::yaml: break;
  }
  return record_of_fields(style, record);
}

void append_id(std::string& out, RecordFormat format, std::string_view id) {
  if (format == RecordFormat::csv) {
    append_csv(out, id);
  } else {
    append_json(out, id);
  }
}

std::string whole_text_of(const RecordStyle& style, const Record& record) {
  const RecordText text = text_of(style, record);
  std::string out = text.before_id;
  const auto* id = text.shows_id ? std::get_if<std::string>(&record.front().value.is) : nullptr;
  if (id != nullptr) append_id(out, style.format, *id);
  return out + text.after_id;
}

RecordWriter::RecordWriter(RecordStyle style, std::ostream& output)
    : style_(std::move(style)), output_(output) {
  if (style_.format == RecordFormat::csv) output_ << csv_header(style_);
}

void RecordWriter::write(const Record& record) { write(whole_text_of(style_, record)); }

void RecordWriter::write(std::string_view records) {
  if (style_.format == RecordFormat::json && !any_ && !records.empty()) {
    output_ << '[';
    records.remove_prefix(1);  // the comma after a record that is not there
  }
  output_ << records;
  any_ = any_ || !records.empty();
}

void RecordWriter::finish() {
  if (style_.format == RecordFormat::json) output_ << (any_ ? "\n]\n" : "[]\n");
}

}  // namespace triage
