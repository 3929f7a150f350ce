// Which answers a rule is explained by.

#include "triage/reasoning/explain.hpp"

#include <doctest/doctest.h>

#include "unit/rules.hpp"

namespace triage::tests {
namespace {

Pack combined() {
  return small_rules(R"(
findings:
  a: {ask: A, type: yes_no}
  b: {ask: B, type: yes_no}
  fine: {ask: Fine, type: yes_no, measured_by: {level: ">= 94"}}
  level: {ask: Level, type: number, range: [50, 100]}
rules:
  both: {when: {all: [a, b]}, then: doctor, because: Both., source: book}
  either: {when: {any: [a, b]}, then: doctor, because: Either., source: book}
  low: {when: {fine: no}, then: emergency, because: Low., source: book}
)");
}

struct Why {
  Truth status;
  std::vector<std::string> decided_by;
  friend bool operator==(const Why&, const Why&) = default;
};

Why why(const Pack& rules, std::string_view id, std::string_view said) {
  const Row row = encode(rules.program, answers_in(rules, said));
  const auto explained = explain_rules(rules.program, row)[rule(rules, id).index()];
  Why found{explained.status, {}};
  for (const FindingId finding : explained.decided_by) {
    found.decided_by.push_back(rules[finding].id);
  }
  return found;
}

TEST_CASE("explain: of what is enough by itself, the first is named; of what is needed, all") {
  const Pack rules = combined();
  CHECK(why(rules, "either", "{a: yes, b: yes}") == Why{Truth::yes, {"a"}});
  CHECK(why(rules, "either", "{a: no, b: yes}") == Why{Truth::yes, {"b"}});
  CHECK(why(rules, "either", "{a: no, b: no}") == Why{Truth::no, {"a", "b"}});
  CHECK(why(rules, "both", "{a: yes, b: yes}") == Why{Truth::yes, {"a", "b"}});
  CHECK(why(rules, "both", "{a: no, b: no}") == Why{Truth::no, {"a"}});
  CHECK(why(rules, "both", "{a: yes, b: no}") == Why{Truth::no, {"b"}});
}

TEST_CASE("explain: an undecided rule is left open by all that is open, and by nothing else") {
  const Pack rules = combined();
  CHECK(why(rules, "either", "{}") == Why{Truth::unknown, {"a", "b"}});
  CHECK(why(rules, "either", "{a: no}") == Why{Truth::unknown, {"b"}});
  CHECK(why(rules, "both", "{a: yes, b: unknown}") == Why{Truth::unknown, {"b"}});
}

TEST_CASE("explain: what fired for one of two answers that disagree is decided by them") {
  const Pack rules = combined();
  CHECK(why(rules, "low", "{fine: yes, level: 80}") == Why{Truth::yes, {"fine"}});
  CHECK(why(rules, "low", "{level: 99}") == Why{Truth::no, {"fine"}});
}

}  // namespace
}  // namespace triage::tests
