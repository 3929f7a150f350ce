#pragma once

// Two packs brought onto the same findings and the same scale of dispositions, so that they can be
// compared person by person.

#include <array>
#include <string>
#include <vector>

#include "triage/pack/rule_pack.hpp"

namespace triage {

/// The two packs with their ids rewritten. Both declare every finding, option and disposition that
/// either has; each one's rules still use only its own.
struct AlignedPacks {
  std::array<RulePack, 2> packs;  // old, new
  /// Findings and options that only one of the two can be answered with, as `triggers.lifting`.
  std::array<std::vector<std::string>, 2> only_in;
  /// Findings that the old pack asks as an option of a checklist, and the new one does not.
  std::vector<std::string> incomparable;
  /// For each finding, the options that only one of the two has: nobody can be compared on them.
  std::vector<std::vector<OptionId>> not_shared;
};

/// Findings, options and dispositions are the same if their ids are; a finding that changed its
/// type counts as two. Of a shared finding the new pack's declaration is kept.
AlignedPacks align(const RulePack& old_pack, const RulePack& new_pack);

}  // namespace triage
