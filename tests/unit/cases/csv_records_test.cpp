// Records of a CSV file, whatever ends their lines and whatever their quotes hold.

#include <doctest/doctest.h>

#include "unit/rules.hpp"

namespace triage::tests {
namespace {

Pack fever_rules() {
  return small_rules(R"(
findings:
  fever: {ask: Fever, type: yes_no}
  cough: {ask: Cough, type: yes_no}
rules:
  hot: {when: fever, then: emergency, because: Hot., source: book}
)");
}

/// What each record says: its id and its one answer, or the code of what is wrong with it.
std::vector<std::string> told(std::string_view text) {
  const Pack rules = fever_rules();
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

TEST_CASE("CSV: a line within quotes that looks like a record is not passed over") {
  // Somebody with fever would be a part of the note of somebody without.
  CHECK(told("note,fever\n\"x\nb,yes\ny\",no\n") == Told{"csv.record-in-cell"});
  CHECK(told("id,note,fever\na,\"x\nb,,yes\ny\",no\n") == Told{"csv.record-in-cell"});
  CHECK(told("id,fever,note\na,no,\"x\nb,yess,y\"\n") == Told{"csv.record-in-cell"});
  CHECK(told("id,fever,note\na,no,\"x\nb,,y\"\n") == Told{"csv.record-in-cell"});
  CHECK(told("id,fever,note\na,no,\"x\nb,39.5 degrees,y\"\n") == Told{"csv.record-in-cell"});
  CHECK(told("id,fever,note\na,no,\"x\nb,\"\"yes\"\",y\"\n") == Told{"csv.record-in-cell"});
  // One answer is enough, whatever stands where another one would.
  const std::string two_answers = "id,fever,cough,note\na,no,no,\"x\n";
  CHECK(told(two_answers + "b,yes,as far as I know,y\"\n") == Told{"csv.record-in-cell"});
  CHECK(told(two_answers + "b,as far as I know,yes,y\"\n") == Told{"csv.record-in-cell"});
}

TEST_CASE("CSV: a note of several lines is a note, however many separators its lines have") {
  CHECK(told("id,note,fever\na,\"x\none, two\ny\",no\n") == Told{"a:no"});
  CHECK(told("id,fever,note\na,no,\"slept badly\nsore, and very tired, since May\"\nb,yes,x\n") ==
        Told{"a:no", "b:yes"});
  CHECK(told("id;fever;note\na;no;\"x\nsore; not well; tired\"\n") == Told{"a:no"});
  // Where no column is asked for there, nothing tells a note from a record.
  CHECK(told("id,note\na,\"x\nsore, and very tired\"\n") == Told{"csv.record-in-cell"});
}

TEST_CASE("CSV: in a table of one column no line within quotes looks like a record") {
  CHECK(told("fever\n\"yes\n\"\nno\n") == Told{"cases#1:yes", "cases#2:no"});
}

TEST_CASE("CSV: lines that end as on an old Mac are told as that, be there quotes or not") {
  CHECK(told("id,fever\ra,yes\rb,no\r") == Told{"yaml.line-ends"});
  CHECK(told("id,fever,note\ra,yes,\"x\ny\"\rb,no,\r") == Told{"yaml.line-ends"});
  CHECK(told("id,fever\na,yes\rb,no\n") == Told{"yaml.line-ends"});
}

TEST_CASE("CSV: a table without cases says so, and first what is wrong with its header") {
  CHECK(told("id,fever\n") == Told{"csv.no-record"});
  CHECK(told("id,fever") == Told{"csv.no-record"});
  CHECK(told("id,fever\n,\nnote:,x\n") == Told{"csv.no-record"});
  CHECK(told("id,fevr\n") == Told{"csv.unknown-column"});
  CHECK(told("") == Told{"case.no-case"});
}

TEST_CASE("CSV: UTF-16 without its mark is told as that") {
  for (const bool high_first : {false, true}) {
    std::string table;
    for (const char c : std::string("id,fever,a\xF1o\r\na,yes,\r\nb\xF1,no,\r\n")) {
      if (high_first) table += '\0';
      table += c;
      if (!high_first) table += '\0';
    }
    const Told all = told(table);
    CAPTURE(high_first);
    CHECK(all.size() >= 2);  // and what is left of the last line's end
    for (const std::string& code : all) CHECK(code == "yaml.missing-mark");
  }
}

}  // namespace
}  // namespace triage::tests
