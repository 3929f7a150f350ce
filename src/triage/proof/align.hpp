#pragma once

// Two packs brought onto the same findings and the same scale of dispositions, so that they can be
// compared person by person.

#include <array>
#include <string>
#include <vector>

#include "triage/pack/rule_pack.hpp"

namespace triage {

/// A choice of a one_of.
struct Choice {
  FindingId finding;
  OptionId option;
};

/// The two packs with their ids rewritten. Both declare every finding, option and disposition that
/// either has; each one's rules still use only its own.
struct AlignedPacks {
  std::array<RulePack, 2> packs;  // old, new
  /// What only one of the two can be answered with: `weight`, `triggers.lifting`, `age: > 90`.
  std::array<std::vector<std::string>, 2> only_in;
  /// Why the packs cannot be compared at all, each a sentence without its stop.
  std::vector<std::string> incomparable;
  /// Who chooses one of these cannot be asked by the other pack.
  std::array<std::vector<Choice>, 2> not_shared;
};

/// Findings, options and dispositions are the same if their ids are; a finding that changed its
/// type counts as two, of which the old one is called `fever (before)`. Of a shared finding the new
/// pack's declaration is kept, with the answers of both.
AlignedPacks align(const RulePack& old_pack, const RulePack& new_pack);

}  // namespace triage
