// Which of two answers is the worse one, the pack says; a worse one never lowers the disposition.

#include <doctest/doctest.h>

#include <string>

#include "triage/base/text.hpp"
#include "triage/claims/verify.hpp"
#include "unit/rules.hpp"

using namespace triage;

namespace {

/// What is said of the order of answers: each subject with its result, and what is wrong.
std::string claims_of(const std::string& findings, const std::string& rules) {
  const Pack read = tests::small_rules("findings:\n" + findings + "\nrules:\n" + rules + '\n');
  std::vector<std::string> said;
  for (const Verdict& verdict : verify(read).verdicts) {
    if (verdict.check != Check::worse_never_lowers) continue;
    const std::string problem = verdict.problem.substr(0, verdict.problem.find(" lowers"));
    said.push_back(verdict.subject +
                   (verdict.result == Result::proved ? " holds" : ": " + problem));
  }
  return join(said, "\n");
}

constexpr auto low_is_worse =
    "  low: {when: {level: \"< 92\"}, then: emergency, because: L., source: book}\n"
    "  lowish: {when: {level: \"< 95\"}, then: doctor, because: L., source: book}";

std::string level(const std::string& order) {
  return "  level: {ask: Q, type: number, range: [50, 100]" + order + "}";
}

}  // namespace

TEST_CASE("order: of answers that get better, an earlier one never lowers the disposition") {
  CHECK(claims_of(level(", ordered: reversed"), low_is_worse) ==
        "finding 'level' holds\nfinding 'level' holds");
  CHECK(claims_of(level(""), low_is_worse) ==
        "finding 'level': Going from '< 92' to '>= 92 and < 95'\n"
        "finding 'level': Going from '>= 92 and < 95' to '>= 95'");
  const auto high_is_worse =
      "  high: {when: {level: \"> 92\"}, then: emergency, because: L., source: book}";
  CHECK(claims_of(level(", ordered: reversed"), high_is_worse) ==
        "finding 'level': Going from '> 92' to '<= 92'");
}

TEST_CASE("order: yes may be better than no, and a later option than an earlier one") {
  const auto rules =
      "  stiff: {when: {turns: no}, then: emergency, because: L., source: book}\n"
      "  none: {when: {strength: none_left}, then: doctor, because: L., source: book}\n"
      "  weak: {when: {signs: cough}, then: doctor, because: L., source: book}";
  const auto findings = [](const std::string& order) {
    return "  turns: {ask: Q, type: yes_no, ordered: " + order +
           "}\n  strength: {ask: Q, type: one_of, options: {none_left: A, half: B, full: C}, "
           "ordered: " +
           order + "}\n  signs: {ask: Q, type: any_of, options: {cough: A}, ordered: " + order +
           "}";
  };
  CHECK(claims_of(findings("reversed"), rules) ==
        "finding 'turns' holds\nfinding 'strength' holds\nfinding 'strength' holds\n"
        "finding 'signs.cough': Going from 'yes' to 'no'");
  CHECK(claims_of(findings("yes"), rules) ==
        "finding 'turns': Going from 'no' to 'yes'\n"
        "finding 'strength': Going from 'none_left' to 'half'\nfinding 'strength' holds\n"
        "finding 'signs.cough' holds");
  const std::string none = ": Its answers are not in an order (`ordered`).";
  CHECK(claims_of(findings("no"), rules) ==
        "finding 'turns'" + none + "\nfinding 'strength'" + none + "\nfinding 'signs'" + none);
}

TEST_CASE("order: where no answer fits on a scale, `none` is no step of it") {
  CHECK(claims_of("  level: {ask: Q, type: number, range: [50, 100], none: No reading, ordered: "
                  "reversed}",
                  "  low: {when: {level: \"< 92\"}, then: emergency, because: L., source: book}") ==
        "finding 'level' holds");
}
