// People for clinicians to judge, and what they said held against the pack.

#include "triage/review/judged.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <string>

#include "triage/model/census.hpp"
#include "triage/model/witness.hpp"
#include "triage/report/judged_text.hpp"
#include "triage/review/blind.hpp"
#include "unit/rules.hpp"

using namespace triage;

namespace {

constexpr std::string_view parts = R"(
findings:
  fever: {ask: Q, type: yes_no}
  tired: {ask: Q, type: yes_no}
rules:
  fever: {when: fever, then: emergency, because: B., source: book}
  tired: {when: tired, then: doctor, because: B., source: book}
)";

JudgedSheet sheet(const Pack& rules, const std::string& judge, std::string_view cases) {
  JudgedSheet made{judge, {}};
  for (CaseOrError& read : tests::cases_in(rules, cases)) {
    made.cases.push_back(std::get<Case>(std::move(read)));
  }
  return made;
}

constexpr std::string_view ana = R"(
{id: one, answers: {fever: yes, tired: no}, expect: {disposition: emergency}}
---
{id: two, answers: {fever: no, tired: yes}, expect: {disposition: emergency}}
---
{id: three, answers: {fever: no, tired: no}, expect: {disposition: self_care}}
---
{id: four, answers: {fever: yes, tired: yes}, expect: {disposition: doctor}}
)";
constexpr std::string_view ben = R"(
{id: three, answers: {fever: no, tired: no}, expect: {disposition: self_care}}
---
{id: one, answers: {fever: yes, tired: no}, expect: {disposition: emergency}}
---
{id: two, answers: {fever: no, tired: yes}}
---
{id: four, answers: {fever: yes, tired: yes}, expect: {disposition: doctor}}
)";

}  // namespace

TEST_CASE("blind: enough people are on both sides of every rule that decides for somebody") {
  for (const Pack* rules : {&tests::article_rules(), &tests::guideline_rules()}) {
    const std::size_t many = 10'000;
    const auto people = people_to_judge(*rules, many);
    REQUIRE(people);
    const auto census = census_of(*rules);
    REQUIRE(census);
    std::vector<Outcome> outcomes;
    for (const Case& person : *people) outcomes.push_back(outcome_of(rules->program, person));
    for (const RuleId id : ids_up_to<RuleId>(rules->rules.size())) {
      if (!census->rules[id.index()].decided) continue;
      const Disposition then = (*rules)[id].then;
      CHECK_MESSAGE(std::any_of(outcomes.begin(), outcomes.end(),
                                [&](const Outcome& outcome) {
                                  return outcome.rules[id.index()] == Truth::yes &&
                                         outcome.disposition == then;
                                }),
                    (*rules)[id].id);
    }
    for (const Outcome& outcome : outcomes) CHECK(outcome.settled());
    std::set<std::optional<Disposition>> levels;
    for (const Outcome& outcome : outcomes) levels.insert(outcome.disposition);
    CHECK(levels.size() == rules->dispositions.size());
  }
}

TEST_CASE("blind: few people are of several levels, each once, the same every time") {
  const Pack& rules = tests::guideline_rules();
  const auto people = people_to_judge(rules, 12);
  REQUIRE(people);
  CHECK(people->size() == 12);
  std::set<std::string> ids;
  std::set<std::string> answers;
  std::set<std::optional<Disposition>> levels;
  for (const Case& person : *people) {
    CHECK(ids.insert(person.id).second);
    CHECK(answers.insert(answers_key(rules, person)).second);
    levels.insert(outcome_of(rules.program, person).disposition);
  }
  CHECK(levels.size() >= 3);
  const auto again = people_to_judge(rules, 12);
  CHECK(blind_sheet(rules, *people, 12) == blind_sheet(rules, *again, 12));
  // Fewer people are some of more people.
  const auto more = people_to_judge(rules, 30);
  for (const Case& person : *people) {
    CHECK(std::any_of(more->begin(), more->end(),
                      [&person](const Case& other) { return other.id == person.id; }));
  }
}

