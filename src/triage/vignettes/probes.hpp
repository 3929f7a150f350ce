#pragma once

// Finds out what each single condition of a pack does for a person, by asking the pack itself: the
// pack gets more rules, *probes*, which change no outcome but tell whether a condition holds, what
// is decided, and what would be decided if the condition were the opposite. So nothing but
// inference ever evaluates a condition.

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "triage/base/id.hpp"
#include "triage/base/place.hpp"
#include "triage/pack/rule_pack.hpp"

namespace triage {

enum class DecisionKind : std::uint8_t {
  rule,         // whether the rule fires
  care_path,    // whether it is offered to those whom it may accompany
  measurement,  // whether a reading decides its finding with yes
};

/// Something that conditions decide. `index` is that of the RuleId, CareId or FindingId.
struct Decision {
  DecisionKind kind = DecisionKind::rule;
  std::size_t index = 0;

  friend constexpr auto operator<=>(const Decision&, const Decision&) = default;
};

/// "rule 'fever'"
std::string name_of(const RulePack& pack, const Decision& decision);

/// A single condition within a decision: nothing is left to take apart in it. Facts are written
/// out, and a list of options is one condition for each option.
struct ProbedCondition {
  Decision decision;
  Place place;       // where the author wrote it; within the fact, for a condition of a fact
  std::string text;  // `{numbness: constant}`
  RuleId holds;      // the condition
  RuleId decided;    // the decision
  RuleId flipped;    // the decision, if the condition were the opposite
};

struct Probes {
  RulePack pack;
  std::vector<ProbedCondition> conditions;
  /// Decisions whose conditions were not taken apart: written out, they would be too many.
  std::vector<Decision> left_whole;
};

/// Takes the conditions of a pack apart.
Probes probes_for(const RulePack& pack);

}  // namespace triage
