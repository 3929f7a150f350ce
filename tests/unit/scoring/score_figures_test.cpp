// The figures of an evaluation against tables worked out by hand.

#include "triage/scoring/score_figures.hpp"

#include <doctest/doctest.h>

#include <sstream>
#include <string>
#include <vector>

#include "triage/scoring/read_tables.hpp"
#include "unit/rules.hpp"

using namespace triage;
using doctest::Approx;

namespace {

const Pack& three_levels() {
  static const Pack pack = tests::small_rules(R"(
findings:
  fever: {ask: Really, type: yes_no}
rules:
  fever: {when: fever, then: emergency, because: Reason., source: book}
)");
  return pack;
}

/// Rows and columns: self_care, doctor, emergency, undetermined.
const Counts counts_by_hand = {{5, 2, 1, 0}, {1, 6, 2, 1}, {1, 2, 7, 0}, {0, 1, 0, 1}};

/// Reads both tables, and gives the pack's advice in the order of the first.
Scoring scored(const std::string& expected, const std::string& others,
               const std::vector<Advice>& given) {
  const LevelWords words(three_levels());
  ScoreTable table;
  std::istringstream first(expected);
  REQUIRE_FALSE(read_expected(first, "expected.csv", words, table).any());
  std::istringstream second(others);
  REQUIRE_FALSE(read_others(second, "others.csv", words, table).any());
  Scoring scoring(three_levels().program, std::move(table), ExpectedIn::a_table);
  for (std::size_t i = 0; i < given.size(); ++i) {
    ScoredCase person;
    person.given = given[i];
    const std::string id(scoring.table().ids.name(i));
    scoring.add(id, id, person);
  }
  scoring.finish();
  return scoring;
}

const Advice home = Disposition(0);
const Advice doctor = Disposition(1);
const Advice emergency = Disposition(2);

}  // namespace

TEST_CASE("figures: shares are counted as they are defined") {
  const SystemFigures figures = figures_of("pack", counts_by_hand, {});
  CHECK(figures.accuracy.count == 5 + 6 + 7 + 1);
  CHECK(figures.accuracy.of == 30);
  CHECK(figures.accuracy_of[0].count == 5);
  CHECK(figures.accuracy_of[0].of == 8);
  CHECK(figures.accuracy_of[3].count == 1);
  CHECK(figures.accuracy_of[3].of == 2);
  // Of those that need and get a level: 8 + 9 + 10, of whom 1 + 1 + 2 get too little.
  CHECK(figures.safe_advice.count == 23);
  CHECK(figures.safe_advice.of == 27);
  CHECK(figures.comprehensiveness.count == 28);
  CHECK(figures.comprehensiveness.of == 30);
  CHECK(figures.confusion.under_triage.count == 4);
  CHECK(figures.confusion.over_triage.count == 5);
  CHECK(figures.confusion.under_triage.of == 28);
  CHECK(figures.inclination_to_over_triage.count == 5);
  CHECK(figures.inclination_to_over_triage.of == 9);
  CHECK_FALSE(figures.hazardous);
}

TEST_CASE("figures: hazardous is what somebody says is hazardous") {
  const std::vector<HazardousAdvice> hazards = {{Disposition(2), home}, {Disposition(1), Advice()}};
  const SystemFigures figures = figures_of("pack", counts_by_hand, hazards);
  REQUIRE(figures.hazardous);
  CHECK(figures.hazardous->count == 1 + 1);
  CHECK(figures.hazardous->of == 28);
  CHECK(figures.hazardous->high == Approx(share_of(2, 28).high));
}

TEST_CASE("figures: no case at all gives no figure, and no error") {
  const SystemFigures figures = figures_of("pack", Counts(4, std::vector<std::size_t>(4)), {});
  CHECK(figures.accuracy.of == 0);
  CHECK(figures.accuracy.high == 1);
  CHECK_FALSE(figures.kappa);
  CHECK_FALSE(figures.icc);
}

TEST_CASE("figures: the capability comparison score is that of symptomcheckR, done by hand") {
  // Right: the pack a, b; One a; Two b, c. So p is 2/3 of a, 2/3 of b, 1/3 of c.
  const Scoring scoring =
      scored("id,expected\na,emergency\nb,doctor\nc,self_care\n",
             "system,id,advice\nOne,a,emergency\nOne,b,self_care\nOne,c,doctor\n"
             "Two,a,doctor\nTwo,b,doctor\nTwo,c,self_care\n",
             {emergency, doctor, doctor});
  const ScoreFigures score = score_figures("pack", scoring, {});
  REQUIRE(score.items.size() == 3);
  CHECK(score.items[0].difficulty() == Approx(2.0 / 3));
  CHECK(score.items[2].difficulty() == Approx(1.0 / 3));
  // The pack: (1/3 + 1/3 - 1/3) / 3 = 1/9, and 100 (1/9 + 1) / 2.
  CHECK(score.systems[0].capability.value() == Approx(100 * (1.0 / 9 + 1) / 2));
  // One: (1/3 - 2/3 - 1/3) / 3 = -2/9. Two: (-2/3 + 1/3 + 2/3) / 3 = 1/9.
  CHECK(score.systems[1].capability.value() == Approx(100 * (-2.0 / 9 + 1) / 2));
  CHECK(score.systems[2].capability.value() == Approx(100 * (1.0 / 9 + 1) / 2));
}

