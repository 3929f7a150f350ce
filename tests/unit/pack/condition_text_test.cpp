#include "triage/pack/condition_text.hpp"

#include <doctest/doctest.h>

#include "unit/rules.hpp"

using namespace triage;

namespace {

/// What a condition reads back as, when it is written down.
std::string written_twice(const std::string& when) {
  const auto rules = tests::small_rules(R"(
findings:
  a: {ask: Really, type: yes_no}
  x: {ask: Really, type: one_of, options: {none: No, one: One, two: Two}}
  many: {ask: Really, type: any_of, options: {one: One, two: Two}}
  days: {ask: Really, type: duration, range: [0 h, 1 year], none: Never}
facts: {f: a}
rules:
  r: {when: )" + when + R"(, then: doctor, because: Reason., source: book}
)");
  return to_text(rules, rules.rules[0].when);
}

}  // namespace

TEST_CASE("condition text: what the author wrote") {
  for (const std::string text :
       {"a", "{a: no}", "f", "{x: one}", "{x: [one, two]}", "{many: none}", "{days: none}",
        "{days: \"> 1 month\"}", "{days: \"<= 10 days\"}", "{not: a}", "{all: [a, f]}",
        "{any: [a, {not: {x: none}}]}", "{at_least: 2, of: [a, f, {many: two}]}"}) {
    CHECK(written_twice(text) == text);
  }
}

TEST_CASE("condition text: several keys are an 'all'") {
  CHECK(written_twice("{a: yes, x: one}") == "{all: [a, {x: one}]}");
}

TEST_CASE("condition text: quantities in their shortest form") {
  CHECK(written_twice("{days: \">=48 h\"}") == "{days: \">= 2 days\"}");
}
