#pragma once

// The checks that `verify` makes. Each adds a verdict for everything it looks at.

#include "triage/claims/proof.hpp"

namespace triage::checks {

// Claims about complete answers.
void check_rules(Proof& proof);
void check_conditions(Proof& proof);
void check_facts(Proof& proof);
void check_findings(Proof& proof);
void check_care(Proof& proof);
void check_guarantees(Proof& proof);
void check_order(Proof& proof);
void check_extension(Proof& proof);
void check_enumeration(Proof& proof);

// Claims about answers that may be incomplete.
void check_bounds(Proof& proof, PartialModel& partial);
void check_unsure(Proof& proof, PartialModel& partial);
void check_order_unsure(Proof& proof, PartialModel& partial);
void check_contradictions(Proof& proof, PartialModel& partial);
void check_interview(Proof& proof, PartialModel& partial);

}  // namespace triage::checks