TEST_CASE(
    "figures: who gives no advice is left out of difficulty and capability, not of accuracy") {
  const Scoring scoring = scored(
      "id,expected\na,emergency\nb,doctor\n",
      "App_name,Vignette_id,Triage_advice_from_app\nOne,a,NA\nOne,b,doctor\n", {emergency, doctor});
  const ScoreFigures score = score_figures("pack", scoring, {});
  CHECK(score.systems[1].accuracy.count == 1);
  CHECK(score.systems[1].accuracy.of == 2);
  CHECK(score.systems[1].comprehensiveness.count == 1);
  REQUIRE(score.items.size() == 1);
  CHECK(score.items[0].id == "b");
  CHECK(score.systems[1].capability.value() == Approx(50));  // all are right: (1 - 1) / 1
}

TEST_CASE("figures: the pairs of McNemar are the cases that both were given") {
  const Scoring scoring =
      scored("id,expected\na,emergency\nb,doctor\nc,self_care\nd,doctor\n",
             "system,id,advice\nOne,a,doctor\nOne,b,self_care\nOne,c,self_care\n",
             {emergency, doctor, doctor, doctor});
  const Paired paired = score_figures("pack", scoring, {}).systems[1].paired.value();
  CHECK(paired.cases == 3);
  CHECK(paired.only_we == 2);
  CHECK(paired.only_they == 1);
  CHECK(paired.chance == 1);
}

TEST_CASE("figures: a case that the better systems get wrong has a negative correlation") {
  // Four systems; `odd` is right for just those that get less of the others right.
  const Scoring scoring =
      scored("id,expected\nodd,doctor\na,doctor\nb,doctor\nc,doctor\n",
             "system,id,advice\n"
             "Good,odd,self_care\nGood,a,doctor\nGood,b,doctor\nGood,c,doctor\n"
             "Fair,odd,doctor\nFair,a,doctor\nFair,b,self_care\nFair,c,self_care\n"
             "Poor,odd,doctor\nPoor,a,self_care\nPoor,b,self_care\nPoor,c,self_care\n",
             {home, doctor, doctor, home});
  const ScoreFigures score = score_figures("pack", scoring, {});
  REQUIRE(score.items[0].id == "odd");
  // Being right 0 0 1 1, and of the others 2/3, 1, 1/3, 0: by hand -4 / sqrt(20).
  CHECK(score.items[0].item_total.value() == Approx(-4 / 4.47213595499958));
}

TEST_CASE("figures: what is in no figure is counted and named") {
  const LevelWords words(three_levels());
  ScoreTable table;
  std::istringstream expected("id,expected\na,doctor\nb,\nc,doctor\n");
  REQUIRE_FALSE(read_expected(expected, "expected.csv", words, table).any());
  std::istringstream others(
      "system,id,advice,Goldstandard_solution\nOne,a,doctor,emergency\nOne,x,doctor,\n");
  REQUIRE_FALSE(read_others(others, "others.csv", words, table).any());
  Scoring scoring(three_levels().program, std::move(table), ExpectedIn::a_table);
  ScoredCase person;
  person.given = doctor;
  CHECK(scoring.add("a", "a", person).value() == doctor);
  CHECK_FALSE(scoring.add("a", "a", person));
  CHECK_FALSE(scoring.add("b", "b", person));
  CHECK_FALSE(scoring.add("y", "y", person));
  CHECK_FALSE(scoring.add("", "cases.csv:7", person));
  scoring.add_unreadable("cases.csv:8: it is no case");
  scoring.finish();
  const LeftOuts& left_out = scoring.left_out();
  using Names = std::vector<std::string>;
  CHECK(left_out[Reason::id_twice].names == Names{"a"});
  CHECK(left_out[Reason::not_expected].names == Names{"b", "y"});
  CHECK(left_out[Reason::no_id].names == Names{"cases.csv:7"});
  CHECK(left_out[Reason::unreadable].names == Names{"cases.csv:8: it is no case"});
  CHECK(left_out[Reason::no_case].names == Names{"c"});
  CHECK(left_out[Reason::other_no_case].names == Names{"One: x"});
  CHECK(left_out[Reason::other_expectation].names == Names{"One: a"});
  CHECK(scoring.scores().cases == 1);
}
