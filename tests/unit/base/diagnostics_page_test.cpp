// docs/diagnostics.md is made from the table of diagnostics: TRIAGE_RESET=1 writes it.

#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "triage/base/diagnostic.hpp"
#include "unit/golden.hpp"

using namespace triage;

namespace {

constexpr std::string_view opening =
    R"(# Diagnostics

Every mistake that `triage` can find in a pack or in a case, with what to do about it. The codes are
stable; the words may change. `…` stands for a name or a text of yours. Made from the program's own
table by a test.
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

std::string entry(const CodeTexts& row) {
  const std::string kind = row.severity == Severity::warning ? "Warning: " : "";
  return "\n### " + std::string(row.id) + "\n\n> " + kind + with_gaps_shown(row.message) + "\n\n" +
         std::string(row.help) + "\n";
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
