// Records of a CSV file, whatever ends their lines and whatever their quotes hold.

#include <doctest/doctest.h>

#include "unit/rules.hpp"

namespace triage::tests {
namespace {

Rules fever_rules() {
  return small_rules(R"(
findings:
  fever: {ask: Fever, type: yes_no}
rules:
  hot: {when: fever, then: emergency, because: Hot., source: book}
)");
}

/// What each record says: its id and its one answer, or the code of what is wrong with it.
std::vector<std::string> told(std::string_view text) {
  const Rules rules = fever_rules();
  std::vector<std::string> all;
  for (const CaseOrError& read : cases_in(rules, text, "cases.csv")) {
    if (const auto* person = std::get_if<Case>(&read)) {
      all.push_back(person->id + ":" + (person->answers.empty() ? "" : person->answers[0].text));
    } else {
      all.emplace_back(texts_of(std::get<BadCase>(read).first_error().code).id);
    }
  }
  return all;
}

using Told = std::vector<std::string>;

TEST_CASE("CSV: lines may end as they do on Windows, quotes or not") {
  const Told both = {"a:yes", "b:no"};
  CHECK(told("id,fever\na,yes\nb,no\n") == both);
  CHECK(told("id,fever\r\na,yes\r\nb,no\r\n") == both);
  CHECK(told("\"id\",\"fever\"\r\n\"a\",\"yes\"\r\n\"b\",\"no\"\r\n") == both);
  CHECK(told("\"id\",\"fever\"\r\n\"a\",\"yes\"\r\n\"b\",\"no\"\r") == both);
}

TEST_CASE("CSV: the last cell may go on in the next line, whatever ends the lines") {
  const Told both = {"a:yes", "b:no"};
  CHECK(told("id,fever,note\na,yes,\"x\ny\"\nb,no,\n") == both);
  CHECK(told("id,fever,note\r\na,yes,\"x\r\ny\"\r\nb,no,\r\n") == both);
}

TEST_CASE("CSV: a line within quotes that has as many cells as the table is not passed over") {
  // Somebody with fever would be a part of the note of somebody without.
  CHECK(told("note,fever\n\"x\nb,yes\ny\",no\n") == Told{"csv.syntax"});
  CHECK(told("id,note,fever\na,\"x\nb,,yes\ny\",no\n") == Told{"csv.syntax"});
  CHECK(told("id,note,fever\na,\"x\none, two\ny\",no\n") == Told{"a:no"});
}

TEST_CASE("CSV: in a table of one column no line within quotes looks like a record") {
  CHECK(told("fever\n\"yes\n\"\nno\n") == Told{"cases#1:yes", "cases#2:no"});
}

}  // namespace
}  // namespace triage::tests
