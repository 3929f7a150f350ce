#include "triage/vignettes/mutants.hpp"

#include <doctest/doctest.h>

#include "reference/dump.hpp"
#include "triage/program/from_pack.hpp"
#include "unit/rules.hpp"
#include "unit/vignettes/vignettes.hpp"

using namespace triage;

namespace {

Pack rules_with(const std::string& rule, const std::string& care = {}) {
  return tests::small_rules(R"(
findings:
  a: {ask: Really, type: yes_no}
  b: {ask: Really, type: yes_no}
  x: {ask: Really, type: one_of, options: {none: No, one: One, two: Two}}
  days: {ask: Really, type: duration, range: [0 h, 1 year]}
  count: {ask: Really, type: number, range: [0, 9], whole: yes}
  amount: {ask: Really, type: number, range: [0, 9]}
  temperature: {ask: Really, type: temperature, range: [30 C, 45 C]}
  fever: {ask: Really, type: yes_no, measured_by: {temperature: ">= 38 C"}}
rules:
  r: {when: )" + rule + R"(, then: emergency, because: Reason., source: book}
)" + care);
}

/// "subject: change" of the mutants with a subject.
std::vector<std::string> changes(const RulePack& pack, const std::string& subject) {
  std::vector<std::string> found;
  for (const Mutant& mutant : mutants_of(pack)) {
    if (mutant.subject == subject) found.push_back(mutant.change);
  }
  return found;
}

std::vector<std::string> rule_changes(const std::string& when) {
  auto found = changes(rules_with(when), "rule 'r'");
  CHECK(found.back() == "`then: emergency` becomes `then: doctor`");
  found.pop_back();
  return found;
}

using Changes = std::vector<std::string>;

}  // namespace

TEST_CASE("mutants: a condition is turned around") {
  CHECK(rule_changes("a") == Changes{"`a` becomes `{not: a}`"});
  CHECK(rule_changes("{not: a}") == Changes{"`a` becomes `{not: a}`"});
}

TEST_CASE("mutants: a part is left out, and 'all' and 'any' are taken for each other") {
  CHECK(rule_changes("{all: [a, b]}") == Changes{"`all` becomes `any`", "`a` is left out",
                                                 "`b` is left out", "`a` becomes `{not: a}`",
                                                 "`b` becomes `{not: b}`"});
  CHECK(rule_changes("{any: [a, b]}").front() == "`any` becomes `all`");
  CHECK(rule_changes("{at_least: 2, of: [a, b, {x: one}]}").size() == 2 + 6 + 2 + 3);
}

TEST_CASE("mutants: an option more or fewer") {
  CHECK(rule_changes("{x: [one, two]}") ==
        Changes{"`{x: [one, two]}` becomes `{not: {x: [one, two]}}`",
                "`{x: [one, two]}` becomes `{x: [one, two, none]}`",
                "`{x: [one, two]}` becomes `{x: two}`", "`{x: [one, two]}` becomes `{x: one}`"});
}

TEST_CASE("mutants: a threshold is moved to round numbers near it, and in or out") {
  const auto turned = [](const std::string& condition) {
    return "`" + condition + "` becomes `{not: " + condition + "}`";
  };
  const std::string month = "{days: \"> 1 month\"}";
  CHECK(rule_changes(month) == Changes{turned(month),
                                       "`" + month + "` becomes `{days: \">= 1 month\"}`",
                                       "`" + month + "` becomes `{days: \"> 31 days\"}`",
                                       "`" + month + "` becomes `{days: \"> 30 days\"}`"});
  const std::string whole = "{count: \">= 3\"}";
  CHECK(rule_changes(whole) == Changes{turned(whole), "`" + whole + "` becomes `{count: \">= 4\"}`",
                                       "`" + whole + "` becomes `{count: \">= 2\"}`"});
  const std::string exact = "{amount: \"= 2.5\"}";
  CHECK(rule_changes(exact) == Changes{turned(exact),
                                       "`" + exact + "` becomes `{amount: \"<= 2.5\"}`",
                                       "`" + exact + "` becomes `{amount: \">= 2.5\"}`",
                                       "`" + exact + "` becomes `{amount: \"= 2.6\"}`",
                                       "`" + exact + "` becomes `{amount: \"= 2.4\"}`"});
}

TEST_CASE("mutants: no comparison that the whole range answers in one way") {
  const std::string first = "{amount: \"> 0\"}";
  CHECK(rule_changes(first) == Changes{"`" + first + "` becomes `{not: " + first + "}`",
                                       "`" + first + "` becomes `{amount: \"> 0.1\"}`"});
}

TEST_CASE("mutants: a measurement is moved and turned around") {
  CHECK(changes(rules_with("a"), "measurement of 'fever'") ==
        Changes{"`>= 38 C` becomes `> 38 C`", "`>= 38 C` becomes `>= 38.1 C`",
                "`>= 38 C` becomes `>= 37.9 C`", "`>= 38 C` becomes `< 38 C`"});
}

TEST_CASE("mutants: dispositions go a level up and down") {
  CHECK(changes(rules_with("a"), "the pack") ==
        Changes{"`otherwise: self_care` becomes `otherwise: doctor`",
                "`when_unknown: doctor` becomes `when_unknown: self_care`",
                "`when_unknown: doctor` becomes `when_unknown: emergency`"});
}

TEST_CASE("mutants: care gets and loses company, and its conditions") {
  const auto rules = rules_with("a", R"(
care:
  ice:
    title: Ice
    with: [self_care]
    when: a
    unless: [{when: b, because: Reason.}]
    do: This.
    source: book
)");
  CHECK(changes(rules, "care path 'ice'") ==
        Changes{"`a` becomes `{not: a}`", "`b` becomes `{not: b}`", "`when: a` is left out",
                "`unless: b` is left out", "`self_care` is taken out of `with`",
                "`doctor` is added to `with`"});
}

TEST_CASE("mutants: every one is another program") {
  const RulePack& pack = tests::article_rules();
  const auto mutants = mutants_of(pack);
  CHECK(mutants.size() > 100);
  for (const Mutant& mutant : mutants) {
    CAPTURE(mutant.subject);
    CAPTURE(mutant.change);
    CHECK(tests::dump(program_from_pack(tests::mutated(pack, mutant))) !=
          tests::dump(program_from_pack(pack)));
  }
}
