#pragma once

// The checks that `verify` makes. Each adds a verdict for everything it looks at, so that what is
// not in the report was not looked at. What they claim, verdict.cpp says in a sentence each.
//
// They throw DiagramTooLarge where a diagram would grow past its limit; `verify` then drops what
// they had proved, keeps what they had refuted, and says that they gave up. What they leave in the
// diagrams may be forgotten once they have returned. The order is that of verify.cpp: those about
// incomplete answers look at what was refuted of complete ones.

#include "triage/claims/proof.hpp"

namespace triage::checks {

// Claims about complete answers. `proof.model` has everybody.

/// Of each rule: that it fires for somebody, and that without it somebody would get less.
void check_rules(Proof& proof);
/// Of each part of each condition: that it is yes for somebody and no for somebody.
void check_conditions(Proof& proof);
/// Of each fact: that a rule, a care path, a guarantee or another such fact uses it.
void check_facts(Proof& proof);
/// Of each finding: that another answer to it changes what somebody gets.
void check_findings(Proof& proof);
/// Of each care path and each of its precautions: that it makes a difference to somebody. Of the
/// pack: no care with the most urgent disposition, and some with the least urgent.
void check_care(Proof& proof);
/// Of each guarantee: that it holds, and that it says something. Of the pack: that nobody falls to
/// `otherwise` whom no guarantee speaks of.
void check_guarantees(Proof& proof);
/// Of each finding that is in an order: neighbouring answers, all else being equal.
void check_order(Proof& proof);
/// Of a pack that extends another, against that one. Of any other pack it claims nothing.
void check_extension(Proof& proof);
/// Of each set that the other checks rest on: that inference, which knows nothing of diagrams,
/// finds the same people. Where there are too many combinations, it is not claimed.
void check_enumeration(Proof& proof);

// Claims about answers that may be incomplete. `partial` has the same pack, with "unknown" as one
// more value of each finding.

/// Of the bounds of three-valued logic: that they hold whatever is missing, and, which is only
/// noted if it is not so, that no others would be narrower.
void check_bounds(Proof& proof, PartialModel& partial);
/// Of each guarantee: that it holds for those who are not sure. Of the pack: that nobody is sent
/// home who could not rule out something urgent.
void check_unsure(Proof& proof, PartialModel& partial);
/// What check_order claims, where other answers are unknown.
void check_order_unsure(Proof& proof, PartialModel& partial);
/// Of each pair of answers that can say the opposite: that whoever gives both gets what either
/// would bring them, at least.
void check_contradictions(Proof& proof, PartialModel& partial);
/// Of every interview there can be: that it ends, and that it asks nothing in vain. Also finds out
/// how long they are, for `Verification::interview`.
void check_interview(Proof& proof, PartialModel& partial);

}  // namespace triage::checks
