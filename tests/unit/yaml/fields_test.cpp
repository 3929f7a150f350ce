// Maps with known keys: what their values may be, and what is said of those that may not.

#include "triage/yaml/fields.hpp"

#include <doctest/doctest.h>

#include <array>
#include <functional>

#include "triage/yaml/parse.hpp"

namespace triage::yaml {
namespace {

constexpr auto keys = std::to_array<Key>({{"whole", Need::optional, "", ""},
                                          {"ask", Need::required, "", ""},
                                          {"note", Need::optional, "", ""}});

using Codes = std::vector<std::string>;

/// What is wrong with the map, and with what `look` asks of it.
Codes codes_of(
    std::string_view text, const std::function<void(const Fields&)>& look = [](const Fields&) {}) {
  Diagnostics diagnostics("a.yaml");
  const auto document = parse({"a.yaml", text, 1}, diagnostics);
  REQUIRE(document);
  look(Fields(document->root(), {keys}, "the map", diagnostics));
  Codes codes;
  for (const Diagnostic& problem : diagnostics.all()) {
    codes.emplace_back(texts_of(problem.code).id);
  }
  return codes;
}

TEST_CASE("fields: yes and true, no and false are the same, and nothing else is a flag") {
  const auto check = [](std::string_view value, bool expected) {
    CAPTURE(value);
    CHECK(codes_of("{ask: a, whole: " + std::string(value) + "}", [&](const Fields& fields) {
            CHECK(fields.flag("whole") == expected);
          }).empty());
  };
  check("yes", true);
  check("true", true);
  check("no", false);
  check("false", false);
  for (const char* value : {"on", "1", "Yes", "[yes]"}) {
    CAPTURE(value);
    CHECK(codes_of("{ask: a, whole: " + std::string(value) + "}", [](const Fields& fields) {
            CHECK_FALSE(fields.flag("whole"));
          }) == Codes{"yaml.wrong-shape"});
  }
  CHECK(codes_of("ask: a", [](const Fields& fields) { CHECK_FALSE(fields.flag("whole")); }) ==
        Codes());
}

TEST_CASE("fields: keys that are unknown, missing or empty are told, each once") {
  CHECK(codes_of("ask: a\nwhole:\nwhy: b") == Codes{"yaml.empty-key", "yaml.unknown-key"});
  CHECK(codes_of("whole: yes") == Codes{"yaml.missing-key"});
  CHECK(codes_of("[a]") == Codes{"yaml.wrong-shape"});
}

TEST_CASE(
    "fields: a comment behind a text that people read is a mistake, behind a word it is not") {
  const auto text = [](const Fields& fields) { CHECK(fields.text("ask") == "every 6 hours"); };
  const auto word = [](const Fields& fields) { CHECK(fields.word("ask") == "every 6 hours"); };
  CHECK(codes_of("ask: every 6 hours #1 rule", text) == Codes{"yaml.cut-text"});
  // What is indented like more of the text is meant to be more of it.
  CHECK(codes_of("ask: every 6 hours\n  #1 rule\n", text) == Codes{"yaml.cut-text"});
  CHECK(codes_of("ask: every\n  6 hours\r\n  # no more\n", text) == Codes{"yaml.cut-text"});
  CHECK(codes_of("ask:\n  every 6 hours\n  #1 rule\n", text) == Codes{"yaml.cut-text"});
  CHECK(codes_of("ask: every 6 hours\n# a comment\n", text).empty());
  CHECK(codes_of("ask:\n  every 6 hours\n # a comment\n", text).empty());
  CHECK(codes_of("ask: every 6 hours\n\n  # a comment\n", text).empty());
  CHECK(codes_of("ask: \"every 6 hours\"\n  # a comment\n", text).empty());
  CHECK(codes_of("ask: every 6 hours #1 rule", word) == Codes());
  CHECK(codes_of("ask: \"every 6 hours\" #1 rule", text) == Codes());
}

TEST_CASE("fields: a text is trimmed, and blanks are none") {
  CHECK(codes_of("ask: \"  a \"", [](const Fields& fields) { CHECK(fields.text("ask") == "a"); }) ==
        Codes());
  CHECK(codes_of("ask: \"  \"", [](const Fields& fields) { CHECK(fields.text("ask").empty()); }) ==
        Codes{"yaml.wrong-shape"});
}

}  // namespace
}  // namespace triage::yaml
