#include "triage/vignettes/vignettes.hpp"

#include <doctest/doctest.h>

#include "unit/vignettes/vignettes.hpp"

using namespace triage;

namespace {

const Pack& fever_rules() {
  static const Pack rules = tests::small_rules(R"(
findings:
  fever: {ask: Really, type: yes_no}
rules:
  fever: {when: fever, then: emergency, because: Reason., source: book}
)");
  return rules;
}

}  // namespace

TEST_CASE("vignettes: what is as expected passes, what is not fails and says how") {
  const auto run = tests::run_all(fever_rules(), R"(
- {id: right, answers: {fever: yes}, expect: {disposition: emergency, fired: [fever]}}
- {id: wrong, answers: {fever: no}, expect: {disposition: emergency, fired: [fever]}}
)");
  REQUIRE(run.results.size() == 2);
  CHECK(run.results[0].passed());
  CHECK(run.results[1].unmet ==
        std::vector<std::string>{"the disposition is self_care, expected emergency",
                                 "the fired rules are: none; expected: fever"});
  CHECK(run.failures() == 1);
  CHECK(!run.passed());
}

TEST_CASE("vignettes: no vignettes is no pass") {
  CHECK(!VignetteRun().passed());
  const auto run = tests::run_all(fever_rules(), "{id: a, answers: {fever: yes}}");
  CHECK(run.without_expectation == std::vector<std::string>{"a"});
  CHECK(!run.passed());
}

TEST_CASE("vignettes: a case without an expectation beside others does no harm") {
  const auto run = tests::run_all(fever_rules(), R"(
- {id: a, answers: {fever: yes}, expect: {disposition: emergency}}
- {id: b, answers: {fever: yes}}
)");
  CHECK(run.passed());
}

TEST_CASE("vignettes: a case that cannot be read is a failure, and the others still run") {
  const auto run = tests::run_all(fever_rules(), R"(
- {id: a, answers: {fever: perhaps}, expect: {disposition: emergency}}
- {id: b, answers: {fever: yes}, expect: {disposition: emergency}}
)");
  CHECK(run.unreadable.size() == 1);
  CHECK(run.results.size() == 1);
  CHECK(!run.passed());
}

TEST_CASE("vignettes: an id that comes twice is a failure") {
  const auto run = tests::run_all(fever_rules(), R"(
- {id: a, answers: {fever: yes}, expect: {disposition: emergency}}
- {id: a, answers: {fever: no}, expect: {disposition: self_care}}
)");
  REQUIRE(run.unreadable.size() == 1);
  CHECK(run.unreadable[0].first_error().message == "the id 'a' was used before, at cases.yaml:2");
  CHECK(run.unreadable[0].first_error().place.line == 3);
  CHECK(!run.passed());
}
