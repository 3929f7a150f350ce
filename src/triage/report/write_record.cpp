// The four ways to write a record. JSON is the base: a YAML record is the same values in block
// form, and a CSV row the same values with nested names joined by `_`.

#include <array>
#include <cstddef>

#include "triage/base/overloaded.hpp"
#include "triage/base/text.hpp"
#include "triage/report/record.hpp"

namespace triage {
namespace {

// --- JSON -------------------------------------------------------------------------------------

void append_escape(std::string& out, char c) {
  constexpr std::string_view digits = "0123456789abcdef";
  const auto byte = static_cast<unsigned char>(c);
  switch (c) {
    case '"': out += "\\\""; return;
    case '\\': out += "\\\\"; return;
    case '\n': out += "\\n"; return;
    case '\t': out += "\\t"; return;
    case '\r': out += "\\r"; return;
    default: break;
  }
  out += "\\u00";
  out += digits[byte >> 4U];
  out += digits[byte & 0xFU];
}

/// Our texts are UTF-8 already; only what JSON or a terminal could trip over is escaped.
void append_json(std::string& out, std::string_view text) {
  out += '"';
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x20 || byte == 0x7F || c == '"' || c == '\\')
      append_escape(out, c);
    else
      out += c;
  }
  out += '"';
}

void append_json(std::string& out, const Value& value);

void append_json(std::string& out, const Record& record) {
  out += '{';
  for (const Field& field : record) {
    if (out.back() != '{') out += ',';
    append_json(out, field.name);
    out += ':';
    append_json(out, field.value);
  }
  out += '}';
}

void append_json(std::string& out, const Value& value) {
  std::visit(Overloaded{
                 [&out](const std::string& text) { append_json(out, text); },
                 [&out](bool yes) { out += yes ? "true" : "false"; },
                 [&out](std::uint64_t number) { out += std::to_string(number); },
                 [&out](const List& list) {
                   out += '[';
                   for (std::size_t i = 0; i < list.size(); ++i) {
                     if (i > 0) out += ',';
                     append_json(out, list[i]);
                   }
                   out += ']';
                 },
                 [&out](const Record& record) { append_json(out, record); },
             },
             value.is);
}

// --- YAML -------------------------------------------------------------------------------------

/// One field a line; nested values in flow style, which is JSON, which YAML reads. Texts keep their
/// quotes: no text of a person can turn into a number, a null or a comment.
void append_yaml(std::string& out, const Record& record) {
  out += "---\n";
  for (const Field& field : record) {
    out += field.name + ": ";
    append_json(out, field.value);
    out += '\n';
  }
}

// --- CSV (RFC 4180) ---------------------------------------------------------------------------

constexpr auto csv_columns = std::to_array<std::string_view>({"id",
                                                              "disposition",
                                                              "settled",
                                                              "at_least",
                                                              "at_most",
                                                              "fired",
                                                              "care",
                                                              "withheld",
                                                              "undecided_care",
                                                              "ask",
                                                              "cannot_be_ruled_out",
                                                              "warnings",
                                                              "pack_id",
                                                              "pack_version",
                                                              "pack_sha256",
                                                              "error_code",
                                                              "error_message",
                                                              "error_file",
                                                              "error_line",
                                                              "error_column"});

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
    std::vector<std::string> words;
    for (const Value& item : *list) words.push_back(csv_text(item));
    return join(words, ";");
  }
  std::string text;
  append_json(text, value);
  return text;
}

void append_csv(std::string& out, std::string_view cell) {
  if (cell.find_first_of(",\"\r\n") == std::string_view::npos) {
    out += cell;
    return;
  }
  out += '"';
  for (const char c : cell) {
    if (c == '"') out += '"';
    out += c;
  }
  out += '"';
}

void append_csv(std::string& out, const Record& record) {
  for (const std::string_view column : csv_columns) {
    if (column != csv_columns.front()) out += ',';
    if (const Value* value = find_column(record, column)) append_csv(out, csv_text(*value));
  }
  out += "\r\n";
}

std::string csv_header() {
  std::string out;
  for (const std::string_view column : csv_columns) {
    if (column != csv_columns.front()) out += ',';
    out += column;
  }
  return out + "\r\n";
}

}  // namespace

std::string to_json(const Record& record) {
  std::string out;
  append_json(out, record);
  return out;
}

RecordWriter::RecordWriter(RecordFormat format, std::ostream& output)
    : format_(format), output_(output) {
  if (format_ == RecordFormat::csv) output_ << csv_header();
}

void RecordWriter::write(const Record& record) {
  std::string text;
  if (format_ == RecordFormat::json) text += any_ ? ",\n" : "[\n";
  if (format_ == RecordFormat::csv) {
    append_csv(text, record);
  } else if (format_ == RecordFormat::yaml) {
    append_yaml(text, record);
  } else {
    append_json(text, record);
  }
  if (format_ == RecordFormat::ndjson) text += '\n';
  output_ << text;
  any_ = true;
}

void RecordWriter::finish() {
  if (format_ == RecordFormat::json) output_ << (any_ ? "\n]\n" : "[]\n");
}

}  // namespace triage
