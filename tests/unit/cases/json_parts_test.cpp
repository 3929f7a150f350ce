// What is cut out of a JSON text, against a reader that goes through it byte by byte.

#include "triage/cases/json_parts.hpp"

#include <doctest/doctest.h>

#include <random>
#include <string>
#include <vector>

#include "reference/seed.hpp"

namespace triage {
namespace {

/// Where brackets, braces and commas stand outside strings. Outside these a backslash is a mistake,
/// and guards no comma.
std::vector<std::size_t> marks_of(const std::string& text) {
  std::vector<std::size_t> marks;
  bool in_string = false;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] == '\\') {
      if (text[at + 1] == '"' || text[at + 1] == '\\') ++at;
    } else if (text[at] == '"') {
      in_string = !in_string;
    } else if (!in_string && std::string_view("[]{},").find(text[at]) != std::string_view::npos) {
      marks.push_back(at);
    }
  }
  return marks;
}

TEST_CASE("json parts: strings end where they end, whatever has a backslash before it") {
  std::mt19937 random(reference::seed());
  for (int i = 0; i < 20'000; ++i) {
    // Some texts are all backslashes and quotes, some nearly none: blocks of 64 end in between.
    const std::string_view signs = i % 2 == 0 ? "\\\\\\\"," : "\\\",[]{}: abc";
    std::string text;
    for (std::size_t n = random() % 200; n > 0; --n) text += signs[random() % signs.size()];
    const std::string padded = text + std::string(64, ',');
    CAPTURE(text);
    Marks<JsonMarks> marks({padded.data(), text.size()}, {});
    for (const std::size_t mark : marks_of(text)) {
      REQUIRE(static_cast<std::size_t>(marks.next() - padded.data()) == mark);
    }
    REQUIRE(marks.next() == padded.data() + text.size());
  }
}

TEST_CASE("json parts: a line is cut at the marks, without blanks") {
  const std::string line = R"( { "a\\" : "x,\"{" , "b": [1, "]"], "c": {"d": [{}, "}"]} } )";
  const std::string padded = line + std::string(64, ' ');
  JsonParts parts({padded.data(), line.size()});
  CHECK(parts.next().empty());
  CHECK(parts.mark() == '{');
  CHECK(parts.next() == R"("a\\" : "x,\"{")");
  CHECK(parts.mark() == ',');
  CHECK(parts.next_with_lists() == R"("b": [1, "]"])");
  CHECK(parts.mark() == ',');
  const std::string_view key = parts.next();
  CHECK(key == R"("c":)");
  CHECK(parts.mark() == '{');
  CHECK(parts.rest_of_nested(key.data()) == R"("c": {"d": [{}, "}"]})");
  CHECK(parts.mark() == '}');
  CHECK(parts.next().empty());
  CHECK(parts.mark() == '\0');
}

TEST_CASE("json parts: what does not close is nothing") {
  for (const std::string line : {"{\"a\": {", "{\"a\": {[}", "{\"a\": {\"}\", ", "{\"a\": {}"}) {
    const std::string padded = line + std::string(64, '}');
    JsonParts parts({padded.data(), line.size()});
    parts.next();
    const std::string_view key = parts.next();
    const std::string_view nested = parts.rest_of_nested(key.data());
    CHECK(nested == (line.ends_with("{}") ? "\"a\": {}" : ""));
    CHECK(parts.mark() == '\0');
  }
}

}  // namespace
}  // namespace triage
