// Our JSON reader against simdjson, which checks every value of a document: they must accept the
// same texts, and read the same strings.

#include "triage/cases/parse_json.hpp"

#include <doctest/doctest.h>
#include <simdjson.h>

#include <random>
#include <regex>
#include <string>
#include <vector>

#include "reference/seed.hpp"

namespace triage {
namespace {

bool we_accept(const std::string& text) {
  Diagnostics diagnostics("t");
  const bool ok = parse_json({"t", text, 1}, diagnostics).has_value();
  CHECK(ok == !diagnostics.has_errors());
  return ok;
}

/// What we refuse on purpose although it is JSON.
bool is_beyond_json(const std::string& text) {
  Diagnostics diagnostics("t");
  parse_json({"t", text, 1}, diagnostics);
  return !diagnostics.all().empty() && diagnostics.all().front().code != Code::json_syntax;
}

bool simdjson_accepts(const std::string& text) {
  simdjson::dom::parser parser;
  return parser.parse(simdjson::padded_string(text)).error() == simdjson::SUCCESS;
}

/// Of a number that may be larger than any double: simdjson refuses those, and we keep the text.
bool has_large_exponent(const std::string& text) {
  static const std::regex exponent("[eE][+-]?[0-9]{3}");
  return std::regex_search(text, exponent);
}

}  // namespace

TEST_CASE("parse_json: strings, with every escape") {
  Diagnostics diagnostics("t");
  const auto text = parse_json(
      {"t", R"({"b": "\u00e9\ud83d\ude00\n\r\t\"\\\/\b\f\u0000\u001b\u007f"})", 1}, diagnostics);
  REQUIRE(text.has_value());
  CHECK(text->root().entries().front().value.text() ==
        std::string_view("é😀\n\r\t\"\\/\b\f\0\x1b\x7f", 17));
}

TEST_CASE("parse_json: the place of the first mistake") {
  Diagnostics diagnostics("t");
  parse_json({"t", "{\"a\": 1,\n \"b\" 2}", 7}, diagnostics);
  REQUIRE(diagnostics.all().size() == 1);
  CHECK(diagnostics.all().front().place == Place{8, 6, 1});
}

TEST_CASE("parse_json: accepts what simdjson accepts, and nothing else") {
  const std::vector<std::string> texts = {"",
                                          " ",
                                          "0",
                                          "-0",
                                          "-",
                                          "01",
                                          "1.",
                                          ".5",
                                          "1e",
                                          "1e5",
                                          "1E-5",
                                          "1e+5",
                                          "1.5e3",
                                          "+1",
                                          "nan",
                                          "true",
                                          "truex",
                                          "fals",
                                          "null",
                                          "nul",
                                          "\"\"",
                                          "\"",
                                          "\"\\\"",
                                          "\"\\x\"",
                                          "\"\\u12\"",
                                          "\"\\ud800\"",
                                          "\"\\udc00\"",
                                          "\"\\ud800\\u0041\"",
                                          "\"\t\"",
                                          "{}",
                                          "{",
                                          "}",
                                          "[]",
                                          "[",
                                          "[1,]",
                                          "[,1]",
                                          "[1 2]",
                                          "{\"a\"}",
                                          "{\"a\":}",
                                          "{\"a\":1,}",
                                          "{a:1}",
                                          "{'a':1}",
                                          "{}{}",
                                          "[] []",
                                          "{\"a\":[{\"b\":null}]}",
                                          " {\"a\" : 1 } \r\n",
                                          "\xEF\xBB\xBF{}",
                                          "{\"a\":1}//"};
  for (const std::string& text : texts) {
    CAPTURE(text);
    CHECK(we_accept(text) == simdjson_accepts(text));
  }
}

TEST_CASE("parse_json: agrees with simdjson on mutated texts") {
  const std::string seed =
      R"({"id":"a1","answers":{"fever":true,"n":-1.5e+3,"t":["lifting","\u00e9\\"],"x":null}})";
  const std::string parts = "{}[]\",:\\u0123456789eE+-.truefalsnl ab\n";
  std::mt19937 random(reference::seed() + 1);
  const auto below = [&random](std::size_t n) { return random() % n; };
  std::size_t accepted = 0;
  for (int round = 0; round < 20'000; ++round) {
    std::string text = seed;
    for (std::size_t i = 0, n = 1 + below(3); i < n; ++i) {
      const std::size_t at = below(text.size());
      const char c = parts[below(parts.size())];
      switch (below(3)) {
        case 0: text[at] = c; break;
        case 1: text.insert(at, 1, c); break;
        default: text.erase(at, 1 + below(3)); break;
      }
    }
    CAPTURE(text);
    const bool ours = we_accept(text);
    accepted += ours ? 1 : 0;
    if (has_large_exponent(text)) continue;
    if (ours || !is_beyond_json(text)) CHECK(ours == simdjson_accepts(text));
  }
  CHECK(accepted > 1000);
}

}  // namespace triage
