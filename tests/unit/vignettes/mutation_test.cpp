#include "triage/vignettes/mutation.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <set>

#include "reference/answer_sets.hpp"
#include "reference/completions.hpp"
#include "reference/naive_infer.hpp"
#include "reference/random_pack.hpp"
#include "triage/base/text.hpp"
#include "triage/program/from_pack.hpp"
#include "triage/reasoning/measurement.hpp"
#include "unit/vignettes/vignettes.hpp"

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

Mutation mutate(const Pack& rules, std::string_view cases) {
  return tests::run_mutants(rules, tests::run_all(rules, cases).results);
}

Pack pack_with_rule(const std::string& when) {
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

/// What people do about a finding that they know nothing of.
enum class InDoubt : bool { say_unknown, leave_out };

/// Whether an answer leaves nothing open, or only in this way.
bool leaves_open(const std::optional<Answer>& answer, InDoubt in_doubt) {
  const bool says_unknown = in_doubt == InDoubt::say_unknown;
  if (!answer) return !says_unknown;
  if (std::holds_alternative<Unknown>(answer->said)) return says_unknown;
  const auto* options = std::get_if<std::vector<OptionAnswer>>(&answer->said);
  const OptionAnswer other = says_unknown ? OptionAnswer::unanswered : OptionAnswer::unknown;
  return options == nullptr || std::find(options->begin(), options->end(), other) == options->end();
}

/// Every way to answer each finding and each option, or not to, that one of the two packs can tell
/// apart.
reference::AnswerSets all_people(const RulePack& pack, const RulePack& mutant, InDoubt in_doubt) {
  const std::array<RulePack, 2> both = {pack, mutant};
  std::vector<reference::Choices> choices;
  for (const FindingId id : ids_up_to<FindingId>(pack.findings.size())) {
    reference::Choices all = reference::all_answers(both, id, reference::AnyOf::option_by_option);
    std::erase_if(all, [&](const auto& answer) { return !leaves_open(answer, in_doubt); });
    choices.push_back(std::move(all));
  }
  return reference::AnswerSets(std::move(choices));
}

/// Everything about an outcome that a vignette can expect.
auto visible(const RulePack& pack, const reference::Completions& completions, const Said& said) {
  const reference::Opinion opinion = reference::naive_infer(pack, said, completions.worth());
  std::vector<bool> offered;
  for (const CareOutcome& care : opinion.outcome.care) {
    offered.push_back(care.status == CareStatus::offered);
  }
  return std::tuple(opinion.outcome.disposition,
                    std::set<RuleId>(opinion.fired.begin(), opinion.fired.end()), offered);
}

/// The first vignette that the mutant, compiled by itself, does not pass.
std::optional<std::size_t> first_to_fail(const RulePack& mutant,
                                         const std::vector<VignetteResult>& results) {
  const Pack compiled(mutant);
  for (std::size_t i = 0; i < results.size(); ++i) {
    const Case& vignette = results[i].vignette;
    const Outcome outcome = assess(compiled, vignette, Unanswered::stays_open).outcome;
    if (!unmet_expectations(mutant, *vignette.expect, outcome).empty()) return i;
  }
  return std::nullopt;
}

bool is_different_for_anybody(const RulePack& pack, const RulePack& mutant) {
  const reference::Completions of_pack(pack);
  const reference::Completions of_mutant(mutant);
  for (const InDoubt in_doubt : {InDoubt::say_unknown, InDoubt::leave_out}) {
    const reference::AnswerSets people = all_people(pack, mutant, in_doubt);
    for (std::size_t i = 0; i < people.size(); ++i) {
      const Said said = people.at(i);
      if (visible(pack, of_pack, said) != visible(mutant, of_mutant, said)) return true;
    }
  }
  return false;
}

}  // namespace

TEST_CASE("mutation: noticed by a vignette that passes, and fails with the mutant") {
  const auto rules = pack_with_rule("{all: [a, b]}");
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
  const auto rules = pack_with_rule("a");
  const Mutation mutation =
      mutate(rules, "{id: wrong, answers: {a: yes}, expect: {disposition: doctor}}");
  CHECK(mutation.count(Fate::noticed) == 0);
  CHECK(mutation.percent() == 0);
}

