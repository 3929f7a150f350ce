// The table of diagnostics: every row of it is shown by some test; and how a diagnostic is told.

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <iterator>
#include <set>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "triage/base/diagnostic.hpp"
#include "triage/base/text.hpp"
#include "unit/golden.hpp"
#include "unit/rules.hpp"

using namespace triage;

namespace {

std::vector<std::string> texts_below(const std::string& directory, const std::string& extension) {
  std::vector<std::string> texts;
  const std::filesystem::path root(TRIAGE_SOURCE_DIR);
  for (const auto& entry : std::filesystem::directory_iterator(root / directory)) {
    if (entry.path().extension() == extension) {
      texts.push_back(tests::source_file(directory + "/" + entry.path().filename().string()));
    }
  }
  REQUIRE_MESSAGE(!texts.empty(), directory, " has no ", extension, " files");
  return texts;
}

/// What is said of the packs and cases of the tests.
std::vector<std::string> outputs_of_files() {
  std::vector<std::string> texts;
  for (const char* directory : {"tests/packs/bad", "tests/packs/warned", "tests/cases/bad"}) {
    std::ranges::move(texts_below(directory, ".expected"), std::back_inserter(texts));
  }
  return texts;
}

/// And of commands.
std::vector<std::string> kept_outputs() {
  std::vector<std::string> texts = outputs_of_files();
  std::ranges::move(texts_below("tests/cli", ".test"), std::back_inserter(texts));
  return texts;
}

/// "pack.unknown-type", where that stands at the end of the line in brackets; else nothing.
std::string code_in(const std::string& line) {
  const std::size_t bracket = line.rfind('[');
  if (bracket == line.npos || !line.ends_with(']')) return {};
  const std::string code = line.substr(bracket + 1, line.size() - bracket - 2);
  const bool is_code = code.find('.') != code.npos &&
                       code.find_first_not_of("abcdefghijklmnopqrstuvwxyz-.") == code.npos;
  return is_code ? code : std::string();
}

/// What stands below the first line of a diagnostic, by its code.
class Shown {
 public:
  explicit Shown(const std::vector<std::string>& texts) {
    for (const std::string& text : texts) read(text);
  }

  /// Whether a name that was probably meant is shown with such a one.
  [[nodiscard]] bool suggests(std::string_view id) const {
    const std::string beginning = std::string(id) + " help: did you mean '";
    const auto at = lines_.lower_bound(beginning);
    return at != lines_.end() && at->starts_with(beginning);
  }

  /// Whether such a diagnostic is shown with this behind `note: ` or `help: `.
  [[nodiscard]] bool has(std::string_view id, std::string_view label, std::string_view text) const {
    return lines_.contains(std::string(id) + ' ' + std::string(label) + std::string(text));
  }

 private:
  void read(const std::string& text) {
    std::istringstream lines(text);
    std::string id;
    for (std::string line; std::getline(lines, line);) {
      if (const std::string code = code_in(line); !code.empty()) id = code;
      for (const std::string label : {": note: ", "  help: "}) {
        const std::size_t at = line.find(label);
        if (at != line.npos) lines_.insert(id + ' ' + line.substr(at + 2));
      }
    }
  }

  std::set<std::string> lines_;  // "pack.unknown-type help: did you mean 'yes_no'?"
};

/// The codes that the sources give a note, or a suggestion: of each such place, the one last named.
std::set<std::string> codes_with(const std::string& member) {
  constexpr std::string_view before_name = "Code::";
  std::set<std::string> codes;
  const std::filesystem::path root(TRIAGE_SOURCE_DIR);
  for (const auto& entry : std::filesystem::recursive_directory_iterator(root / "src/triage")) {
    if (!entry.is_regular_file()) continue;
    const std::string path = std::filesystem::relative(entry.path(), root).string();
    const std::string text = tests::source_file(path);
    for (std::size_t at = 0; (at = text.find(member, at)) != text.npos; ++at) {
      const std::size_t code = text.rfind(before_name, at);
      REQUIRE_MESSAGE(code != text.npos, path, " names no code before ", member);
      const std::size_t name = code + before_name.size();
      const std::size_t end = text.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_", name);
      codes.insert(text.substr(name, end - name));
    }
  }
  return codes;
}

/// Its code as the sources write it.
std::string name_of(const CodeTexts& row) {
  std::string name(row.id);
  std::ranges::replace(name, '.', '_');
  std::ranges::replace(name, '-', '_');
  return name;
}

/// They are shown with their code, in text or as a record.
bool shows(const std::string& text, const CodeTexts& row) {
  const std::string id(row.id);
  return text.find('[' + id + ']') != text.npos || text.find("\"code\":\"" + id + '"') != text.npos;
}

}  // namespace

