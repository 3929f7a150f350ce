#pragma once

// Two packs side by side: for whom does anything come out differently that a vignette can see, be
// it the disposition, the rules that fire or the care that is offered?

#include <cstdint>
#include <optional>
#include <span>

#include "triage/diagram/diagram.hpp"
#include "triage/model/model.hpp"
#include "triage/model/partial_model.hpp"
#include "triage/program/program.hpp"

namespace triage {

/// What a combination says about a finding that a reading decides.
enum class Readings : std::uint8_t {
  agree,   // what is true: meaningful where both packs' readings agree with it
  decide,  // nothing: each pack leaves the finding to its own reading
};

/// Two models in the same diagram, of packs with the same rules and care paths. They are equal for
/// everybody who answers everything without contradicting themselves if nobody is in this set with
/// `Readings::decide`.
Set where_outcomes_differ(const Model& a, const Model& b, Readings readings);

/// The same for all that people can say, who may contradict themselves or not know everything:
/// partial combinations whose outcomes differ with what is unknown answered so, or with it left
/// out.
Set where_outcomes_differ(PartialModel& a, PartialModel& b);

/// One program against many that differ from it little, over the same cells and with the same rules
/// and care paths: what they have in common is computed once.
class AgainstMany {
 public:
  /// `original` outlives this. Throws DiagramTooLarge.
  AgainstMany(const Program& original, std::size_t max_nodes);
  AgainstMany(const AgainstMany&) = delete;
  AgainstMany& operator=(const AgainstMany&) = delete;
  ~AgainstMany() = default;

  /// Whether anything that a vignette can see comes out differently for anybody, be it somebody who
  /// answers everything or somebody who does not. Throws DiagramTooLarge.
  bool is_different(const Program& changed);

 private:
  bool differs_for_complete_answers(const Program& changed);
  bool differs_for_somebody_unsure(const Program& changed);
  [[nodiscard]] bool says_the_same(const Program& changed, std::span<const Known> gates) const;
  static void make_room(std::optional<Diagram::Scratch>& scratch, Diagram& diagram);

  const Program& original_;
  Diagram diagram_;
  Diagram partial_diagram_;
  Model model_;
  std::optional<PartialModel> unsure_;  // made when it is first needed
  bool unsure_too_large_ = false;
  std::optional<Diagram::Scratch> scratch_;
  std::optional<Diagram::Scratch> partial_scratch_;
};

}  // namespace triage
