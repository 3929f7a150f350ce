// Counts in which a part is named more than once, which is how weights are written.

#include <doctest/doctest.h>

#include "triage/reasoning/evaluate.hpp"
#include "unit/rules.hpp"

using namespace triage;

namespace {

tests::Rules score(std::size_t count, const std::string& of) {
  return tests::small_rules(R"(
findings:
  x: {ask: Really, type: yes_no}
  a: {ask: Really, type: yes_no}
  b: {ask: Really, type: yes_no}
  c: {ask: Really, type: yes_no}
rules:
  score: {when: {at_least: )" +
                            std::to_string(count) + ", of: " + of +
                            R"(}, then: emergency, because: Reason., source: book}
)");
}

/// One answer for each finding: 0 is no, 1 yes, 2 unknown.
std::vector<Answer> answers_numbered(std::size_t number) {
  std::vector<Answer> said;
  for (const FindingId id : ids_up_to<FindingId>(4)) {
    const std::size_t answer = number % 3;
    number /= 3;
    if (answer == 2) {
      said.push_back({id, Unknown{}, "unknown"});
    } else {
      said.push_back({id, answer == 1, answer == 1 ? "yes" : "no"});
    }
  }
  return said;
}

}  // namespace

TEST_CASE("program: a part that is named twice counts twice, whatever else is known") {
  const std::vector<std::size_t> weights = {1, 1, 2, 3};
  constexpr std::size_t total = 7;
  for (std::size_t count = 1; count <= total; ++count) {
    const auto rules = score(count, "[c, x, b, c, a, b, c]");
    for (std::size_t number = 0; number < 81; ++number) {
      std::size_t surely = 0;
      std::size_t perhaps = 0;
      std::size_t rest = number;
      for (const std::size_t weight : weights) {
        if (rest % 3 == 1) surely += weight;
        if (rest % 3 != 0) perhaps += weight;
        rest /= 3;
      }
      const Truth expected = surely >= count   ? Truth::yes
                             : perhaps < count ? Truth::no
                                               : Truth::unknown;
      const Answers answers = encode(rules.program, answers_numbered(number)).answers;
      CAPTURE(count);
      CAPTURE(number);
      CHECK(evaluate(rules.program, answers).at(rules.program.rules[0].when, 0) == expected);
    }
  }
}

TEST_CASE("program: a part that is named hundreds of times is one input") {
  std::string parts = "[x";
  for (int i = 1; i < 345; ++i) parts += ", x";
  CHECK(score(225, parts + "]").program.gates.size() == 1);
}
