#pragma once

// Two packs side by side: for whom does anything come out differently that a vignette can see, be
// it the disposition, the rules that fire or the care that is offered?

#include <cstdint>

#include "triage/program/program.hpp"
#include "triage/proof/diagram.hpp"
#include "triage/proof/model.hpp"
#include "triage/proof/partial_model.hpp"

namespace triage {

struct Compared {
  const Program& program;
  Model& model;
};

struct ComparedUnsure {
  const Program& program;
  PartialModel& model;
};

/// What a combination says about a finding that a reading decides.
enum class Readings : std::uint8_t {
  agree,   // what is true: meaningful where both packs' readings agree with it
  decide,  // what was said: whatever it is, a reading that says yes makes it yes
};

/// Two programs over the same cells, with models in the same diagram, of packs with the same rules
/// and care paths. They are equal for every complete set of answers if nobody is in this set with
/// `Readings::decide`.
Set where_outcomes_differ(Compared a, Compared b, Readings readings);

/// The same for what people say who do not know everything: partial combinations whose outcomes
/// differ with what is unknown answered so, or with it left out.
Set where_outcomes_differ(ComparedUnsure a, ComparedUnsure b);

}  // namespace triage
