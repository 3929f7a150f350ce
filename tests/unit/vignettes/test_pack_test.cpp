#include "triage/vignettes/test_pack.hpp"

#include <doctest/doctest.h>

#include "triage/report/test_text.hpp"
#include "unit/vignettes/vignettes.hpp"

using namespace triage;

namespace {

/// Hundreds of people, some of whom the pack fails, and one who cannot be read.
std::string many_cases() {
  std::string cases = "- {id: nobody, answers: {nothing: yes}}\n";
  for (int i = 0; i < 700; ++i) {
    const bool fever = i % 3 == 0;
    const bool is_wrong = i % 100 == 99;
    cases += "- {id: p" + std::to_string(i) +
             ", note: Somebody, answers: {fever: " + (fever ? "yes" : "no") +
             ", pain: " + std::to_string(i % 20) + " days}, expect: {disposition: " +
             (fever != is_wrong ? "emergency"
              : i % 20 > 10     ? "doctor"
                                : "self_care") +
             "}}\n";
  }
  return cases;
}

std::string record_of(const Pack& rules, const PackTest& test) {
  return to_json(test_record({rules, "pack", "cases", test, {}}));
}

}  // namespace

TEST_CASE("test: vignettes that come one by one are reported as those that come together") {
  const auto rules = tests::small_rules(R"(
findings:
  fever: {ask: Really, type: yes_no}
  pain: {ask: Since when, type: duration, range: [0 h, 1 year]}
rules:
  fever: {when: fever, then: emergency, because: Reason., source: book}
  long: {when: {pain: "> 10 days"}, then: doctor, because: Reason., source: book}
)");
  const std::string cases = many_cases();
  const PackTest together = tests::test_together(rules, tests::run_all(rules, cases));
  CHECK(together.run.results.size() == 700);
  CHECK(together.run.failures() > 0);
  CHECK(together.run.unreadable.size() == 1);

  PackTester tester(rules, Diagram::usual_max_nodes, {});
  for (CaseOrError& read : tests::cases_in(rules, cases)) {
    tester.add("cases.yaml", std::move(read));
  }
  const PackTest one_by_one = std::move(tester).finish();
  CHECK(record_of(rules, one_by_one) == record_of(rules, together));
  std::size_t kept = 0;
  for (const VignetteResult& result : one_by_one.run.results) {
    kept += result.passed() ? result.vignette.answers.size() : 0;
  }
  CHECK(kept == 0);
}
