#include "triage/proof/mutation.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "reference/answer_sets.hpp"
#include "reference/naive_infer.hpp"
#include "reference/random_pack.hpp"
#include "unit/proof/vignettes.hpp"

using namespace triage;

namespace {

/// The fate of the mutant with this change.
Fate fate(const Mutation& mutation, const std::string& change) {
  const auto found =
      std::find_if(mutation.results.begin(), mutation.results.end(),
                   [&](const MutantResult& result) { return result.mutant.change == change; });
  REQUIRE_MESSAGE(found != mutation.results.end(), change);
  return found->fate;
}

Mutation mutate(const tests::Rules& rules, std::string_view cases) {
  return run_mutants(rules.pack, tests::run_all(rules, cases).results);
}

tests::Rules one_rule(const std::string& when) {
  return tests::small_rules(R"(
findings:
  a: {ask: Really, type: yes_no}
  b: {ask: Really, type: yes_no}
  days: {ask: Really, type: duration, range: [0 h, 1 year]}
  temperature: {ask: Really, type: temperature, range: [30 C, 45 C]}
  fever: {ask: Really, type: yes_no, measured_by: {temperature: ">= 38 C"}}
rules:
  r: {when: )" + when + R"(, then: emergency, because: Reason., source: book}
)");
}

using Said = std::vector<Answer>;

std::size_t count_people(const RulePack& pack) {
  std::size_t count = 1;
  for (const FindingId id : ids_up_to<FindingId>(pack.findings.size())) {
    count *= reference::complete_answers(pack, id).size();
  }
  return count;
}

/// Every way to answer all findings that one of the two packs can tell apart.
std::vector<Said> all_people(const RulePack& pack, const RulePack& mutant) {
  std::vector<reference::Choices> choices;
  for (const FindingId id : ids_up_to<FindingId>(pack.findings.size())) {
    reference::Choices either;
    for (const RulePack* one : {&pack, &mutant}) {
      for (const Answer& answer : reference::complete_answers(*one, id))
        either.emplace_back(answer);
    }
    choices.push_back(std::move(either));
  }
  const reference::AnswerSets sets(std::move(choices));
  std::vector<Said> people;
  for (std::size_t i = 0; i < sets.size(); ++i) people.push_back(sets.at(i));
  return people;
}

/// Everything about an outcome that a vignette can expect.
auto visible(const RulePack& pack, const Said& said) {
  const reference::Opinion opinion = reference::naive_infer(pack, said);
  std::vector<bool> offered;
  for (const CareOutcome& care : opinion.outcome.care) {
    offered.push_back(care.status == CareStatus::offered);
  }
  return std::tuple(opinion.outcome.disposition,
                    std::set<RuleId>(opinion.fired.begin(), opinion.fired.end()), offered);
}

}  // namespace

TEST_CASE("mutation: noticed by a vignette that passes, and fails with the mutant") {
  const auto rules = one_rule("{all: [a, b]}");
  const std::string both =
      "- {id: both, answers: {a: yes, b: yes}, expect: {disposition: emergency}}\n";
  const std::string one =
      "- {id: one, answers: {a: yes, b: no}, expect: {disposition: self_care}}\n";
  const Mutation mutation = mutate(rules, both + one);
  CHECK(fate(mutation, "`a` becomes `{not: a}`") == Fate::noticed);
  CHECK(fate(mutation, "`b` is left out") == Fate::noticed);
  CHECK(fate(mutation, "`a` is left out") == Fate::not_noticed);
  CHECK(fate(mutation, "`all` becomes `any`") == Fate::noticed);
  const auto turned = std::find_if(
      mutation.results.begin(), mutation.results.end(),
      [](const MutantResult& result) { return result.mutant.change == "`b` is left out"; });
  CHECK(turned->noticed_by == 1);
}

TEST_CASE("mutation: a vignette that fails anyway notices nothing") {
  const auto rules = one_rule("a");
  const Mutation mutation =
      mutate(rules, "{id: wrong, answers: {a: yes}, expect: {disposition: doctor}}");
  CHECK(mutation.count(Fate::noticed) == 0);
  CHECK(mutation.percent() == 0);
}

