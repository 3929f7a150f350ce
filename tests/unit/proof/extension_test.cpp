#include <doctest/doctest.h>

#include <algorithm>
#include <memory>

#include "triage/cases/assess.hpp"
#include "triage/program/from_pack.hpp"
#include "triage/proof/verify.hpp"
#include "unit/rules.hpp"

namespace triage::tests {
namespace {

const Verdict& extension_verdict(const Verification& verification) {
  const auto found =
      std::find_if(verification.verdicts.begin(), verification.verdicts.end(),
                   [](const Verdict& v) { return v.check == Check::extension_never_lowers; });
  REQUIRE(found != verification.verdicts.end());
  return *found;
}

}  // namespace

TEST_CASE("verify: a pack that is as urgent as its base everywhere is proved to be") {
  RulePack pack = article_rules().pack;
  pack.base = std::make_shared<const RulePack>(article_rules().pack);
  CHECK(extension_verdict(verify(pack, program_from_pack(pack))).result == Result::proved);
}

// The reader cannot make such a pack: it lets an extension add rules, not change them. The proof
// does not trust the reader.
TEST_CASE("verify: a pack that lowers its base somewhere is found out, with a person it lowers") {
  RulePack pack = article_rules().pack;
  pack.base = std::make_shared<const RulePack>(article_rules().pack);
  for (Rule& rule : pack.rules) {
    if (rule.id == "constant_numbness") rule.then = pack.otherwise;
  }
  const Program program = program_from_pack(pack);
  const Verification verification = verify(pack, program);
  const Verdict& verdict = extension_verdict(verification);
  REQUIRE(verdict.result == Result::refuted);
  REQUIRE(verdict.counterexample);
  const auto disposition_in = [&](const RulePack& rules, const Program& compiled) {
    return *assess(rules, compiled, *verdict.counterexample, Unanswered::stays_open)
                .outcome.disposition;
  };
  CHECK(disposition_in(pack, program) < disposition_in(*pack.base, program_from_pack(*pack.base)));
}

}  // namespace triage::tests
