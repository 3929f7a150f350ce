#include <doctest/doctest.h>

#include <algorithm>
#include <memory>
#include <string>

#include "triage/cases/assess.hpp"
#include "triage/claims/verify.hpp"
#include "triage/program/from_pack.hpp"
#include "unit/rules.hpp"

namespace triage::tests {
namespace {

/// All of a pack before its findings.
constexpr auto pack_head = R"(pack: pairs
version: 1.0.0
language: en
title: Pairs
notice: Only a test.
sources: {book: {title: A book}}
dispositions:
  self_care: {title: At home, advice: Rest.}
  doctor: {title: Doctor, advice: Go.}
otherwise: self_care
when_unknown: doctor
findings:
)";

const Verdict& extension_verdict(const Verification& verification) {
  const auto found =
      std::find_if(verification.verdicts.begin(), verification.verdicts.end(),
                   [](const Verdict& v) { return v.check == Check::extension_never_lowers; });
  REQUIRE(found != verification.verdicts.end());
  return *found;
}

}  // namespace

TEST_CASE("verify: a pack that is as urgent as its base everywhere is proved to be") {
  RulePack pack = article_rules();
  pack.base = std::make_shared<const RulePack>(article_rules());
  CHECK(extension_verdict(verify(Pack(pack))).result == Result::proved);
}

TEST_CASE("verify: a base whose guarantees compare with many thresholds of their own") {
  std::string guarantees = "guarantees:\n";
  std::string rules = "rules:\n";
  for (int i = 0; i < 29; ++i) {
    const std::string id = std::to_string(i);
    guarantees +=
        "  g" + id + ": {when: {n: \"= " + std::to_string(3 * i + 1) + "\"}, at_most: doctor}\n";
    rules += "  r" + id + ": {when: {n: \"= " + std::to_string(3 * i + 2) +
             "\"}, then: doctor, because: Because., source: book}\n";
  }
  const std::string findings = "findings: {n: {ask: \"N?\", type: number, range: [0, 1000]}}\n";
  const std::string rule =
      "rules: {r: {when: {n: \"= 2\"}, then: doctor, because: Because., source: book}}\n";
  RulePack pack = small_rules(findings + rules);
  pack.base = std::make_shared<const RulePack>(small_rules(findings + rule + guarantees));
  CHECK(extension_verdict(verify(Pack(pack))).result == Result::proved);
}

// The reader cannot make such a pack: it lets an extension add rules, not change them. The proof
// does not trust the reader.
TEST_CASE("verify: a pack that lowers its base somewhere is found out, with a person it lowers") {
  RulePack pack = article_rules();
  pack.base = std::make_shared<const RulePack>(article_rules());
  for (Rule& rule : pack.rules) {
    if (rule.id == "constant_numbness") rule.then = pack.otherwise;
  }
  const Pack lowered(pack);
  const Verification verification = verify(lowered);
  const Verdict& verdict = extension_verdict(verification);
  REQUIRE(verdict.result == Result::refuted);
  REQUIRE(verdict.counterexample);
  const auto disposition_in = [&](const Pack& rules) {
    return *assess(rules, *verdict.counterexample, Unanswered::stays_open).outcome.disposition;
  };
  CHECK(disposition_in(lowered) < disposition_in(Pack(*pack.base)));
}

// The rules pair each of the first findings with one far behind, for which a diagram has to
// remember all the first ones at once.
TEST_CASE("verify: the proof about an extension keeps to the limit, too") {
  constexpr int pairs = 12;
  std::string findings;
  std::string rules;
  for (int i = 0; i < pairs; ++i)
    findings += "  a" + std::to_string(i) + ": {ask: Q, type: yes_no}\n";
  for (int i = 0; i < pairs; ++i) {
    const std::string number = std::to_string(i);
    findings += "  b" + number + ": {ask: Q, type: yes_no}\n";
    rules += "  rule" + number + ": {when: {a" + number + ": yes, b" + number +
             ": yes}, then: doctor, because: R., source: book}\n";
  }
  const Pack base = rules_from_yaml(pack_head + findings + "rules:\n" + rules);
  Pack layered =
      rules_from_yaml(pack_head + findings +
                      "rules:\n  one: {when: a0, then: doctor, because: R., source: book}\n");
  layered.base = std::make_shared<const RulePack>(base);
  CHECK(verify(layered, 1000).gave_up);
  CHECK_FALSE(verify(layered, 1'000'000).gave_up);
}

}  // namespace triage::tests