TEST_CASE("mutation: what makes no difference does not count") {
  const auto rules = one_rule("{any: [a, {all: [a, b]}]}");
  const Mutation mutation = mutate(rules, R"(
- {id: yes, answers: {a: yes, b: yes}, expect: {disposition: emergency}}
- {id: no, answers: {a: no, b: yes}, expect: {disposition: self_care}}
)");
  CHECK(fate(mutation, "`{all: [a, b]}` is left out") == Fate::no_difference);
  CHECK(fate(mutation, "`b` becomes `{not: b}`") == Fate::no_difference);
  CHECK(fate(mutation, "`b` is left out") == Fate::no_difference);
}

TEST_CASE("mutation: a moved threshold makes a difference only near it") {
  const auto rules = one_rule("{days: \"> 1 month\"}");
  const Mutation far = mutate(rules, R"(
- {id: long, answers: {days: 2 months}, expect: {disposition: emergency}}
- {id: short, answers: {days: 2 days}, expect: {disposition: self_care}}
)");
  CHECK(fate(far, "`{days: \"> 1 month\"}` becomes `{days: \">= 1 month\"}`") == Fate::not_noticed);
  CHECK(fate(far, "`{days: \"> 1 month\"}` becomes `{days: \"> 31 days\"}`") == Fate::not_noticed);
  const Mutation near = mutate(rules, R"(
- {id: over, answers: {days: 31 days}, expect: {disposition: emergency}}
- {id: on, answers: {days: 1 month}, expect: {disposition: self_care}}
)");
  CHECK(fate(near, "`{days: \"> 1 month\"}` becomes `{days: \">= 1 month\"}`") == Fate::noticed);
  CHECK(fate(near, "`{days: \"> 1 month\"}` becomes `{days: \"> 31 days\"}`") == Fate::noticed);
  CHECK(fate(near, "`{days: \"> 1 month\"}` becomes `{days: \"> 30 days\"}`") == Fate::noticed);
}

TEST_CASE("mutation: a moved measurement makes a difference to those who are read, not asked") {
  const auto rules = one_rule("fever");
  const Mutation mutation =
      mutate(rules, "{id: a, answers: {fever: yes}, expect: {disposition: emergency}}");
  CHECK(fate(mutation, "`>= 38 C` becomes `> 38 C`") == Fate::not_noticed);
  CHECK(fate(mutation, "`>= 38 C` becomes `< 38 C`") == Fate::not_noticed);
}

TEST_CASE("mutation: when_unknown makes a difference to those who do not know") {
  const auto rules = one_rule("a");
  const std::string answers = "{id: a, answers: {a: yes}, expect: {disposition: emergency}}";
  CHECK(fate(mutate(rules, answers), "`when_unknown: doctor` becomes `when_unknown: self_care`") ==
        Fate::not_noticed);
  const std::string unknown = "{id: a, answers: {a: unknown}, expect: {disposition: doctor}}";
  CHECK(fate(mutate(rules, unknown), "`when_unknown: doctor` becomes `when_unknown: self_care`") ==
        Fate::noticed);
}

TEST_CASE("mutation: a diagram that grows too large leaves it open") {
  const auto rules = one_rule("{all: [a, b]}");
  const Mutation mutation = run_mutants(rules.pack, {}, 3);
  CHECK(mutation.count(Fate::not_known) > 0);
  CHECK(mutation.count(Fate::no_difference) == 0);
  CHECK(mutation.percent() == 0);
}

TEST_CASE("mutation: 'no difference' is what trying everybody one by one says too") {
  std::size_t same = 0;
  std::size_t different = 0;
  constexpr std::size_t few = 60;
  for (std::uint32_t number = 0; number < 80; ++number) {
    const std::string yaml = reference::random_pack(number);
    CAPTURE(yaml);
    const auto rules = tests::rules_from_yaml(yaml);
    if (count_people(rules.pack) > few) continue;
    for (const MutantResult& result : run_mutants(rules.pack, {}).results) {
      if (result.mutant.change.find("when_unknown") != std::string::npos) continue;
      const RulePack mutant = mutated(rules.pack, result.mutant);
      const auto people = all_people(rules.pack, mutant);
      CAPTURE(result.mutant.subject);
      CAPTURE(result.mutant.change);
      const bool differs = std::any_of(people.begin(), people.end(), [&](const Said& said) {
        return visible(rules.pack, said) != visible(mutant, said);
      });
      ++(differs ? different : same);
      // Somebody who is not sure of anything can tell packs apart that are the same otherwise.
      if (differs) CHECK(result.fate == Fate::not_noticed);
      if (result.fate == Fate::no_difference) CHECK(!differs);
    }
  }
  CHECK(same > 20);
  CHECK(different > 200);
}
