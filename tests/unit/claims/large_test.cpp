// A pack of 100 findings and 300 rules: how long it takes stands in docs/commands.md; that it needs
// no more diagram than this is the same on every machine.

#include <doctest/doctest.h>

#include "reference/large_pack.hpp"
#include "triage/claims/verify.hpp"
#include "unit/rules.hpp"

using namespace triage;

TEST_CASE("verify: a hundred findings and three hundred rules are proved within the usual limit") {
  const Pack rules = tests::rules_from_yaml(reference::large_pack(100, 300));
  CHECK(rules.findings.size() == 100);
  CHECK(rules.rules.size() == 300);
  const Verification verification = verify(rules, Diagram::usual_max_nodes / 2);
  CHECK_FALSE(verification.gave_up);
  CHECK(verification.combinations > Count(1'000'000'000) * 1'000'000'000);
  REQUIRE(verification.interview);
  CHECK(verification.interview->longest <= 100);
  CHECK(verification.interview->mean > 1);
}
