#include "triage/vignettes/coverage.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "triage/report/test_wording.hpp"
#include "triage/vignettes/test_pack.hpp"
#include "unit/vignettes/vignettes.hpp"

using namespace triage;

namespace {

/// A pack with three yes/no findings and one rule.
Pack one_rule(const std::string& when, const std::string& more = {}) {
  return tests::small_rules(R"(
findings:
  a: {ask: Really, type: yes_no}
  b: {ask: Really, type: yes_no}
  c: {ask: Really, type: yes_no}
  x: {ask: Really, type: one_of, options: {none: No, one: One, two: Two}}
  temperature: {ask: Really, type: temperature, range: [30 C, 45 C], none: Not taken}
  fever: {ask: Really, type: yes_no, measured_by: {temperature: ">= 38 C"}}
)" + more + "\nrules:\n  r: {when: " +
                            when + ", then: doctor, because: Reason., source: book}\n");
}

Coverage cover(const Pack& rules, const std::string& cases) {
  return tests::coverage_of(rules, tests::run_all(rules, cases).results);
}

std::string vignette(const std::string& id, const std::string& answers) {
  return "- {id: " + id + ", answers: {" + answers + "}, expect: {disposition: doctor}}\n";
}

/// What is missed of each condition: "`a` of rule 'r': it is never no".
std::vector<std::string> misses(const Pack& rules, const Coverage& coverage) {
  std::vector<std::string> found;
  for (const auto* items : {&coverage.rules, &coverage.care, &coverage.conditions}) {
    for (const Covered& item : *items) {
      if (item.is_covered()) continue;
      found.push_back(subject_text(rules, item.decision, item.condition) + ": " + miss_text(item) +
                      (item.is_possible() ? "" : " (impossible)"));
    }
  }
  return found;
}

using Misses = std::vector<std::string>;

}  // namespace

TEST_CASE("coverage: a count of very many conditions is looked at as a whole") {
  std::string options = "{o0: O";
  std::string parts = "[{s: o0}, {t: o0}";
  for (int i = 1; i < 60; ++i) {
    const std::string option = "o" + std::to_string(i);
    options += ", " + option + ": O";
    parts += ", {s: " + option + "}, {t: " + option + "}";
  }
  const auto rules =
      tests::small_rules("findings:\n  s: {ask: Really, type: any_of, options: " + options +
                         "}}\n  t: {ask: Really, type: any_of, options: " + options +
                         "}}\nrules:\n  many: {when: {at_least: 60, of: " + parts +
                         "]}, then: emergency, because: Reason., source: book}\n");
  CHECK(tests::coverage_of(rules, {}).left_whole == std::vector{Decision{DecisionKind::rule, 0}});
}

TEST_CASE("coverage: of 'all', each condition needs a person in whom it alone is no") {
  const auto rules = one_rule("{all: [a, b]}");
  const std::string both = vignette("both", "a: yes, b: yes, temperature: none, fever: no");
  const std::string without_a = vignette("without_a", "a: no, b: yes");
  const std::string without_b = vignette("without_b", "a: yes, b: no");
  const std::string neither = vignette("neither", "a: no, b: no");
  const std::string fever =
      vignette("fever", "temperature: 39 C") + vignette("ok", "temperature: 37 C");
  CHECK(misses(rules, cover(rules, fever + both + without_a + without_b)) == Misses{});
  CHECK(misses(rules, cover(rules, fever + both + without_a)) ==
        Misses{"`b` of rule 'r': it is never no"});
  CHECK(misses(rules, cover(rules, fever + both + neither)) ==
        Misses{"`a` of rule 'r': where it is no, nothing would change if it were yes",
               "`b` of rule 'r': where it is no, nothing would change if it were yes"});
  CHECK(misses(rules, cover(rules, fever + without_a + neither)) ==
        Misses{"rule 'r': it never fires", "`a` of rule 'r': it is never yes",
               "`b` of rule 'r': where it is yes, nothing would change if it were no, and "
               "where it is no, nothing would change if it were yes"});
}

TEST_CASE("coverage: of 'any', each condition needs a person in whom it alone is yes") {
  const auto rules = one_rule("{any: [a, b]}");
  const Coverage coverage =
      cover(rules, vignette("both", "a: yes, b: yes") + vignette("neither", "a: no, b: no"));
  CHECK(!coverage.conditions[1].yes.shown_by);
  CHECK(coverage.conditions[1].yes.seen);
  CHECK(coverage.conditions[1].no.shown_by == 1);
}

TEST_CASE("coverage: of 'at least 2 of 3', the other two have to differ") {
  const auto rules = one_rule("{at_least: 2, of: [a, b, c]}");
  const Coverage coverage =
      cover(rules, vignette("ab", "a: yes, b: yes, c: no") + vignette("a", "a: yes, b: no, c: no"));
  const auto shown = [&](std::size_t condition) {
    const Covered& item = coverage.conditions[condition];
    return std::pair(item.yes.shown_by, item.no.shown_by);
  };
  using Shown = std::pair<std::optional<std::size_t>, std::optional<std::size_t>>;
  CHECK(shown(1) == Shown(0, std::nullopt));  // a
  CHECK(shown(2) == Shown(0, 1));             // b
  CHECK(shown(3) == Shown(std::nullopt, 1));  // c
}

