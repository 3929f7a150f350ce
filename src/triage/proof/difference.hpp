#pragma once

// What a change to a pack changes for whom, exactly.

#include <optional>
#include <string>
#include <vector>

#include "triage/cases/case.hpp"
#include "triage/pack/rule_pack.hpp"
#include "triage/proof/align.hpp"
#include "triage/proof/count.hpp"
#include "triage/proof/region.hpp"

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
  Case witness;
};

/// How something the author wrote differs between the packs.
enum class Edit : std::uint8_t { added, removed, logic_changed, text_changed };

struct EditedItem {
  std::string name;  // "rule 'fever'"
  Edit edit{};
};

struct Difference {
  Count people;  // combinations of answers that both packs can be given
  std::vector<ChangedRegion> dispositions;
  std::vector<ChangedRegion> advice;  // where the disposition is the same
  std::vector<EditedItem> edits;
  std::vector<std::string> only_in_old;  // findings and options
  std::vector<std::string> only_in_new;
  /// Findings that one pack asks on a checklist and the other does not, or elsewhere: then nothing
  /// else is compared.
  std::vector<std::string> incomparable;
  bool unknown_goes_down = false;  // `when_unknown` is less urgent than it was
  bool gave_up = false;

  [[nodiscard]] bool has(Direction direction) const;
};

Difference difference(const RulePack& old_pack, const RulePack& new_pack,
                      std::size_t max_nodes = Diagram::usual_max_nodes);

}  // namespace triage
