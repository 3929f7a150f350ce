// Writes cases: the same people for the same pack, crowd and count, in any of ten formats.
//
//     make_cases PACK complete|mixed COUNT ndjson|csv|yaml|flow|literal|FORMAT-FORM > FILE
//
// `yaml` is the plain block style that people and programs mostly write; `flow` the same in flow
// style, with quotes and comments; `literal` is `yaml` with a note in a literal block.
// `ndjson-escaped` has an escape in its id, as Python writes what is outside ASCII, and quotes in a
// note; so has `yaml-escaped`, and `csv-quoted` has quotes around both. In `ndjson-expected` and
// `yaml-expected` each case says what to expect.

#include <cstdlib>
#include <fstream>
#include <iostream>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "people.hpp"
#include "triage/pack/from_yaml.hpp"

namespace triage::bench {
namespace {

std::string joined(const std::vector<std::string>& words, std::string_view between,
                   std::string_view quote = {}) {
  std::string text;
  for (const std::string& word : words) {
    if (!text.empty()) text += between;
    text += quote;
    text += word;
    text += quote;
  }
  return text;
}

std::string json_value(const Said& said) {
  if (said.form == Form::yes_no) return said.words.front() == "yes" ? "true" : "false";
  if (said.form == Form::number) return said.words.front();
  const std::string words = joined(said.words, ",", "\"");
  return said.form == Form::list ? '[' + words + ']' : words;
}

std::string as_ndjson(const RulePack&, const std::string& id, const std::vector<Said>& answers) {
  std::string out = "{\"id\":\"" + id + "\",\"answers\":{";
  for (const Said& said : answers) {
    if (&said != &answers.front()) out += ',';
    out += '"' + said.finding->id + "\":" + json_value(said);
  }
  return out + "}}\n";
}

std::string as_csv(const RulePack& pack, const std::string& id, const std::vector<Said>& answers) {
  std::string out = id;
  auto said = answers.begin();
  for (const Finding& finding : pack.findings) {
    if (finding.same_as) continue;
    out += ',';
    if (said == answers.end() || said->finding != &finding) continue;
    out += joined(said->words, ";");
    ++said;
  }
  return out + '\n';
}

std::string as_yaml(const RulePack&, const std::string& id, const std::vector<Said>& answers) {
  std::string out = "---\nid: " + id + "\nanswers:\n";
  for (const Said& said : answers) {
    const std::string words = joined(said.words, ", ");
    const bool list = said.form == Form::list;
    out += "  " + said.finding->id + ": " + (list ? '[' + words + ']' : words) + '\n';
  }
  return out;
}

std::string as_flow(const RulePack&, const std::string& id, const std::vector<Said>& answers) {
  std::string out = "--- # one person\n'id': \"" + id + "\"\nanswers: {";
  for (const Said& said : answers) {
    if (&said != &answers.front()) out += ",\n  ";
    // Quoted, yes and no would be text.
    const std::string words = joined(said.words, ", ", said.form == Form::yes_no ? "" : "'");
    out += said.finding->id + ": " + (said.form == Form::list ? '[' + words + ']' : words);
  }
  return out + "}\n";
}

std::string as_literal(const RulePack& pack, const std::string& id,
                       const std::vector<Said>& answers) {
  return as_yaml(pack, id, answers) + "note: |\n  Came on a Monday,\n  before noon.\n";
}

std::string as_ndjson_escaped(const RulePack& pack, const std::string& id,
                              const std::vector<Said>& answers) {
  const std::string line = as_ndjson(pack, "\\u0063" + id.substr(1), answers);
  return R"({"note": "Sat \"long\",\nthen [left].",)" + line.substr(1);
}

std::string as_ndjson_expected(const RulePack& pack, const std::string& id,
                               const std::vector<Said>& answers) {
  const std::string line = as_ndjson(pack, id, answers);
  return R"({"expect":{"disposition":"doctor","not_care":[]},)" + line.substr(1);
}

std::string as_yaml_escaped(const RulePack& pack, const std::string& id,
                            const std::vector<Said>& answers) {
  return as_yaml(pack, "\"\\u0063" + id.substr(1) + '"', answers) +
         "note: \"Sat \\\"long\\\",\\nthen [left].\"\n";
}

std::string as_yaml_expected(const RulePack& pack, const std::string& id,
                             const std::vector<Said>& answers) {
  return as_yaml(pack, id, answers) + "expect:\n  disposition: doctor\n  not_care: []\n";
}

std::string as_csv_quoted(const RulePack& pack, const std::string& id,
                          const std::vector<Said>& answers) {
  std::string record = as_csv(pack, '"' + id + '"', answers);
  record.pop_back();
  return record + ",\"Sat \"\"long\"\", then [left].\"\n";
}

using Writer = std::string (*)(const RulePack&, const std::string&, const std::vector<Said>&);

Writer writer_of(std::string_view format) {
  if (format == "ndjson") return as_ndjson;
  if (format == "csv") return as_csv;
  if (format == "yaml") return as_yaml;
  if (format == "literal") return as_literal;
  if (format == "ndjson-escaped") return as_ndjson_escaped;
  if (format == "ndjson-expected") return as_ndjson_expected;
  if (format == "yaml-escaped") return as_yaml_escaped;
  if (format == "yaml-expected") return as_yaml_expected;
  if (format == "csv-quoted") return as_csv_quoted;
  return format == "flow" ? as_flow : nullptr;
}

std::optional<RulePack> read_pack(const char* path) {
  std::ifstream in(path);
  const std::string text(std::istreambuf_iterator<char>(in), {});
  Diagnostics diagnostics(path);
  return pack_from_yaml(SourceText{path, text, 1}, diagnostics);
}

void write_csv_header(const RulePack& pack, bool has_note) {
  std::cout << "id";
  for (const Finding& finding : pack.findings) {
    if (!finding.same_as) std::cout << ',' << finding.id;
  }
  std::cout << (has_note ? ",note\n" : "\n");
}

std::string id_of(std::size_t number) {
  constexpr std::size_t digits = 8;
  const std::string text = std::to_string(number);
  return "case-" + std::string(text.size() < digits ? digits - text.size() : 0, '0') + text;
}

int write_cases(const RulePack& pack, Crowd crowd, std::size_t count, Writer write) {
  std::ios::sync_with_stdio(false);
  if (write == as_csv || write == as_csv_quoted) write_csv_header(pack, write == as_csv_quoted);
  People people(pack, crowd);
  for (std::size_t i = 1; i <= count; ++i) std::cout << write(pack, id_of(i), people.next());
  std::cout.flush();
  return std::cout ? EXIT_SUCCESS : EXIT_FAILURE;
}

}  // namespace
}  // namespace triage::bench

int main(int argc, char** argv) {
  using namespace triage::bench;
  const Writer write = argc == 5 ? writer_of(argv[4]) : nullptr;
  if (write == nullptr) {
    std::cerr << "usage: make_cases PACK complete|mixed COUNT ndjson|csv|yaml|flow|literal|"
                 "ndjson-escaped|ndjson-expected|yaml-escaped|yaml-expected|csv-quoted\n";
    return EXIT_FAILURE;
  }
  const auto pack = read_pack(argv[1]);
  if (!pack) {
    std::cerr << "no well formed pack: " << argv[1] << '\n';
    return EXIT_FAILURE;
  }
  const Crowd crowd = std::string_view(argv[2]) == "mixed" ? Crowd::mixed : Crowd::complete;
  return write_cases(*pack, crowd, std::strtoull(argv[3], nullptr, 10), write);
}