TEST_CASE("coverage: unknown answers decide nothing, and hide nothing that is decided without") {
  const auto rules = one_rule("{all: [a, b]}");
  const Coverage open = cover(rules, vignette("open", "a: yes, b: unknown"));
  CHECK(!open.conditions[1].yes.shown_by);
  CHECK(open.conditions[1].yes.seen);
  CHECK(!open.conditions[2].yes.seen);
  const auto any = one_rule("{any: [{all: [a, b]}, c]}");
  const Coverage closed = cover(any, vignette("closed", "a: unknown, b: no, c: yes"));
  CHECK(closed.conditions[3].yes.shown_by == 0);
}

TEST_CASE("coverage: facts are written out, with their own places") {
  const auto rules = one_rule("{all: [f, a]}", "facts: {f: {any: [b, c]}}");
  const Coverage coverage = cover(rules, vignette("one", "a: yes, b: yes, c: no"));
  REQUIRE(coverage.conditions.size() == 4);
  CHECK(coverage.conditions[1].condition == "b");
  const auto& any = std::get<AtLeast>(rules.facts[0].is.form);
  CHECK((coverage.conditions[1].place == any.parts[0].place));
}

TEST_CASE("coverage: every option in a list is a condition") {
  const auto rules = one_rule("{x: [one, two]}");
  const Coverage coverage = cover(rules, vignette("one", "x: one") + vignette("none", "x: none"));
  REQUIRE(coverage.conditions.size() == 3);
  CHECK(coverage.conditions[1].condition == "{x: one}");
  CHECK(coverage.conditions[1].is_covered());
  CHECK(!coverage.conditions[2].yes.seen);
  CHECK(coverage.conditions[2].no.shown_by == 1);
}

TEST_CASE("coverage: what nobody can show does not count") {
  const auto rules = one_rule("{any: [{all: [{x: one}, {x: two}]}, a]}");
  const Coverage coverage = cover(rules, vignette("yes", "a: yes, x: one, temperature: 39 C") +
                                             vignette("no", "a: no, x: two, temperature: 37 C"));
  const CoveredCount count = count_covered(coverage.conditions);
  CHECK(count.impossible == 2);
  CHECK(count.total == 2);
  CHECK(count.percent() == 100);
}

TEST_CASE("coverage: a reading has to be taken, and not be outweighed, to decide") {
  const auto rules = one_rule("fever");
  const auto measurement = [&](const std::string& cases) {
    return cover(rules, cases).conditions[0];
  };
  CHECK(measurement(vignette("high", "temperature: 38 C")).yes.shown_by == 0);
  CHECK(measurement(vignette("low", "temperature: 37.9 C")).no.shown_by == 0);
  CHECK(!measurement(vignette("none", "temperature: none, fever: no")).no.shown_by);
  CHECK(!measurement(vignette("outweighed", "temperature: 37 C, fever: yes")).no.shown_by);
}

TEST_CASE("coverage: the conditions of care decide only for those whom it may accompany") {
  const auto rules = tests::small_rules(R"(
findings:
  fever: {ask: Really, type: yes_no}
  strain: {ask: Really, type: yes_no}
  numb: {ask: Really, type: yes_no}
rules:
  fever: {when: fever, then: emergency, because: Reason., source: book}
care:
  ice:
    title: Ice
    with: [self_care]
    when: strain
    unless: [{when: numb, because: Reason.}]
    do: This.
    source: book
)");
  const Coverage emergency = cover(rules, vignette("a", "fever: yes, strain: yes, numb: no") +
                                              vignette("b", "fever: yes, strain: no, numb: no"));
  CHECK(!emergency.care[0].yes.shown_by);
  CHECK(emergency.care[0].no.shown_by == 0);
  CHECK(emergency.conditions[1].yes.seen);
  CHECK(!emergency.conditions[1].yes.shown_by);
  const Coverage home = cover(rules, vignette("offered", "fever: no, strain: yes, numb: no") +
                                         vignette("unstrained", "fever: no, strain: no, numb: no") +
                                         vignette("numb", "fever: no, strain: yes, numb: yes"));
  CHECK(home.care[0].is_covered());
  CHECK(home.conditions[1].is_covered());
  CHECK(home.conditions[2].is_covered());
}

TEST_CASE("coverage: failing vignettes cover too") {
  const auto rules = one_rule("a");
  const Coverage coverage =
      cover(rules, "{id: wrong, answers: {a: yes}, expect: {disposition: self_care}}");
  CHECK(coverage.rules[0].yes.shown_by == 0);
}

TEST_CASE("coverage: facts that double when they are written out are not taken apart") {
  constexpr std::size_t doublings = 30;
  std::string facts = "facts:\n  f0: {any: [a, b]}\n";
  for (std::size_t i = 1; i <= doublings; ++i) {
    const std::string before = "f" + std::to_string(i - 1);
    facts += "  f" + std::to_string(i) + ": {any: [" + before + ", " + before + "]}\n";
  }
  const Pack rules = one_rule("f" + std::to_string(doublings), facts);
  const Coverage coverage = cover(rules, vignette("one", "a: yes"));
  CHECK(coverage.left_whole == std::vector{Decision{DecisionKind::rule, 0}});
  CHECK_FALSE(reaches(coverage, Required{1, 0}));
  CHECK(reaches(coverage, Required{0, 0}));
}

TEST_CASE("coverage: percentages are rounded down, and nothing to cover is all of it") {
  CHECK(CoveredCount{199, 200, 0}.percent() == 99);
  CHECK(CoveredCount{0, 0, 3}.percent() == 100);
}
