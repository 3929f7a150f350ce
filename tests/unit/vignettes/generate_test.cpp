#include "triage/vignettes/generate.hpp"

#include <doctest/doctest.h>

#include "reference/random_pack.hpp"
#include "reference/seed.hpp"
#include "triage/base/text.hpp"
#include "triage/report/test_text.hpp"
#include "unit/vignettes/vignettes.hpp"

using namespace triage;

namespace {

/// The vignettes of `run`, and those that are missing, completed with what the pack says now.
VignetteRun completed(const Pack& rules, VignetteRun run) {
  const PackTest test = tests::test_together(rules, run);
  const auto missing = missing_vignettes(rules, test.coverage, test.mutation);
  CHECK(!missing.gave_up);
  std::size_t number = 0;
  for (const MissingVignette& vignette : missing.vignettes) {
    CHECK(vignette.shows.size() + vignette.notices.size() > 0);
    CHECK(!vignette.person.expect);
    Case person = tests::expecting_what_is(rules, vignette.person);
    person.id = "missing_" + std::to_string(++number);
    run_vignette(rules, "missing.yaml", std::move(person), run);
  }
  return run;
}

void check_nothing_missing(const Pack& rules, const VignetteRun& run) {
  const PackTest test = tests::test_together(rules, run);
  CHECK(count_covered(test.coverage.rules).percent() == 100);
  CHECK(count_covered(test.coverage.care).percent() == 100);
  CHECK(count_covered(test.coverage.conditions).percent() == 100);
  CHECK(test.mutation.percent() == 100);
  CHECK(missing_vignettes(rules, test.coverage, test.mutation).vignettes.empty());
}

}  // namespace

TEST_CASE("missing vignettes: completed, they leave no gap in the article pack") {
  const auto& rules = tests::article_rules();
  const VignetteRun run = completed(rules, {});
  CHECK(run.results.size() < 20);
  check_nothing_missing(rules, run);
}

TEST_CASE("missing vignettes: completed, they leave no gap in any random pack") {
  const std::uint32_t packs = reference::rounds(80);
  for (std::uint32_t number = 0; number < packs; ++number) {
    const std::string yaml = reference::random_pack(number);
    CAPTURE(yaml);
    const auto rules = tests::rules_from_yaml(yaml);
    check_nothing_missing(rules, completed(rules, {}));
  }
}

TEST_CASE("missing vignettes: completed, they leave no gap in packs in layers") {
  const std::uint32_t packs = reference::rounds(40);
  for (std::uint32_t number = 0; number < packs; ++number) {
    const auto texts = reference::random_layers(number, 1 + number % 3);
    const std::string yaml = join(texts, "\n");
    CAPTURE(yaml);
    const auto rules = tests::rules_from_layers(texts);
    check_nothing_missing(rules, completed(rules, {}));
  }
}

TEST_CASE("missing vignettes: as few people as can be") {
  const auto rules = tests::small_rules(R"(
findings:
  a: {ask: Really, type: yes_no}
  b: {ask: Really, type: yes_no}
rules:
  a: {when: a, then: doctor, because: Reason., source: book}
  b: {when: b, then: doctor, because: Reason., source: book}
)");
  const PackTest test = tests::test_together(rules, {});
  const auto missing = missing_vignettes(rules, test.coverage, test.mutation);
  // Each rule alone, since only then its `then` matters; neither; and somebody who does not know.
  CHECK(missing.vignettes.size() == 4);
  CHECK(missing.smallest);
}

TEST_CASE("missing vignettes: somebody with a reading shows what it decides, and all else") {
  const auto rules = tests::small_rules(R"(
findings:
  fever: {ask: Really, type: yes_no, measured_by: {temperature: ">= 38 C"}}
  temperature: {ask: Really, type: temperature, range: [30 C, 45 C]}
  days: {ask: Really, type: duration, range: [0 h, 1 year]}
rules:
  fever: {when: {all: [fever, {days: "> 2 days"}]}, then: doctor, because: Reason., source: book}
)");
  const PackTest test = tests::test_together(rules, {});
  const auto missing = missing_vignettes(rules, test.coverage, test.mutation);
  // 38 C for 49 hours; 37.9 C for longer; a fever for two days; and somebody who does not know.
  CHECK(missing.vignettes.size() == 4);
  CHECK(missing.smallest);
}

