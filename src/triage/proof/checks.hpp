#pragma once

// The checks that `verify` makes. Each adds a verdict for everything it looks at.

#include <string>
#include <vector>

#include "triage/pack/rule_pack.hpp"
#include "triage/program/program.hpp"
#include "triage/proof/model.hpp"
#include "triage/proof/verdict.hpp"
#include "triage/proof/verify.hpp"

namespace triage::checks {

/// What a check works with.
struct Proof {
  const RulePack& pack;
  const Program& program;
  Model& model;
  Verification& result;

  /// The claim holds unless somebody is in `counterexamples`; if so, the simplest is shown.
  void holds_unless(Check check, std::string subject, Set counterexamples, std::string problem,
                    std::vector<Involved> involved);
  /// The claim holds if `holds`; there is nobody to show if it does not.
  void holds_if(bool holds, Check check, std::string subject, std::string problem,
                std::vector<Involved> involved);

  /// The columns that decide the disposition or membership in `set`.
  [[nodiscard]] std::vector<bool> relevant_columns(Set set) const;
};

Involved involved(const Rule& rule);
Involved involved(const CarePath& path);
Involved involved(const Finding& finding);

void check_rules(Proof& proof);
void check_conditions(Proof& proof);
void check_findings(Proof& proof);
void check_care(Proof& proof);
void check_guarantees(Proof& proof);
void check_order(Proof& proof);
void check_extension(Proof& proof);
void check_bounds(Proof& proof);
void check_interview(Proof& proof);
void check_enumeration(Proof& proof);

}  // namespace triage::checks
