#include <doctest/doctest.h>

#include <sstream>
#include <string>

#include "triage/report/record.hpp"

namespace triage {
namespace {

std::string written(RecordFormat format, const std::string& text) {
  std::ostringstream out;
  RecordWriter writer({format, {"id", "warnings"}}, out);
  writer.write(Record{{"id", {std::string("ana")}}, {"warnings", {List{{text}}}}});
  writer.finish();
  return out.str();
}

}  // namespace

TEST_CASE("records: a cell with a comma, a quote or a line break of any kind stands in quotes") {
  const std::string header = "id,warnings,error_code\r\n";
  CHECK(written(RecordFormat::csv, "plain") == header + "ana,plain,\r\n");
  for (const std::string odd : {"a,b", "a\nb", "a\rb", "\r", "a\r\nb"}) {
    CAPTURE(odd);
    CHECK(written(RecordFormat::csv, odd) == header + "ana,\"" + odd + "\",\r\n");
  }
  CHECK(written(RecordFormat::csv, "a\"b") == header + "ana,\"a\"\"b\",\r\n");
}

TEST_CASE("records: what JSON cannot hold as it is has an escape") {
  CHECK(written(RecordFormat::ndjson, "\"\\\n\r\t\x01\x7F") ==
        "{\"id\":\"ana\",\"warnings\":[\"\\\"\\\\\\n\\r\\t\\u0001\\u007f\"]}\n");
}

}  // namespace triage