TEST_CASE("missing vignettes: only those that are missing") {
  const auto rules = tests::small_rules(R"(
findings:
  days: {ask: Really, type: duration, range: [0 h, 1 year]}
rules:
  long: {when: {days: "> 10 days"}, then: doctor, because: Reason., source: book}
)");
  VignetteRun run = tests::run_all(rules, R"(
- {id: a, answers: {days: 10 days}, expect: {disposition: self_care, fired: []}}
- {id: b, answers: {days: 20 days}, expect: {disposition: doctor, fired: [long]}}
- {id: c, answers: {days: unknown}, expect: {disposition: doctor, fired: []}}
)");
  const PackTest test = tests::test_together(rules, run);
  const auto missing = missing_vignettes(rules, test.coverage, test.mutation);
  REQUIRE(missing.vignettes.size() == 1);
  REQUIRE(missing.vignettes[0].person.answers.size() == 1);
  CHECK(missing.vignettes[0].person.answers[0].text == "11 days");
  CHECK(missing.vignettes[0].notices.size() == 1);
}

TEST_CASE("missing vignettes: where there is no more time, those that were found are kept") {
  const auto& rules = tests::article_rules();
  const PackTest test = tests::test_together(rules, {});
  const auto all = missing_vignettes(rules, test.coverage, test.mutation);
  CHECK(all.complete());
  CHECK(all.not_closed == 0);
  std::size_t asked = 0;
  const auto some = missing_vignettes(rules, test.coverage, test.mutation, Diagram::usual_max_nodes,
                                      [&](std::size_t done, std::size_t of) {
                                        CHECK(done < of);
                                        CHECK(of == all.gaps);
                                        return ++asked <= all.gaps / 2;
                                      });
  CHECK_FALSE(some.complete());
  CHECK_FALSE(some.smallest);
  CHECK(some.gaps == all.gaps);
  REQUIRE(!some.vignettes.empty());
  std::size_t closed = 0;
  for (const auto& one : some.vignettes) closed += one.shows.size() + one.notices.size();
  CHECK(closed > 0);
  CHECK(some.not_closed == some.gaps - closed);
  const std::string text = missing_vignettes_text(rules, test.mutation, some);
  CHECK(text.find("The time was up: nobody was looked for") != std::string::npos);
}

TEST_CASE("missing vignettes: of what was not tried, nobody says that nothing is missing") {
  const auto rules = tests::small_rules(R"(
findings:
  a: {ask: Really, type: yes_no}
rules:
  a: {when: a, then: doctor, because: Reason., source: book}
)");
  const VignetteRun run = completed(rules, {});
  const auto text_of = [&](const KeepGoing& keep_going) {
    const PackTest test = tests::test_together(rules, run, keep_going);
    const auto missing = missing_vignettes(rules, test.coverage, test.mutation);
    CHECK(missing.vignettes.empty());
    return missing_vignettes_text(rules, test.mutation, missing);
  };
  CHECK(text_of({}).find("Nothing is missing") != std::string::npos);
  const std::string stopped = text_of([](std::size_t, std::size_t) { return false; });
  CHECK(stopped.find("Nothing is missing") == std::string::npos);
  CHECK(stopped.find("small changes to the pack were not tried") != std::string::npos);
}

TEST_CASE("missing vignettes: what is printed can be read, as it is and completed") {
  const auto& rules = tests::article_rules();
  const PackTest test = tests::test_together(rules, {});
  const auto missing = missing_vignettes(rules, test.coverage, test.mutation);
  std::string text = missing_vignettes_text(rules, test.mutation, missing);
  const auto as_it_is = tests::run_all(rules, text);
  CHECK(as_it_is.unreadable.empty());
  CHECK(as_it_is.without_expectation.size() == missing.vignettes.size());

  const auto replace_all = [&text](const std::string& what, const std::string& with) {
    for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at)) {
      text.replace(at, what.size(), with);
    }
  };
  replace_all(
      "# expect:\n#   disposition: ???\n#   fired: [???]\n#   care: [???]\n#   not_care: [???]\n",
      "expect:\n  disposition: doctor\n  fired: []\n  care: []\n  not_care: []\n");
  const auto filled_in = tests::run_all(rules, text);
  CHECK(filled_in.unreadable.empty());
  CHECK(filled_in.results.size() == missing.vignettes.size());
}