TEST_CASE("diagnostics: every code is shown by a bad pack, a bad case or a command") {
  const std::vector<std::string> shown = outputs_of_files();
  const auto of_files = [&](const CodeTexts& row) {
    return std::any_of(shown.begin(), shown.end(),
                       [&row](const std::string& text) { return shows(text, row); });
  };
  const auto commands = texts_below("tests/cli", ".test");
  for (const CodeTexts& row : diagnostic_table()) {
    // These take two files, no file, a file too large to keep, a pack that extends another, one
    // with many measurements, a hazard log, reviews, or the tables of an evaluation.
    const std::set<Code> of_commands = {
        Code::case_duplicate_id,       Code::input_cannot_read,
        Code::yaml_too_large,          Code::translation_no_base,
        Code::pack_no_watch_for,       Code::translation_not_read,
        Code::case_contradictory,      Code::translation_moved_figures,
        Code::hazards_other_pack,      Code::hazards_no_control,
        Code::hazards_broken_control,  Code::review_other_pack,
        Code::review_no_part,          Code::review_changed,
        Code::review_objection,        Code::pack_other_base,
        Code::pack_any_base,           Code::score_unknown_level,
        Code::score_two_right_answers, Code::score_no_system,
        Code::score_bad_system};
    const bool by_command = std::any_of(commands.begin(), commands.end(),
                                        [&row](const auto& text) { return shows(text, row); });
    const bool is_shown = of_commands.count(row.code) == 1 ? by_command : of_files(row);
    CHECK_MESSAGE(is_shown, std::string(row.id), " is shown by no test");
  }
}

TEST_CASE("diagnostics: every note, every help and every suggestion is shown by a test") {
  const Shown shown(kept_outputs());
  const std::set<std::string> with_note = codes_with(".notes.push_back");
  const std::set<std::string> with_suggestion = codes_with(".suggestion =");
  std::size_t notes = 0;
  std::size_t suggestions = 0;
  for (const CodeTexts& row : diagnostic_table()) {
    CAPTURE(std::string(row.id));
    CHECK_MESSAGE(shown.has(row.id, "help: ", row.help), "its help is shown by no test");
    CHECK_MESSAGE(with_note.contains(name_of(row)) != row.note.empty(), "has a note or none");
    CHECK_MESSAGE((row.note.empty() || shown.has(row.id, "note: ", row.note)),
                  "its note is shown by no test");
    CHECK_MESSAGE((!with_suggestion.contains(name_of(row)) || shown.suggests(row.id)),
                  "\"did you mean\" is shown by no test");
    if (!row.note.empty()) ++notes;
    if (with_suggestion.contains(name_of(row))) ++suggestions;
  }
  CHECK(notes == with_note.size());
  CHECK(suggestions == with_suggestion.size());
}

TEST_CASE("diagnostics: every row says what is wrong and what to do, under a code of its own") {
  std::set<std::string_view> ids;
  for (const CodeTexts& row : diagnostic_table()) {
    CAPTURE(std::string(row.id));
    CHECK(ids.insert(row.id).second);
    CHECK(!row.message.empty());
    CHECK(row.message.back() != '.');
    CHECK(!row.help.empty());
    CHECK((row.help.back() == '.' || row.help.find(": ") != row.help.npos));
    CHECK(row.id.find_first_not_of("abcdefghijklmnopqrstuvwxyz-.") == row.id.npos);
  }
}

TEST_CASE("diagnostics: text that fills a gap is made safe and short") {
  Diagnostics diagnostics("file");
  diagnostics.add(Code::pack_unknown_type, {1, 1, 1}, {"a\x1b[31m\nb"});
  CHECK(diagnostics.all().back().message == "'a\\x1b[31m b' is not a type of finding");
  diagnostics.add(Code::pack_unknown_type, {1, 1, 1}, {std::string(1000, 'x')});
  CHECK(diagnostics.all().back().message ==
        "'" + std::string(200, 'x') + "...' is not a type of finding");
  for (std::size_t before = 0; before < 4; ++before) {
    std::string name(before, 'x');
    while (name.size() < 1000) name += "\xF0\x9F\x99\x82";
    diagnostics.add(Code::pack_unknown_type, {1, 1, 1}, {name});
    CHECK_FALSE(find_invalid_utf8(diagnostics.all().back().message));
  }
  diagnostics.add(Code::pack_unknown_type, {1, 1, 1}, {"{}"});
  CHECK(diagnostics.all().back().message == "'{}' is not a type of finding");
}

