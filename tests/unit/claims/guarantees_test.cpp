// Guarantees about those who do not know everything.

#include <doctest/doctest.h>

#include <algorithm>

#include "triage/claims/verify.hpp"
#include "unit/rules.hpp"

namespace triage::tests {
namespace {

Result of_the_unsure(std::string_view parts) {
  const Pack rules = small_rules(parts);
  const Verification verification = verify(rules);
  const auto verdict =
      std::find_if(verification.verdicts.begin(), verification.verdicts.end(),
                   [](const Verdict& one) { return one.check == Check::guarantee_unsure; });
  REQUIRE(verdict != verification.verdicts.end());
  return verdict->result;
}

TEST_CASE(
    "guarantees: nobody says what no reading could bear out, and nothing is claimed of them") {
  // Whoever says "high" and "not low" without a reading: whatever it is, one of them is wrong.
  CHECK(of_the_unsure(R"(
findings:
  high: {ask: High, type: yes_no, measured_by: {level: ">= 94"}}
  low: {ask: Low, type: yes_no, measured_by: {level: ">= 90"}}
  level: {ask: Level, type: number, range: [50, 100]}
rules:
  very: {when: {level: "> 98"}, then: emergency, because: Very., source: book}
  some: {when: {any: [high, low]}, then: doctor, because: Some., source: book}
guarantees:
  very_high: {when: {level: "> 98"}, at_least: emergency}
)") == Result::proved);
}

TEST_CASE(
    "guarantees: those who are sure of the condition alone get what is promised, or it fails") {
  const auto with = [](const std::string& when_unknown) {
    return "findings:\n  a: {ask: A, type: yes_no}\n  b: {ask: B, type: yes_no}\nrules:\n"
           "  a_or_b: {when: {any: [{all: [a, b]}, {all: [a, {b: no}]}]}, then: " +
           when_unknown +
           ", because: A., source: book}\nguarantees:\n  a: {when: a, at_least: " + when_unknown +
           "}\n";
  };
  // `a` is enough, whatever `b` is; inference does not see that, and recommends a doctor.
  CHECK(of_the_unsure(with("emergency")) == Result::refuted);
  CHECK(of_the_unsure(with("doctor")) == Result::proved);
}

}  // namespace
}  // namespace triage::tests
