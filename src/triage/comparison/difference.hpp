#pragma once

// What a change to a pack changes for whom, exactly, and in which words.

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "triage/cases/case.hpp"
#include "triage/comparison/edits.hpp"
#include "triage/diagram/count.hpp"
#include "triage/diagram/diagram.hpp"
#include "triage/pack/rule_pack.hpp"

namespace triage {

enum class Direction : std::uint8_t { down, up, sideways };

/// The people for whom one thing changes, in the same way.
struct ChangedRegion {
  std::string before;  // `doctor`; for advice, `offered` or `not offered`
  std::string after;
  Direction direction = Direction::sideways;
  std::string care;  // the care path, if it is advice that changes
  Count people;      // combinations
  std::vector<std::string> description;
  bool described_completely = true;
  /// Somebody for whom both packs, asked one after the other, said just this.
  std::optional<Case> witness;
};

struct Difference {
  /// Declares what either pack declares: the witnesses are cases of it.
  RulePack asked;
  Count people;  // combinations of answers that both packs can be given
  std::vector<ChangedRegion> dispositions;
  std::vector<ChangedRegion> advice;  // where the disposition is the same
  /// The same of people who are not sure of something that matters; without a description. Advice
  /// only where nobody who is sure sees the same change.
  std::vector<ChangedRegion> unsure;
  std::vector<ChangedRegion> unsure_advice;
  std::array<std::string, 2> versions;  // old, new
  std::vector<Rewording> rewordings;
  std::vector<EditedItem> edits;
  std::vector<std::string> only_in_old;  // what can be answered
  std::vector<std::string> only_in_new;
  /// The languages of translations that only one of the packs has (old, new): they are not
  /// compared.
  std::array<std::vector<std::string>, 2> languages_only_in;
  /// Answers that are no longer taken, and for which somebody got more urgent care than for one of
  /// those that are left.
  std::vector<std::string> urgent_choices_lost;
  /// Why the packs cannot be compared, each a sentence without its stop: then nothing else is.
  std::vector<std::string> incomparable;
  bool gave_up = false;

  /// Whether anybody's urgency changes in this direction. A lost urgent choice is a way down.
  [[nodiscard]] bool has(Direction direction) const;
  /// Whether a text changed that a person reads.
  [[nodiscard]] bool has_other_words() const;
  [[nodiscard]] bool version_is_raised() const;
};

/// A pack, and what stands beside it.
struct PackToCompare {
  const RulePack& pack;
  TextsByLanguage translations = {};
};

/// What the second pack changes. Of diagrams with more than `max_nodes` nodes it gives up, and says
/// so in the result.
Difference difference(const PackToCompare& before, const PackToCompare& after,
                      std::size_t max_nodes = Diagram::usual_max_nodes);
/// The same without what stands beside them.
Difference difference(const RulePack& old_pack, const RulePack& new_pack,
                      std::size_t max_nodes = Diagram::usual_max_nodes);

}  // namespace triage
