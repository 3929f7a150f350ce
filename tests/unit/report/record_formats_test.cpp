#include <doctest/doctest.h>

#include <sstream>

#include "triage/report/record.hpp"

namespace triage {
namespace {

/// A record of every kind of value, with texts that each format has to quote.
Record odd_record() {
  return {
      {"id", {std::string("a,\"b\"")}},
      {"settled", {true}},
      {"fired", {List{{std::string("one")}, {std::string("two")}}}},
      {"pack",
       {Record{{"id", {std::string("back\\slash")}}, {"version", {std::string("1\r\n2")}}}}},
  };
}

std::string written(const RecordStyle& style, const std::vector<Record>& records) {
  std::ostringstream out;
  RecordWriter writer(style, out);
  for (const Record& record : records) writer.write(record);
  writer.finish();
  return out.str();
}

TEST_CASE("record: NDJSON is one line, whatever the texts hold") {
  CHECK(
      written({RecordFormat::ndjson, {}}, {odd_record()}) ==
      R"({"id":"a,\"b\"","settled":true,"fired":["one","two"],"pack":{"id":"back\\slash","version":"1\r\n2"}})"
      "\n");
}

TEST_CASE("record: JSON is a list, also of nothing") {
  CHECK(written({RecordFormat::json, {"settled"}}, {odd_record(), odd_record()}) ==
        "[\n{\"settled\":true},\n{\"settled\":true}\n]\n");
  CHECK(written({RecordFormat::json, {}}, {}) == "[]\n");
}

TEST_CASE("record: YAML values are JSON, so that no text becomes a number, a null or a comment") {
  const Record record{{"id", {std::string("null")}}, {"note", {std::string("1 # 2")}}};
  CHECK(written({RecordFormat::yaml, {}}, {record}) == "---\nid: \"null\"\nnote: \"1 # 2\"\n");
}

TEST_CASE("record: an error shows whatever the chosen fields are") {
  const Record bad{{"id", {std::string("x")}}, {"error", {Record{{"code", {std::string("c")}}}}}};
  CHECK(written({RecordFormat::ndjson, {"id"}}, {bad}) ==
        "{\"id\":\"x\",\"error\":{\"code\":\"c\"}}\n");
  CHECK(written({RecordFormat::csv, {"id"}}, {bad}) == "id,error_code\r\nx,c\r\n");
}

TEST_CASE("record: only levels show where no other field is asked for") {
  CHECK(shows_levels_only({RecordFormat::ndjson, {"id", "disposition", "pack"}}));
  CHECK_FALSE(shows_levels_only({RecordFormat::ndjson, {"id", "fired"}}));
  CHECK_FALSE(shows_levels_only({RecordFormat::ndjson, {}}));
}

}  // namespace
}  // namespace triage
