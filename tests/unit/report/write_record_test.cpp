#include <doctest/doctest.h>

#include <sstream>
#include <string>
#include <vector>

#include "triage/base/contains.hpp"
#include "triage/base/text.hpp"
#include "triage/cases/assess.hpp"
#include "triage/report/record.hpp"
#include "unit/rules.hpp"

namespace triage {
namespace {

std::string written(RecordFormat format, const std::string& text) {
  std::ostringstream out;
  RecordWriter writer({format, {"id", "warnings"}}, out);
  writer.write(Record{{"id", {std::string("ana")}}, {"warnings", {List{{text}}}}});
  writer.finish();
  return out.str();
}

/// What the columns of a record in CSV have to be called.
std::vector<std::string> columns_for(const Record& record) {
  std::vector<std::string> columns;
  for (const Field& field : record) {
    const auto* inside = std::get_if<Record>(&field.value.is);
    if (inside == nullptr) columns.push_back(field.name);
    for (const Field& part : inside != nullptr ? *inside : Record()) {
      columns.push_back(field.name + '_' + part.name);
    }
  }
  return columns;
}

/// The columns of CSV, in their order.
std::vector<std::string> csv_columns() {
  std::ostringstream out;
  const RecordWriter writer({RecordFormat::csv, {}}, out);
  std::istringstream header(out.str());
  std::vector<std::string> columns;
  for (std::string column; std::getline(header, column, ',');) {
    columns.emplace_back(trim(column));
  }
  return columns;
}

}  // namespace

TEST_CASE("records: CSV has a column for all that JSON says of an outcome or an error") {
  std::vector<std::string> wanted;
  for (const CaseOrError& one : tests::cases_in(
           tests::article_rules(), "answers: {fever: yes}\n---\nanswers: {fever: perhaps}\n")) {
    const auto* person = std::get_if<Case>(&one);
    const Record record =
        person != nullptr
            ? outcome_record(tests::article_rules(), *person,
                             assess(tests::article_rules(), *person, Unanswered::stays_open))
            : error_record(std::get<BadCase>(one));
    for (const std::string& column : columns_for(record)) {
      if (!contains(wanted, column)) wanted.push_back(column);
    }
  }
  CHECK(wanted.size() > 16);
  // Of a pack that says its last day.
  std::vector<std::string> columns = csv_columns();
  CHECK(std::erase(columns, "pack_valid_until") == 1);
  CHECK(columns == wanted);
}

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