TEST_CASE("mutation: what makes no difference does not count") {
  const auto rules = pack_with_rule("{any: [a, {all: [a, b]}]}");
  const Mutation mutation = mutate(rules, R"(
- {id: yes, answers: {a: yes, b: yes}, expect: {disposition: emergency}}
- {id: no, answers: {a: no, b: yes}, expect: {disposition: self_care}}
)");
  CHECK(fate(mutation, "`{all: [a, b]}` is left out") == Fate::no_difference);
  CHECK(fate(mutation, "`b` becomes `{not: b}`") == Fate::no_difference);
  CHECK(fate(mutation, "`b` is left out") == Fate::no_difference);
}

TEST_CASE("mutation: what makes a difference only to those who do not know everything counts") {
  // With every answer known, each is 'a or b'.
  const auto rules = pack_with_rule("{any: [a, {all: [b, {a: no}]}]}");
  const std::string change = "`{a: no}` is left out";
  CHECK(fate(mutate(rules, "{id: b, answers: {a: no, b: yes}, expect: {disposition: emergency}}"),
             change) == Fate::not_noticed);
  CHECK(fate(mutate(rules, "{id: b, answers: {a: unknown, b: yes}, expect: {disposition: doctor}}"),
             change) == Fate::noticed);
}

TEST_CASE("mutation: a moved threshold makes a difference only near it") {
  const auto rules = pack_with_rule("{days: \"> 1 month\"}");
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
  const auto rules = pack_with_rule("fever");
  const Mutation mutation =
      mutate(rules, "{id: a, answers: {fever: yes}, expect: {disposition: emergency}}");
  CHECK(fate(mutation, "`>= 38 C` becomes `> 38 C`") == Fate::not_noticed);
  CHECK(fate(mutation, "`>= 38 C` becomes `< 38 C`") == Fate::not_noticed);
}

TEST_CASE("mutation: when_unknown makes a difference to those who do not know") {
  const auto rules = pack_with_rule("a");
  const std::string answers = "{id: a, answers: {a: yes}, expect: {disposition: emergency}}";
  CHECK(fate(mutate(rules, answers), "`when_unknown: doctor` becomes `when_unknown: self_care`") ==
        Fate::not_noticed);
  const std::string unknown = "{id: a, answers: {a: unknown}, expect: {disposition: doctor}}";
  CHECK(fate(mutate(rules, unknown), "`when_unknown: doctor` becomes `when_unknown: self_care`") ==
        Fate::noticed);
}

TEST_CASE("mutation: a diagram that grows too large leaves it open") {
  const auto rules = pack_with_rule("{all: [a, b]}");
  const Mutation mutation = tests::run_mutants(rules, {}, 3);
  CHECK(mutation.count(Fate::not_known) > 0);
  CHECK(mutation.count(Fate::no_difference) == 0);
  CHECK(mutation.percent() == 0);
}

TEST_CASE("mutation: what would cut a finding into more cells than there can be is left open") {
  std::string rules = "rules:\n";
  for (int i = 1; i <= 30; ++i) {
    rules += "  r" + std::to_string(i) + ": {when: {n: \"= " + std::to_string(20 * i) +
             "\"}, then: emergency, because: Reason., source: book}\n";
  }
  rules += "  q: {when: {all: [{n: \"= 20\"}, a]}, then: doctor, because: Reason., source: book}\n";
  const auto full = tests::small_rules(
      "findings:\n  n: {ask: Really, type: number, range: [0, 1000], none: Nothing}\n"
      "  a: {ask: Really, type: yes_no}\n" +
      rules);
  const Mutation mutation = tests::run_mutants(full, {});
  // Moved alone, a threshold leaves its old place free; together with the pack it does not fit.
  CHECK(mutation.count(Fate::not_known) >= 30);
  CHECK(fate(mutation, "`a` becomes `{not: a}`") == Fate::not_noticed);
  CHECK(fate(mutation, "`{n: \"= 20\"}` becomes `{n: \"= 21\"}`") == Fate::not_known);
  CHECK(fate(mutation, "`then: doctor` becomes `then: self_care`") != Fate::not_known);
}

TEST_CASE("mutation: where there is no more time, what was not tried is not known") {
  const auto rules = pack_with_rule("{all: [a, b]}");
  const Mutation all = tests::run_mutants(rules, {});
  CHECK(all.tried() == all.results.size());
  std::size_t asked = 0;
  const Mutation some = tests::run_mutants(rules, {}, Diagram::usual_max_nodes,
                                           [&](std::size_t done, std::size_t of) {
                                             CHECK(done == asked);
                                             CHECK(of == all.results.size());
                                             return ++asked <= 3;
                                           });
  CHECK(some.tried() == 3);
  REQUIRE(some.results.size() == all.results.size());
  for (std::size_t i = 0; i < some.results.size(); ++i) {
    CHECK(some.results[i].fate == (i < 3 ? all.results[i].fate : Fate::not_tried));
  }
}

