#pragma once

// Vignettes that are missing: people for whom the conditions decide that no vignette tries out, and
// for whom the mutants that no vignette notices make a difference. What must come of them is for a
// person to say.

#include <cstddef>
#include <string>
#include <vector>

#include "triage/cases/case.hpp"
#include "triage/pack/rule_pack.hpp"
#include "triage/proof/coverage.hpp"
#include "triage/proof/mutation.hpp"
#include "triage/proof/observation.hpp"

namespace triage {

/// A side of a rule, care path or condition that no vignette shows.
struct CoverageGap {
  Decision decision;
  Place place;
  std::string condition;  // empty: the decision as a whole
  SideOf side = SideOf::yes;
};

struct MissingVignette {
  Case person;
  std::vector<CoverageGap> shows;
  std::vector<std::size_t> notices;  // which of the mutants
};

struct MissingVignettes {
  std::vector<MissingVignette> vignettes;
  bool gave_up = false;  // a diagram grew too large; there are more gaps
};

/// Few vignettes that together close every gap that can be closed. Each one is for as many of the
/// gaps that are still open as fit one person, taken in order; so there may be a smaller set.
MissingVignettes missing_vignettes(const RulePack& pack, const Coverage& coverage,
                                   const Mutation& mutation,
                                   std::size_t max_nodes = Diagram::usual_max_nodes);

}  // namespace triage
