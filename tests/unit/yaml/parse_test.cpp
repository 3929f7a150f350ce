// The door for YAML: what comes through it, with which places, and what does not.

#include "triage/yaml/parse.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "triage/yaml/check.hpp"

namespace triage::yaml {
namespace {

std::string where(const Place& place) {
  return std::to_string(place.line) + ':' + std::to_string(place.column) + '+' +
         std::to_string(place.length);
}

/// One node and those below it, as in `{a@1:1+1: [b@1:5+1]}`. A quoted scalar has quotes.
std::string dump(const Ref& node) {
  std::string text;
  switch (node.kind()) {
    case Kind::null: text = "null"; break;
    case Kind::scalar:
      text = node.text();
      if (node.quoted()) text = '"' + text + '"';
      break;
    case Kind::sequence:
      for (const Ref& item : node.items()) text += (text.empty() ? "" : ", ") + dump(item);
      return '[' + text + "]@" + where(node.place());
    case Kind::map:
      for (const auto& [key, value] : node.entries()) {
        text += (text.empty() ? "" : ", ") + dump(key) + ": " + dump(value);
      }
      return '{' + text + "}@" + where(node.place());
  }
  return text + '@' + where(node.place());
}

std::string problems(const Diagnostics& diagnostics) {
  std::string text;
  for (const Diagnostic& problem : diagnostics.sorted()) {
    text += (text.empty() ? "" : "; ") + std::string(texts_of(problem.code).id) + '@' +
            where(problem.place);
    for (const Note& note : problem.notes) text += " (" + where(note.place) + ')';
  }
  return text;
}

/// The tree, or the reasons why there is none.
std::string read(std::string_view text, std::uint32_t first_line = 1) {
  Diagnostics diagnostics("file");
  const auto document = parse({"file", text, first_line}, diagnostics);
  CHECK(document.has_value() != diagnostics.has_errors());
  return document ? dump(document->root()) : problems(diagnostics);
}

std::string message(std::string_view text) {
  Diagnostics diagnostics("file");
  CHECK_FALSE(parse({"file", text, 1}, diagnostics));
  return diagnostics.all().empty() ? "" : diagnostics.all().front().message;
}

std::string keys_of(std::string_view text) {
  Diagnostics diagnostics("file");
  const auto document = parse({"file", text, 1}, diagnostics);
  REQUIRE(document.has_value());
  check_keys(document->root(), diagnostics);
  return problems(diagnostics);
}

}  // namespace

TEST_CASE("yaml: scalars and their places") {
  CHECK(read("fever: no\n") == "{fever@1:1+5: no@1:8+2}@1:1+1");
  CHECK(read("fever:   no   # so\n") == "{fever@1:1+5: no@1:10+2}@1:1+1");
  CHECK(read("a: two words\n") == "{a@1:1+1: two words@1:4+9}@1:1+1");
  CHECK(read("a: 'no'\nb: \"no\"\n") == R"({a@1:1+1: "no"@1:4+4, b@2:1+1: "no"@2:4+4}@1:1+1)");
  CHECK(read("'a': it's\n") == R"({"a"@1:1+3: it's@1:6+4}@1:1+1)");
  CHECK(read("a: \"\\x41 \\u00e9\"\n") == R"({a@1:1+1: "A é"@1:4+13}@1:1+1)");
  CHECK(read("a: caf\xC3\xA9\n") == "{a@1:1+1: caf\xC3\xA9@1:4+5}@1:1+1");  // in bytes
}

TEST_CASE("yaml: a scalar of several lines is underlined where it begins") {
  CHECK(read("a: one\n  two\n") == "{a@1:1+1: one two@1:4+3}@1:1+1");
  CHECK(read("a: |\n  one\n  two\n") == "{a@1:1+1: \"one\ntwo\n\"@1:4+1}@1:1+1");
  CHECK(read("a: 'one\n\n  two'\n") == "{a@1:1+1: \"one\ntwo\"@1:4+1}@1:1+1");
}

TEST_CASE("yaml: null is no text, and shows the key that lacks a value") {
  CHECK(read("") == "null@1:1+1");
  CHECK(read("# nothing\n") == "null@1:1+1");
  CHECK(read("a:\nb: ~\nc: null\nd: 'null'\n") ==
        "{a@1:1+1: null@1:1+1, b@2:1+1: null@2:1+1, c@3:1+1: null@3:1+1, "
        "d@4:1+1: \"null\"@4:4+6}@1:1+1");
}

TEST_CASE("yaml: nesting in block style and in flow style") {
  CHECK(read("a:\n  - b\n  - c: d\n    e: f\n") ==
        "{a@1:1+1: [b@2:5+1, {c@3:5+1: d@3:8+1, e@4:5+1: f@4:8+1}@3:5+1]@2:3+1}@1:1+1");
  CHECK(read("{a: [b, {c: d}],\n\"e\":f}\n") ==
        "{a@1:2+1: [b@1:6+1, {c@1:10+1: d@1:13+1}@1:9+1]@1:5+1, \"e\"@2:1+3: f@2:5+1}@1:1+1");
  CHECK(read("- a\n-\n- []\n- {}\n") == "[a@1:3+1, null@3:1+1, []@3:3+1, {}@4:3+1]@1:1+1");
}

TEST_CASE("yaml: nesting has an end") {
  const std::string deep(max_depth - 1, '[');
  const std::string closing(max_depth - 1, ']');
  CHECK(read(deep + "a" + closing).starts_with("[[["));
  CHECK(read(deep + "[a]" + closing) == "yaml.too-deep@1:" + std::to_string(max_depth + 1) + "+1");
}

TEST_CASE("yaml: lines count from the first line of the piece") {
  CHECK(read("---\na: b\n", 40) == "{a@41:1+1: b@41:4+1}@41:1+1");
  CHECK(read("a: b\nc: [\n", 40) == "yaml.syntax@42:1+1");
}

TEST_CASE("yaml: one document, and no second") {
  CHECK(read("--- # so\na: b\n...\n# end\n") == "{a@2:1+1: b@2:4+1}@2:1+1");
  CHECK(read("a: b\n---\nc: d\n") == "yaml.second-document@2:1+1");
}

TEST_CASE("yaml: what can mean more than it shows is refused") {
  CHECK(read("a: &x no\n") == "yaml.alias@1:4+1");
  CHECK(read("a: &x [b]\nc: *x\n") == "yaml.alias@1:4+1");
  CHECK(read("a: !!str no\n") == "yaml.tag@1:4+1");
  CHECK(read("a: !x {b: c}\n") == "yaml.tag@1:4+1");
}

TEST_CASE("yaml: a tag of one sign is a tag, and hides no comment") {
  CHECK(read("a: ! no\n") == "yaml.tag@1:4+1");
  CHECK(read("a: ! every 6 hours #1 rule\n") == "yaml.tag@1:4+1");
  CHECK(read("a: ! [b]\n") == "yaml.tag@1:4+1");
  CHECK(read("a: [b, ! \"c\"]\n") == "yaml.tag@1:8+1");
  CHECK(read("! a: b\n") == "yaml.tag@1:1+1");
  CHECK(read("a: !\n") == "yaml.tag@1:4+1");
  CHECK(read("a: !<> b\n") == "yaml.tag@1:4+1");
}

TEST_CASE("yaml: no line that begins with % is passed over") {
  for (const std::string_view line :
       {"%foo", "%", "%YAML 1.2", "%YAML 2.0", "%TAG ! x:", "%b: c"}) {
    const std::string lost(line);
    CAPTURE(lost);
    CHECK(read("a: b\n" + lost) == "yaml.syntax@2:1+1");
    CHECK(read("a: b\n" + lost + "\r\n") == "yaml.syntax@2:1+1");
    CHECK(read("a: b\n\n# c\n" + lost + "\n") == "yaml.syntax@4:1+1");
    CHECK(read("a: b\n" + lost + "\nc: d\n") == "yaml.syntax@2:1+1");
    CHECK(read("a: b\n...\n" + lost + "\n") == "yaml.syntax@3:1+1");
    CHECK(read("---\n" + lost + "\na: b\n") == "yaml.syntax@2:1+1");
    CHECK(read("- a\n" + lost + "\n") == "yaml.syntax@2:1+1");
    CHECK(read("a: |\n" + lost + "\n") == "yaml.syntax@2:1+1");
    CHECK(read("a: 'b'\n" + lost + "\n") == "yaml.syntax@2:1+1");
    CHECK(read("a: [b,\n" + lost + "\n]\n") == "yaml.syntax@2:1+1");
    if (lost == "%YAML 1.2") continue;
    CHECK(read(lost + "\na: b\n") == "yaml.syntax@1:1+1");
    CHECK(read(lost + "\n---\na: b\n") == "yaml.syntax@1:1+1");
    CHECK(read("\xEF\xBB\xBF" + lost + "\na: b\n") == "yaml.syntax@1:1+1");
    CHECK(read("# c\n\n" + lost + "\na: b\n") == "yaml.syntax@3:1+1");
    CHECK(read(lost) == "yaml.syntax@1:1+1");
  }
  CHECK(message("a: b\n%foo\n").find("a comment begins with #") != std::string::npos);
}

TEST_CASE("yaml: no comment begins right behind a sign") {
  CHECK(read("a: 'b'#c\n") == "yaml.syntax@1:7+1");
  CHECK(read("a: \"b\"#c\nd: e\n") == "yaml.syntax@1:7+1");
  CHECK(read("a: [b]#c\n") == "yaml.syntax@1:7+1");
  CHECK(read("a: [b,#c\n]\n") == "yaml.syntax@1:7+1");
  CHECK(read("a: [#c\n b]\n") == "yaml.syntax@1:5+1");
  CHECK(read("{\"a\":#b\n c}\n") == "yaml.syntax@1:6+1");
  CHECK(read("{a: b}#c\n") == "yaml.syntax@1:7+1");
  for (const char* head : {"|", ">", "|-", "|+", ">2", ">-", "|2-", ">+1"}) {
    CAPTURE(head);
    const std::string text = std::string("a: ") + head + "#c\n   b\n";
    CHECK(read(text.c_str()).starts_with("yaml.syntax@1:"));
  }
  CHECK(message("a: 'b'#c\n").find("a blank is missing before this #") != std::string::npos);
  // In the middle of a text it is a letter.
  CHECK(read("a: b#c\n") == "{a@1:1+1: b#c@1:4+3}@1:1+1");
  CHECK(read("a: b,#c:#d\n") == "{a@1:1+1: b,#c:#d@1:4+7}@1:1+1");
  CHECK(read("a: 'b,#c'\n") == "{a@1:1+1: \"b,#c\"@1:4+6}@1:1+1");
  CHECK(read("a: |\n  b:#c\n") == "{a@1:1+1: \"b:#c\n\"@1:4+1}@1:1+1");
  CHECK(read("a: 'b' #c,#d\n") == "{a@1:1+1: \"b\"@1:4+3}@1:1+1");
  CHECK(read("#a,#b\nc: d\n") == "{c@2:1+1: d@2:4+1}@2:1+1");
}

TEST_CASE("yaml: the version may stand first, and a text of several lines has any sign") {
  const std::string tree = "{a@3:1+1: b@3:4+1}@3:1+1";
  CHECK(read("%YAML 1.2\n---\na: b\n") == tree);
  CHECK(read("\xEF\xBB\xBF%YAML 1.1 # so\r\n---\r\na: b\r\n") == tree);
  CHECK(read("# so\n%YAML 1.2\n--- {a: b}\n") == "{a@3:6+1: b@3:9+1}@3:5+1");
  CHECK(read("a: \"b\n%c\"\n") == "{a@1:1+1: \"b %c\"@1:4+2}@1:1+1");
  CHECK(read("a: 'b\n%c\n%d'\n") == "{a@1:1+1: \"b %c %d\"@1:4+2}@1:1+1");
  CHECK(read("a: b\n %c\n") == "{a@1:1+1: b %c@1:4+1}@1:1+1");
  CHECK(read("a: |\n  b\n  %c\n") == "{a@1:1+1: \"b\n%c\n\"@1:4+1}@1:1+1");
}

TEST_CASE("yaml: bytes that cannot be read") {
  CHECK(read("a: b\nc: \xC3\n") == "yaml.encoding@2:4+1");
  CHECK(read("a: b\x01\n") == "yaml.control-character@1:5+1");
  CHECK(read("a: \xC2\x85\n") == "yaml.control-character@1:4+1");
  CHECK(read("a: \"\\x01\"\n") == "yaml.control-character@1:4+6");
  CHECK(read("a: b\rc: d\n") == "yaml.line-ends@1:5+1");
  CHECK(read("a: b\r\nc: d\r\n") == "{a@1:1+1: b@1:4+1, c@2:1+1: d@2:4+1}@1:1+1");
  CHECK(read(std::string(max_bytes + 1, ' ')) == "yaml.too-large@1:1+1");
}

TEST_CASE("yaml: mistakes in words, with line and column") {
  CHECK(read("a: b: c\n") == "yaml.syntax@1:5+1");
  CHECK(message("a: b: c\n").find("a colon stands where none can be") != std::string::npos);
  CHECK(read("a: b\n c: d\n") == "yaml.syntax@2:2+4");
  CHECK(message("a: b\n c: d\n").find("indented further than the one above") != std::string::npos);
  CHECK(read("a:\n  b: c\n d: e\n  f: g\n") == "yaml.syntax@3:2+1");
  CHECK(read("a:\n  b: c\nd: e\n  f: g\n") == "yaml.syntax@3:1+4");
  CHECK(message("a:\n  b: c\nd: e\n  f: g\n").find("further left") != std::string::npos);
  CHECK(read("a: b\nc:d\ne: f\n") == "yaml.syntax@2:2+1");
  CHECK(message("a: b\nc:d\ne: f\n").find("a space is missing") != std::string::npos);
  CHECK(read("a: > 6 weeks\n") == "yaml.syntax@1:4+9");
  CHECK(message("a: {b: >= 6 weeks}\n").find("\">= 6 weeks\"") != std::string::npos);
  CHECK(read("a: {b: c\n") == "yaml.syntax@2:1+1");
  CHECK(message("a: {b: c\n").find("a } or a comma is missing") != std::string::npos);
  CHECK(read("a: b]\nc: ]\n") == "yaml.syntax@2:4+1");
  CHECK(message("c: ]\n").find("this bracket closes nothing") != std::string::npos);
  CHECK(read("a:\n\tb: c\n") == "yaml.syntax@2:3+1");
  CHECK(message("a:\n\tb: c\n").find("indented by a tab") != std::string::npos);
  CHECK(message("a: 'b\n").find("quote") != std::string::npos);
  CHECK(message("a: \"b").find("quote") != std::string::npos);
}

/// Whether a place lies in the text, or just behind its last byte.
bool is_within(const Place& place, std::string_view text) {
  std::size_t line = 1;
  std::size_t begin = 0;
  for (std::size_t i = 0; i < text.size() && line < place.line; ++i) {
    if (text[i] != '\n') continue;
    ++line;
    begin = i + 1;
  }
  return line == place.line && begin + place.column - 1 <= text.size();
}

// yaml-cpp counts on behind the end where a text ends in the middle of something.
TEST_CASE("yaml: a text that is cut anywhere is read or refused, with places that are in it") {
  const std::string text =
      "a: \"b\\x41\\u00e9c\\\n  d\"\n'it''s': {k: [1, \"two\"], ? l : !t m}\n"
      "- &x y\n? z\n: |2-\n  block\n--- %TAG\n*x: > # no\n  e\n...\n";
  for (std::size_t end = 0; end <= text.size(); ++end) {
    for (const std::string_view more :
         {"", "\\", "\"", "\"\\", "'", "\"\\x4", ": [\"b\\u00", "\t", "\n"}) {
      const std::string cut = text.substr(0, end) + std::string(more);
      CAPTURE(cut);
      Diagnostics diagnostics("file");
      const auto document = parse({"file", cut, 1}, diagnostics);
      CHECK(document.has_value() != diagnostics.has_errors());
      for (const Diagnostic& problem : diagnostics.all()) CHECK(is_within(problem.place, cut));
    }
  }
  CHECK(read("a: \"b\\") == "yaml.syntax@1:7+1");
  CHECK(message("a: \"b\\").find("written twice") != std::string::npos);
  CHECK(message("a: \"C:\\temp\\x\"").find("2, 4 and 8 hex digits") != std::string::npos);
  CHECK(message("a: \"\\ud800\"").find("no character") != std::string::npos);
}

TEST_CASE("yaml: keys that stand twice, however they are written") {
  CHECK(keys_of("a: b\nc: d\n").empty());
  CHECK(keys_of("a: b\nc: d\n'a': e\n") == "yaml.duplicate-key@3:1+3 (1:1+1)");
  CHECK(keys_of("a: {b: 1, b: 2, b: 3}\n") ==
        "yaml.duplicate-key@1:11+1 (1:5+1); yaml.duplicate-key@1:17+1 (1:11+1)");
  CHECK(keys_of("- a: 1\n- a: 2\n").empty());
  CHECK(keys_of("- x: {y: [{z: 1, z: 2}]}\n") == "yaml.duplicate-key@1:18+1 (1:12+1)");
}

TEST_CASE("yaml: keys are texts") {
  CHECK(keys_of("? [a]\n: b\n") == "yaml.key-not-text@1:3+1");
  CHECK(keys_of("{a: b, : c}\n") == "yaml.key-not-text@1:8+1");
}

}  // namespace triage::yaml