TEST_CASE("mutation: no more time while vignettes are looked at keeps what was noticed") {
  const auto rules = pack_with_rule("{all: [a, b]}");
  const auto run = tests::run_all(rules, R"(
- {id: both, answers: {a: yes, b: yes}, expect: {disposition: emergency}}
- {id: one, answers: {a: yes, b: no}, expect: {disposition: self_care}}
)");
  const Mutation all = tests::run_mutants(rules, run.results);
  std::size_t asked = 0;
  const Mutation some = tests::run_mutants(rules, run.results, Diagram::usual_max_nodes,
                                           [&](std::size_t, std::size_t) { return ++asked <= 12; });
  CHECK(asked == 13);
  CHECK(some.count(Fate::noticed) > 0);
  CHECK(some.count(Fate::noticed) < all.count(Fate::noticed));
  CHECK(some.tried() == some.count(Fate::noticed));
  for (std::size_t i = 0; i < some.results.size(); ++i) {
    const bool is_noticed = some.results[i].fate == Fate::noticed;
    CHECK(some.results[i].fate == (is_noticed ? all.results[i].fate : Fate::not_tried));
  }
}

TEST_CASE("mutation: a vignette notices what it would if it were alone with the mutant") {
  std::size_t noticed = 0;
  std::size_t contradicting = 0;
  for (std::uint32_t number = 0; number < 60; ++number) {
    const std::string yaml = reference::random_pack(number);
    CAPTURE(yaml);
    const auto rules = tests::rules_from_yaml(yaml);
    const auto people = all_people(rules, rules, InDoubt::leave_out);
    const auto unsure = all_people(rules, rules, InDoubt::say_unknown);
    VignetteRun run;
    for (std::size_t i = 0; i < 40; ++i) {
      const auto& from = i % 2 == 0 ? people : unsure;
      Case person;
      person.id = "p" + std::to_string(i);
      person.answers = from.at((i * 7919 + number) % from.size());
      const Row row = encode(rules.program, person.answers);
      contradicting += contradicted_findings(rules.program, row).size();
      person = tests::expecting_what_is(rules, std::move(person));
      run_vignette(rules, "p.yaml", std::move(person), run);
    }
    const Mutation mutation = tests::run_mutants(rules, run.results);
    for (const MutantResult& result : mutation.results) {
      CAPTURE(result.mutant.subject);
      CAPTURE(result.mutant.change);
      const auto expected = first_to_fail(tests::mutated(rules, result.mutant), run.results);
      CHECK(result.noticed_by == expected);
      if (expected) ++noticed;
    }
  }
  CHECK(noticed > 1000);
  CHECK(contradicting > 100);
}

namespace {

/// What was found of the mutants of some packs.
struct Tried {
  std::size_t same = 0;
  std::size_t different = 0;

  void all_mutants_of(const Pack& rules) {
    constexpr std::size_t few = 400;
    if (all_people(rules, rules, InDoubt::leave_out).size() > few) return;
    for (const MutantResult& result : tests::run_mutants(rules, {}).results) {
      CAPTURE(result.mutant.subject);
      CAPTURE(result.mutant.change);
      const bool differs = is_different_for_anybody(rules, tests::mutated(rules, result.mutant));
      ++(differs ? different : same);
      CHECK(result.fate == (differs ? Fate::not_noticed : Fate::no_difference));
    }
  }
};

}  // namespace

TEST_CASE("mutation: 'no difference' is what trying everybody one by one says too") {
  Tried tried;
  for (std::uint32_t number = 0; number < 120; ++number) {
    const std::string yaml = reference::random_pack(number);
    CAPTURE(yaml);
    tried.all_mutants_of(tests::rules_from_yaml(yaml));
  }
  CHECK(tried.same > 1000);
  CHECK(tried.different > 500);
}

TEST_CASE("mutation: the same of packs in layers") {
  Tried tried;
  for (std::uint32_t number = 0; number < 40; ++number) {
    const auto texts = reference::random_layers(number, 1 + number % 2);
    const std::string yaml = join(texts, "\n");
    CAPTURE(yaml);
    tried.all_mutants_of(tests::rules_from_layers(texts));
  }
  CHECK(tried.same > 60);
  CHECK(tried.different > 60);
}
