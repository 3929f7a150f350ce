// SARIF 2.1.0 (OASIS, 2020), as much of it as a list of mistakes needs.

#include "triage/base/text.hpp"
#include "triage/report/check_record.hpp"

namespace triage {
namespace {

constexpr std::string_view sarif_schema = "https://json.schemastore.org/sarif-2.1.0.json";

Value text_of(std::string_view text) { return {Record{{"text", {std::string(text)}}}}; }

/// A path as a URI reference: what a URI cannot hold is written as %20, and an absolute path names
/// this machine.
std::string uri_of(std::string_view path) {
  constexpr std::string_view plain = "-._~/!$&'()*+,;=@";
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string uri = path.starts_with('/') ? "file://" : "";
  for (const char c : path) {
    if (is_alphanumeric(c) || plain.find(c) != plain.npos) {
      uri += c;
      continue;
    }
    const auto byte = static_cast<unsigned char>(c);
    uri += '%';
    uri += digits[byte >> 4U];
    uri += digits[byte & 0xFU];
  }
  return uri;
}

Record location(std::string_view file, const Place& place) {
  Record physical{{"artifactLocation", {Record{{"uri", {uri_of(file)}}}}}};
  if (place.line != 0) {
    Record region{{"startLine", number_value(place.line)}};
    if (place.column != 0) {
      region.push_back({"startColumn", number_value(place.column)});
      region.push_back({"endColumn", {std::uint64_t{place.column} + place.length}});
    }
    physical.push_back({"region", {std::move(region)}});
  }
  return {{"physicalLocation", {std::move(physical)}}};
}

/// The text of another file is not at hand, so that of a place there only the line is told.
Record related(const Note& note, std::string_view text, const SourceText& source) {
  const Place place = note.file.empty() ? in_characters(note.place, source)
                                        : Place{note.place.line, 0, 0, note.place.layer};
  Record record = location(note.file.empty() ? source.name : note.file, place);
  record.push_back({"message", text_of(text)});
  return record;
}

Record result(const Diagnostic& diagnostic, const SourceText& source) {
  const CodeTexts& texts = texts_of(diagnostic.code);
  std::string message = diagnostic.message;
  if (!diagnostic.suggestion.empty()) message += "; " + help_for(diagnostic);
  const Place place = in_characters(diagnostic.place, source);
  Record record{{"ruleId", {std::string(texts.id)}},
                {"ruleIndex", {std::uint64_t{static_cast<std::uint8_t>(diagnostic.code)}}},
                {"level", {std::string(name_of(texts.severity))}},
                {"message", text_of(message)},
                {"locations", {List{{location(source.name, place)}}}}};
  const auto other = [&](const Note& note) { return related(note, texts.note, source); };
  if (!diagnostic.notes.empty()) {
    record.push_back({"relatedLocations", list_value(diagnostic.notes, other)});
  }
  return record;
}

Record rule(const CodeTexts& texts) {
  const Record configuration{{"level", {std::string(name_of(texts.severity))}}};
  return {{"id", {std::string(texts.id)}},
          {"shortDescription", text_of(with_gaps_shown(texts.message))},
          {"help", text_of(texts.help)},
          {"defaultConfiguration", {configuration}}};
}

Record tool(std::string_view triage_version) {
  const Record driver{{"name", {std::string("triage")}},
                      {"version", {std::string(triage_version)}},
                      {"rules", list_value(diagnostic_table(), rule)}};
  return {{"driver", {driver}}};
}

}  // namespace

Record check_sarif(const CheckReport& report, std::string_view triage_version) {
  List results;
  for (const CheckedText& text : report.texts) {
    const SourceText source{text.name, text.text, 1};
    for (const Diagnostic& diagnostic : text.diagnostics) {
      results.push_back({result(diagnostic, source)});
    }
  }
  const Record invocation{{"executionSuccessful", {!report.has(CheckResult::not_read)}}};
  const Record run{{"tool", {tool(triage_version)}},
                   {"invocations", {List{{invocation}}}},
                   {"columnKind", {std::string("unicodeCodePoints")}},
                   {"results", {std::move(results)}}};
  return {{"$schema", {std::string(sarif_schema)}},
          {"version", {std::string("2.1.0")}},
          {"runs", {List{{run}}}}};
}

}  // namespace triage
