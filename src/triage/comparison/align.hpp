#pragma once

// Two packs brought onto the same findings and the same scale of dispositions, so that they can be
// compared person by person.

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "triage/pack/rule_pack.hpp"

namespace triage {

/// A yes/no finding that a pack asks as an option of a checklist. What was said of it by itself
/// stands in a column of its own, since the other pack may not know the two for one thing.
struct Join {
  FindingId said;
  FindingId held;  // what the pack's rules look at: it has the option's column
};

/// The two packs with their ids rewritten. Both declare every finding, option, answer and
/// disposition that either has, over the same columns; each one's rules still use only its own.
struct AlignedPacks {
  std::array<RulePack, 2> packs;  // old, new
  /// Declares the same, but of a quantity only the answers that both packs take.
  RulePack asked;
  std::array<const RulePack*, 2> written;  // as their authors did
  /// What each of those calls a finding of these.
  std::vector<std::array<std::optional<FindingId>, 2>> own;
  std::array<std::vector<Join>, 2> joined;
  /// What only one of the two can be answered with: `weight`, `triggers.lifting`, `age: > 90`.
  std::array<std::vector<std::string>, 2> only_in;
  /// Why the packs cannot be compared at all, each a sentence without its stop.
  std::vector<std::string> incomparable;

  /// Bit d: one of the packs has the disposition.
  [[nodiscard]] std::uint32_t levels(std::size_t which) const;
  /// How one of the packs declares a finding; null if it does not.
  [[nodiscard]] const Finding* declared(std::size_t which, FindingId id) const;
};

/// Findings, options and dispositions are the same if their ids are; a finding that changed its
/// type, or of whose answers none is left, counts as two, of which the old one is called `fever
/// (before)`. Of a shared finding the new pack's declaration is kept, with the answers of both. The
/// packs must outlive what is returned.
AlignedPacks align(const RulePack& old_pack, const RulePack& new_pack);

}  // namespace triage
