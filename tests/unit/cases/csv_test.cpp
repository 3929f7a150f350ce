// What stands between the cells of a table, and which of its records are nobody's case.

#include <doctest/doctest.h>

#include <sstream>
#include <string>
#include <vector>

#include "triage/base/text.hpp"
#include "triage/cases/case_reader.hpp"
#include "triage/cases/csv_cells.hpp"
#include "triage/report/case_table.hpp"
#include "unit/rules.hpp"

namespace triage::tests {
namespace {

std::vector<CaseOrError> people_in(const Pack& pack, const std::string& file,
                                   const CsvWishes& wishes = {}) {
  std::istringstream input(file);
  CaseReader reader(pack, input, CaseFormat::csv, "file", "stem", wishes);
  std::vector<CaseOrError> cases;
  while (auto read = reader.next()) cases.push_back(std::move(*read));
  return cases;
}

}  // namespace

TEST_CASE("csv: what stands most often between the names of a header separates cells") {
  CHECK(separator_seen_in("id,fever") == ',');
  CHECK(separator_seen_in("id;fever") == ';');
  CHECK(separator_seen_in("id\tfever") == '\t');
  CHECK(separator_seen_in("fever") == ',');
  CHECK(separator_seen_in("") == ',');
  CHECK(separator_seen_in("id\t,fever") == ',');
  CHECK(separator_seen_in("id;note, private;fever") == ';');
  CHECK(separator_seen_in("\"a,b,c\";fever") == ';');
}

TEST_CASE("csv: a line above the header may say what separates cells") {
  CHECK(separator_said_by("sep=;") == ';');
  CHECK(separator_said_by("SEP=,\r") == ',');
  CHECK(separator_said_by("\"sep=|\"") == '|');
  CHECK(separator_said_by("sep=\t") == '\t');
  for (const std::string_view other : {"sep=", "sep=x", "sep=;;", "sep=\"", "sep", "", "se=;"}) {
    CHECK_FALSE(separator_said_by(other));
  }
}

TEST_CASE("csv: rows of nothing, and rows for the reader, are nobody's case; all others are") {
  for (const std::string_view row : {"", ",,,", " , \t,", ",\r", "\"\",\"\"", "\"\" ,",
                                     "note:", "note:,x", " NOTE: ,", "\"note:\",no"}) {
    CAPTURE(row);
    CHECK(holds_no_case(row, ','));
  }
  for (const std::string_view row : {"a,", ",no", "\"", "\"\"\"\",", "\",\"", ";", "note: x,no",
                                     "notes:,", ",note:", "\"note:,no", "\r,", ",\n,"}) {
    CAPTURE(row);
    CHECK_FALSE(holds_no_case(row, ','));
  }
}

TEST_CASE("csv: what is no answer is so only where somebody said it, and no option is") {
  const Pack& pack = article_rules();
  const std::string file = "id,fever,numbness\na,N/A,n/a\nb,-,no\n";
  CHECK(std::holds_alternative<BadCase>(people_in(pack, file).front()));
  const auto cases = people_in(pack, file, {{}, {"n/a", "-"}});
  CHECK(std::get<Case>(cases.at(0)).answers.empty());
  CHECK(std::holds_alternative<BadCase>(cases.at(1)));  // numbness has no option `no`
  const auto kept = people_in(pack, "id,numbness\na,none\n", {{}, {"none"}});
  CHECK(std::get<Case>(kept.front()).answers.size() == 1);
}

TEST_CASE(
    "csv: a column that is no finding is refused, unless somebody says that it does not matter") {
  const Pack& pack = article_rules();
  const std::string file = "id,fevr,fever\na,x,no\n";
  const auto bad = people_in(pack, file);
  const Diagnostic& problem = std::get<BadCase>(bad.front()).problems.front();
  CHECK(problem.code == Code::csv_unknown_column);
  CHECK(problem.suggestion == "fever");
  CHECK(problem.place == Place{1, 4, 4});
  CHECK(std::get<Case>(people_in(pack, file, {{"FEVR"}, {}}).front()).answers.size() == 1);
  CHECK(std::get<Case>(people_in(pack, file, {{"fevr", "fever"}, {}}).front()).answers.size() == 1);
}

TEST_CASE("csv: the table to fill in has nobody in it, and takes what is filled in") {
  for (const Pack* rules : {&article_rules(), &guideline_rules()}) {
    const std::string table = case_table(*rules);
    const auto nobody = people_in(*rules, table);
    REQUIRE(nobody.size() == 1);
    CHECK(std::get<BadCase>(nobody.front()).first_error().code == Code::csv_no_record);
    std::string row = "ana,";
    for (const Finding& finding : rules->findings) row += finding.id.empty() ? "" : ",unknown";
    const auto filled = people_in(*rules, table + row + "\r\n");
    REQUIRE(filled.size() == 1);
    CHECK(std::get<Case>(filled.front()).answers.size() == rules->findings.size());
  }
}

TEST_CASE("csv: what is said to be no answer is one all the same where it answers the question") {
  const Pack rules = small_rules(R"(
findings:
  fever: {ask: Fever, type: yes_no}
  heat: {ask: How hot, type: temperature, range: [30 C, 45 C]}
  count: {ask: How many, type: number, range: [0, 9]}
rules:
  hot: {when: {any: [fever, {heat: ">= 38 C"}, {count: "> 3"}]}, then: emergency, because: Hot., source: book}
)");
  CsvWishes wishes;
  wishes.no_answers = {"0", "39 c", "-"};
  const auto cases = people_in(rules, "id,fever,heat,count\na,-,39 C,0\nb,0,-,-\n", wishes);
  REQUIRE(cases.size() == 2);
  CHECK(std::get<Case>(cases[0]).answers.size() == 2);
  CHECK(std::get<Case>(cases[1]).answers.empty());
}

}  // namespace triage::tests
