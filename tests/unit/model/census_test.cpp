// Who gets what, counted on the diagram and, person by person, by inference.

#include "triage/model/census.hpp"

#include <doctest/doctest.h>

#include <array>

#include "triage/cases/assess.hpp"
#include "unit/rules.hpp"

using namespace triage;

namespace {

constexpr std::string_view parts = R"(
findings:
  fever: {ask: Q, type: yes_no}
  cough: {ask: Q, type: yes_no}
  pain: {ask: Q, type: one_of, options: {none: No, some: Some, bad: Bad}}
rules:
  fever: {when: fever, then: emergency, because: B., source: book}
  bad_pain: {when: {pain: bad}, then: emergency, because: B., source: book}
  cough: {when: cough, then: doctor, because: B., source: book}
  ill: {when: {any: [cough, {pain: [some, bad]}]}, then: doctor, because: B., source: book}
care:
  tea: {title: Tea, with: [self_care, doctor], unless: [{when: cough, because: B.}], do: Drink., source: book}
guarantees:
  fever: {when: fever, at_least: emergency}
  fever_and_bad_pain: {when: {all: [fever, {pain: bad}]}, at_least: emergency}
  pain: {when: {pain: some}, at_least: doctor}
)";

constexpr auto pains = std::to_array<const char*>({"none", "some", "bad"});
constexpr auto yes_no = std::to_array<const char*>({"no", "yes"});

}  // namespace

TEST_CASE("census: counts are those of everybody, one by one") {
  const auto rules = tests::small_rules(parts);
  const auto census = census_of(rules);
  REQUIRE(census);
  std::vector<std::uint32_t> levels(3);
  std::vector<std::uint32_t> fires(4);
  std::uint32_t tea = 0;
  for (const std::string fever : yes_no) {
    for (const std::string cough : yes_no) {
      for (const std::string pain : pains) {
        Case person;
        person.answers = tests::answers_in(
            rules, "{fever: " + fever + ", cough: " + cough + ", pain: " + pain + "}");
        const Outcome outcome = assess(rules, person, Unanswered::stays_open).outcome;
        ++levels[outcome.disposition->index()];
        for (const RuleId rule : fired_rules(rules.program, outcome)) ++fires[rule.index()];
        if (outcome.care.front().status == CareStatus::offered) ++tea;
      }
    }
  }
  CHECK(census->people == Count(12));
  for (std::size_t i = 0; i < levels.size(); ++i) CHECK(census->levels[i] == Count(levels[i]));
  for (std::size_t i = 0; i < fires.size(); ++i) CHECK(census->rules[i].fires == Count(fires[i]));
  CHECK(census->care.front() == Count(tea));
}

TEST_CASE("census: what rests on a rule alone") {
  const auto rules = tests::small_rules(parts);
  const auto census = census_of(rules);
  REQUIRE(census);
  CHECK(census->rules[0].decides == Count(4));  // fever, without bad pain
  CHECK(census->rules[1].decides == Count(2));  // bad pain, without fever
  CHECK(census->rules[2].decides == Count(0));  // whoever coughs is ill
  CHECK(census->rules[3].decides == Count(1));  // some pain, and nothing else
  CHECK(census->rules[0].guarantees == std::vector<std::size_t>{0});
  CHECK(census->rules[1].guarantees.empty());
  CHECK(census->rules[3].guarantees == std::vector<std::size_t>{2});
}

TEST_CASE("census: the border of a rule is two people, who differ in little") {
  const auto rules = tests::small_rules(parts);
  const auto census = census_of(rules);
  REQUIRE(census);
  const auto id = [&](const Case& person) { return person.answers.front().finding; };
  REQUIRE(census->rules[0].decided);
  REQUIRE(census->rules[0].nearest_below);
  CHECK(id(*census->rules[0].decided) == tests::finding(rules, "fever"));
  CHECK(std::get<bool>(census->rules[0].nearest_below->answers.front().said) == false);
  CHECK(census->rules[0].nearest_below->answers.size() == 1);
  CHECK_FALSE(census->rules[2].decided);
}

TEST_CASE("census: nothing where the diagram would be too large") {
  const auto& rules = tests::guideline_rules();
  CHECK_FALSE(census_of(rules, 100));
}
