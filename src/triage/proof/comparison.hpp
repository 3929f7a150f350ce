#pragma once

// Two packs side by side: for whom does anything come out differently that a vignette can see, be
// it the disposition, the rules that fire or the care that is offered?

#include <cstdint>

#include "triage/program/program.hpp"
#include "triage/proof/diagram.hpp"
#include "triage/proof/model.hpp"

namespace triage {

struct Compared {
  const Program& program;
  Model& model;
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

/// Whether they recommend something different to somebody who is not sure of anything.
bool differ_if_all_is_unknown(const Program& a, const Program& b);

}  // namespace triage