TEST_CASE("blind: a sheet can be read as it is, and says nothing of what the pack says") {
  const Pack& rules = tests::guideline_rules();
  const auto people = people_to_judge(rules, 40);
  const std::string text = blind_sheet(rules, *people, 40);
  const auto cases = tests::cases_in(rules, text);
  REQUIRE(cases.size() == people->size());
  for (std::size_t i = 0; i < cases.size(); ++i) {
    const auto* read = std::get_if<Case>(&cases[i]);
    REQUIRE(read != nullptr);
    CHECK(read->id == (*people)[i].id);
    CHECK_FALSE(read->expect);
    CHECK(answers_key(rules, *read) == answers_key(rules, (*people)[i]));
  }
  for (const Rule& rule : rules.rules) {
    CHECK(text.find(rule.because) == std::string::npos);
  }
}

TEST_CASE("blind: a pack without borders has fewer people than were asked for, and says so") {
  const Pack rules = tests::small_rules(parts);
  const auto people = people_to_judge(rules, 50);
  REQUIRE(people);
  CHECK(people->size() == 3);
  CHECK(blind_sheet(rules, *people, 50).find("these are all, and 50 were asked for") !=
        std::string::npos);
  CHECK_FALSE(people_to_judge(tests::guideline_rules(), 5, 50));
}

TEST_CASE("judged: whoever asks for more than the pack gives is found, whatever others say") {
  const Pack rules = tests::small_rules(parts);
  const Judged judged = judged_by(rules, {sheet(rules, "ana", ana), sheet(rules, "ben", ben)});
  CHECK(judged.other_answers.empty());
  REQUIRE(judged.cases.size() == 4);
  std::vector<std::string> under;
  std::vector<std::string> over;
  for (const JudgedCase& one : judged.cases) {
    if (one.is_under_triaged()) under.push_back(one.person.id);
    if (one.is_over_triaged()) over.push_back(one.person.id);
  }
  CHECK(under == std::vector<std::string>{"two"});
  CHECK(over == std::vector<std::string>{"four"});
}

TEST_CASE("judged: two are compared over the cases that both judged") {
  const Pack rules = tests::small_rules(parts);
  const auto found =
      agreements(rules, judged_by(rules, {sheet(rules, "ana", ana), sheet(rules, "ben", ben)}));
  REQUIRE(found.size() == 3);
  CHECK(found[0].between == "ana and ben");
  CHECK(found[0].agreed.of == 3);
  CHECK(found[0].agreed.count == 3);
  CHECK(found[0].kappa->value == doctest::Approx(1));
  CHECK(found[1].between == "ana and the pack");
  CHECK(found[1].agreed.of == 4);
  CHECK(found[1].agreed.count == 2);
  // By hand: Ana has 2 emergencies, 1 doctor, 1 at home, and so has the pack; 2 of 4 agree; by
  // chance 4/16 + 1/16 + 1/16 would; (8/16 - 6/16) / (10/16).
  CHECK(found[1].kappa->value == doctest::Approx(0.2));
}

TEST_CASE("judged: of three judges, all are compared over what each of them judged") {
  const Pack rules = tests::small_rules(parts);
  const auto found =
      agreements(rules, judged_by(rules, {sheet(rules, "ana", ana), sheet(rules, "ben", ben),
                                          sheet(rules, "chen", ana)}));
  REQUIRE(found.size() == 7);
  CHECK(found.back().between == "all judges");
  CHECK(found.back().agreed.of == 3);
  CHECK(found.back().agreed.count == 3);
}

TEST_CASE("judged: another person under the same id is no copy of the sheet") {
  const Pack rules = tests::small_rules(parts);
  const Judged judged = judged_by(
      rules, {sheet(rules, "ana", ana),
              sheet(rules, "ben",
                    "{id: one, answers: {fever: no, tired: no}, expect: {disposition: doctor}}")});
  CHECK(judged.other_answers == std::vector<std::string>{"one"});
}
