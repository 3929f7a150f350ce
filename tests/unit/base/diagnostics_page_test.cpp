// docs/diagnostics.md is made from the table of diagnostics: TRIAGE_RESET=1 writes it.

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include "triage/base/diagnostic.hpp"
#include "unit/golden.hpp"
#include "unit/rules.hpp"

using namespace triage;

namespace {

constexpr std::string_view opening =
    R"(# Diagnostics

Every mistake that `triage` can find in a pack or in a case, with what to do about it. The codes are
stable; the words may change. `…` stands for a name or a text of yours. Made from the program's own
table by a test. *Try it* opens a text that has the mistake in the [playground](../README.md#a-playground-for-authors),
once that is built.
)";

struct Part {
  std::string_view prefix;  // of its codes
  std::string_view title;
};

constexpr Part parts[] = {
    {"yaml.", "YAML, in packs and cases"},
    {"json.", "NDJSON cases"},
    {"csv.", "CSV cases"},
    {"pack.", "Rule packs"},
    {"translation.", "Translations of packs"},
    {"hazards.", "Hazard logs of packs"},
    {"review.", "Reviews of packs"},
    {"case.", "Cases and answers"},
    {"input.", "Files"},
    {"score.", "Tables of an evaluation"},
};

/// What is wrong with bytes is not in a text any more that an editor in a browser has opened.
constexpr std::string_view of_bytes[] = {"yaml.encoding", "yaml.line-ends", "csv.encoding"};

/// What is said of the texts in a folder of tests, each by itself.
std::vector<std::string> said_in(const std::string& folder) {
  std::vector<std::string> all;
  const std::filesystem::path root = std::filesystem::path(TRIAGE_SOURCE_DIR) / folder;
  for (const auto& entry : std::filesystem::directory_iterator(root)) {
    if (entry.path().extension() != ".expected") continue;
    all.push_back(triage::tests::source_file(folder + "/" + entry.path().filename().string()));
  }
  return all;
}

bool shown_by_a_pack(const std::string& in_brackets) {
  for (const char* folder : {"tests/packs/bad", "tests/packs/warned"}) {
    const std::vector<std::string> all = said_in(folder);
    const auto shows = [&](const std::string& said) { return said.find(in_brackets) != said.npos; };
    if (std::ranges::any_of(all, shows)) return true;
  }
  return false;
}

/// Of a case, the playground shows the first mistake.
bool shown_first_by_a_case(const std::string& in_brackets) {
  const std::vector<std::string> all = said_in("tests/cases/bad");
  return std::ranges::any_of(all, [&](const std::string& said) {
    const std::size_t first = said.find(" error: ");
    const std::size_t end = said.find("]\n", first);
    return end != said.npos && said.substr(first, end + 2 - first).ends_with(in_brackets);
  });
}

bool has_example(const std::string& id) {
  if (std::ranges::find(of_bytes, id) != std::end(of_bytes)) return false;
  const std::string in_brackets = "[" + id + "]\n";
  const bool is_of_cases = id.starts_with("case.") || id.starts_with("csv.");
  return is_of_cases ? shown_first_by_a_case(in_brackets) : shown_by_a_pack(in_brackets);
}

std::string entry(const CodeTexts& row) {
  const std::string kind = row.severity == Severity::warning ? "Warning: " : "";
  const std::string id(row.id);
  const std::string link = "\n[Try it](../build/web/playground.html#diagnostic/" + id + ")\n";
  const std::string note = row.note.empty() ? "" : ">\n> Note: " + std::string(row.note) + '\n';
  return "\n### " + id + "\n\n> " + kind + with_gaps_shown(row.message) + '\n' + note + '\n' +
         std::string(row.help) + "\n" + (has_example(id) ? link : "");
}

std::string page() {
  std::string text(opening);
  for (const Part& part : parts) {
    text += "\n## " + std::string(part.title) + "\n";
    for (const CodeTexts& row : diagnostic_table()) {
      if (row.id.starts_with(part.prefix)) text += entry(row);
    }
  }
  return text;
}

}  // namespace

TEST_CASE("diagnostics: the page in docs/ says what the table says") {
  triage::tests::compare_with_file("docs/diagnostics.md", page());
}

TEST_CASE("diagnostics: every code has its place on the page") {
  const std::string text = page();
  for (const CodeTexts& row : diagnostic_table()) {
    CHECK_MESSAGE(text.find("### " + std::string(row.id) + "\n") != std::string::npos, row.id);
  }
}