TEST_CASE("diagnostics: warnings alone are no errors, and sorting keeps what stands together") {
  Diagnostics diagnostics("file");
  diagnostics.add(Code::translation_untranslated, {3, 1, 1}, {"title"});
  CHECK(!diagnostics.has_errors());
  diagnostics.add(Code::pack_empty, {2, 9, 1});
  diagnostics.add(Code::yaml_tag, {2, 5, 1});
  diagnostics.add(Code::yaml_alias, {2, 5, 1});
  CHECK(diagnostics.has_errors());
  std::vector<Code> codes;
  for (const Diagnostic& diagnostic : diagnostics.sorted()) codes.push_back(diagnostic.code);
  CHECK(codes == std::vector{Code::yaml_tag, Code::yaml_alias, Code::pack_empty,
                             Code::translation_untranslated});
}

TEST_CASE(
    "diagnostics: 100 errors and 100 warnings are kept of a text, and of the others the number") {
  Diagnostics diagnostics("file");
  for (std::uint32_t line = 1; line <= 150; ++line) {
    Diagnostic& warning = diagnostics.add(Code::translation_untranslated, {line, 1, 1}, {"title"});
    warning.notes.push_back({{1, 1, 1}});
  }
  CHECK(diagnostics.all().size() == 101);
  CHECK_FALSE(diagnostics.has_errors());
  for (std::uint32_t line = 120; line > 0; --line) {
    diagnostics.add(Code::yaml_tag, {line, 1, 1}).suggestion = "suggestion";
  }
  CHECK(diagnostics.has_errors());
  const std::vector<Diagnostic> sorted = diagnostics.sorted();
  CHECK(sorted.size() == 201);
  CHECK(sorted[0].place.line == 1);
  CHECK(sorted[200].code == Code::input_left_out);
  CHECK(to_text(sorted[200], {}) ==
        "file: warning: and 70 more, which are not shown [input.left-out]\n"
        "  help: Mend those that are shown first: often the others come of them.\n");
  // Nothing of what was left out has got into what was kept.
  CHECK(diagnostics.all()[99].suggestion.empty());
  CHECK(diagnostics.all().back().notes.empty());
}

TEST_CASE("diagnostics: a byte order mark is no part of the first line") {
  const std::string text = "\xEF\xBB\xBFpack: Bad Id\nversion: x\n";
  Diagnostics diagnostics("file");
  CHECK(in_characters({1, 7, 6}, {"file", text, 1}) == Place{1, 7, 6});
  CHECK(to_text(diagnostics.add(Code::yaml_tag, {1, 7, 6}), {"file", text, 1})
            .find("   1 | pack: Bad Id\n     |       ^^^^^^\n") != std::string::npos);
}

TEST_CASE("diagnostics: the caret stands below its place, whatever stands before it") {
  const auto caret_line = [](std::string_view line, Place place) {
    Diagnostics diagnostics("file");
    const std::string text = to_text(diagnostics.add(Code::yaml_tag, place), {"file", line, 1});
    const std::size_t first = text.find('\n') + 1;
    const std::size_t second = text.find('\n', first) + 1;
    return text.substr(second, text.find('\n', second) - second);
  };
  CHECK(caret_line("a: b", {1, 4, 1}) == "     |    ^");
  CHECK(caret_line("a: bcd", {1, 4, 3}) == "     |    ^^^");
  CHECK(caret_line("\ta: b", {1, 5, 1}) == "     |     ^");
  CHECK(caret_line("é: b", {1, 5, 1}) == "     |    ^");    // two bytes, one column
  CHECK(caret_line("痛: b", {1, 6, 1}) == "     |     ^");  // three bytes, two columns
  CHECK(caret_line("a: b\r", {1, 5, 1}) == "     |     ^");
}

TEST_CASE("diagnostics: a line that is not at hand, or too long, is left out") {
  Diagnostics diagnostics("file");
  const std::string bare =
      "file:7:1: error: tags (!) are not accepted [yaml.tag]\n"
      "  help: Remove the tag. A text that begins with ! needs quotes.\n";
  CHECK(to_text(diagnostics.add(Code::yaml_tag, {7, 1, 1}), {"file", "one line", 1}) == bare);
  CHECK(to_text(diagnostics.add(Code::yaml_tag, {7, 1, 1}), {"file", std::string(999, 'x'), 7}) ==
        bare);
  CHECK(to_text(diagnostics.add(Code::yaml_tag, {}), {"file", "one line", 1}).substr(0, 12) ==
        "file: error:");
}

TEST_CASE("diagnostics: the name of a file cannot reach the terminal raw, nor that of a note") {
  Diagnostics diagnostics("a\x1b]0;b\x07.yaml");
  Diagnostic& twice = diagnostics.add(Code::yaml_duplicate_key, {1, 1, 1}, {"a"});
  twice.notes = {{{1, 1, 1}}, {{1, 1, 1}, "b\x1b[2J.yaml"}};
  CHECK(!find_control_character(to_text(twice, {"x", "!\x1b[31m", 1})));
}
