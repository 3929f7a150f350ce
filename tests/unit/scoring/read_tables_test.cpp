// Tables of right answers and of other systems: what is read, and what is refused.

#include "triage/scoring/read_tables.hpp"

#include <doctest/doctest.h>

#include <sstream>
#include <string>

#include "unit/rules.hpp"

using namespace triage;

namespace {

TableMistakes expected_from(const std::string& text, ScoreTable& table) {
  const LevelWords words(tests::article_rules());
  std::istringstream input(text);
  return read_expected(input, "right.csv", words, table);
}

TableMistakes others_from(const std::string& text, ScoreTable& table) {
  const LevelWords words(tests::article_rules());
  std::istringstream input(text);
  return read_others(input, "apps.csv", words, table);
}

std::string first_mistake(const TableMistakes& mistakes) {
  if (!mistakes.problem.empty()) return mistakes.problem;
  if (mistakes.some.empty()) return "none";
  const BadCase& bad = mistakes.some.front();
  return to_text(bad.problems.front(), bad.source());
}

void refuses(const std::string& text, const std::string& words) {
  ScoreTable table;
  const std::string mistake = first_mistake(expected_from(text, table));
  CAPTURE(mistake);
  CHECK(mistake.find(words) != mistake.npos);
}

void refuses_others(const std::string& text, const std::string& words) {
  ScoreTable table;
  const std::string mistake = first_mistake(others_from(text, table));
  CAPTURE(mistake);
  CHECK(mistake.find(words) != mistake.npos);
}

}  // namespace

TEST_CASE(
    "right answers: columns by their names, any separator, several levels are the most urgent") {
  ScoreTable table;
  const auto mistakes = expected_from(
      "note;Goldstandard_solution;VIGNETTE_ID\n"
      "\"a; b\";Doctor;v1\n;\"self_care; emergency\";v2\n;undetermined;v3\n;;v4\n",
      table);
  CHECK(first_mistake(mistakes) == "none");
  REQUIRE(table.ids.size() == 4);
  CHECK(table.ids.name(1) == "v2");
  CHECK(table.expected[0] == 1);
  CHECK(table.expected[1] == 2);
  CHECK(table.expected[2] == no_advice);
  CHECK(table.expected[3] == not_there);
}

TEST_CASE("right answers: a table that cannot be trusted is refused, with the place") {
  refuses("", "nothing in right.csv");
  refuses("name,expected\na,doctor\n", "no column id or Vignette_id");
  refuses("id\na\n", "no column expected or Goldstandard_solution");
  refuses("id,expected,ID\na,doctor,b\n", "two columns are id");
  refuses("id,expected\na,docter\n",
          "right.csv:2:3: error: this pack has no level called 'docter'");
  refuses("id,expected\na,docter\n", "did you mean 'doctor'?");
  refuses("id,expected\na,Praxis\n", "help: Correct the cell, or give --level WORD=LEVEL.");
  refuses("id,expected\na,doctor\na,doctor\n", "the id 'a' was used before, at line 2");
  refuses("id,expected\n,doctor\n", "this id cannot be used: it is empty");
  refuses("id,expected\na,doctor,x\n", "the number of cells is 3, and the header has 2");
  refuses("id,expected\n\"a,doctor\n", "not CSV");
}

TEST_CASE("right answers: an id that comes twice was used where it stood, also in a bad row") {
  ScoreTable table;
  const TableMistakes mistakes =
      expected_from("id,expected\nA,nonsense\nB,doctor\nA,doctor\n", table);
  REQUIRE(mistakes.some.size() == 2);
  CHECK(mistakes.some[1].problems.front().message == "the id 'A' was used before, at line 2");
}

TEST_CASE("right answers: more mistakes than anybody reads are counted") {
  std::string text = "id,expected\n";
  for (int i = 0; i < 250; ++i) text += "v" + std::to_string(i) + ",nothing\n";
  ScoreTable table;
  const TableMistakes mistakes = expected_from(text, table);
  CHECK(mistakes.some.size() == 100);
  CHECK(mistakes.more == 150);
}

TEST_CASE("other systems: symptomcheckR's columns, and our own") {
  ScoreTable table;
  CHECK_FALSE(others_from("App_name,Vignette_id,Triage_advice_from_app,Goldstandard_solution,"
                          "Correct_Triage_Advice_provided_from_app\n"
                          "A,v1,doctor,emergency,FALSE\nB,v1,NA,emergency,NA\nA,v2,doctor,NA,NA\n",
                          table)
                  .any());
  REQUIRE(table.others.size() == 2);
  CHECK(table.others[0].name == "A");
  CHECK(table.others[0].of(1) == 1);
  CHECK(table.others[1].of(0) == no_advice);
  CHECK(table.others[1].of(1) == not_there);
  CHECK(table.gold[0] == 2);
  CHECK(table.gold[1] == not_there);
}

TEST_CASE("other systems: a table that cannot be trusted is refused") {
  refuses_others("system,id\nA,v1\n", "no column advice or Triage_advice_from_app");
  refuses_others("system,id,advice\n,v1,doctor\n",
                 "apps.csv:2:1: error: this row says of no system what it advised");
  refuses_others("system,id,advice\nA,v1,doctor\nA,v1,doctor\n", "the id 'v1' was used before");
  refuses_others(
      "system,id,advice,Goldstandard_solution\nA,v1,doctor,doctor\nB,v1,doctor,emergency\n",
      "error: another row of 'v1' has another right answer");
}

TEST_CASE("words for levels: one word means one level, and only a level can be meant") {
  LevelWords words(tests::article_rules());
  CHECK(words.learn("Non-Emergency", "doctor").empty());
  CHECK(words.learn("unclear", "undetermined").empty());
  CHECK(words.read(" non-emergency ").advice == Disposition(1));
  CHECK_FALSE(words.read("Unclear").advice);
  CHECK(words.read("Unclear").anything);
  CHECK(words.learn("er", "ambulance") ==
        "'ambulance' is no level of the pack upper-back-pain: write self_care, doctor, emergency "
        "or undetermined");
  CHECK(words.learn("doctor", "emergency") == "'doctor' would mean two levels");
  CHECK(words.learn("Non-emergency", "emergency") == "'Non-emergency' would mean two levels");
  CHECK(words.learn("Unclear", "undetermined").empty());
  CHECK(words.learned().size() == 2);
}

TEST_CASE("hazards: what is needed is a level, and what is given is less") {
  const LevelWords words(tests::article_rules());
  CHECK(words.hazard("emergency:self_care").value() ==
        HazardousAdvice{Disposition(2), Disposition(0)});
  CHECK(words.hazard("emergency:undetermined").value() == HazardousAdvice{Disposition(2), {}});
  CHECK_FALSE(words.hazard("undetermined:doctor"));
  CHECK_FALSE(words.hazard("doctor:emergency"));
  CHECK_FALSE(words.hazard("doctor:doctor"));
  CHECK_FALSE(words.hazard("doctor"));
}

TEST_CASE("ids: the same text has the same number, however many there are") {
  IdTable ids;
  for (int round = 0; round < 2; ++round) {
    for (std::size_t i = 0; i < 5000; ++i) {
      const auto entry = ids.add("case " + std::to_string(i));
      REQUIRE(entry);
      REQUIRE(entry->number == i);
      REQUIRE(entry->is_new == (round == 0));
    }
  }
  CHECK(ids.size() == 5000);
  CHECK(ids.name(4999) == "case 4999");
  CHECK_FALSE(ids.find("case"));
}
