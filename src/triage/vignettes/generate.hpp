#pragma once

// Vignettes that are missing: people for whom the conditions decide that no vignette tries out, and
// for whom the mutants that no vignette notices make a difference. What must come of them is for a
// person to say.

#include <cstddef>
#include <string>
#include <vector>

#include "triage/cases/case.hpp"
#include "triage/pack/rule_pack.hpp"
#include "triage/vignettes/coverage.hpp"
#include "triage/vignettes/mutation.hpp"
#include "triage/vignettes/observation.hpp"

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
  bool smallest = false;  // it is certain that it takes so many
  bool gave_up = false;   // a diagram grew too large; there are more gaps
  std::size_t gaps = 0;
  std::size_t not_closed = 0;  // of the gaps: there was no time

  [[nodiscard]] bool complete() const { return !gave_up && not_closed == 0; }
};

/// Vignettes that together close every gap: the fewest that close what people close who answer
/// everything, and then the fewest people who do not, for what only they show. Where the search
/// gets too long, or there are very many gaps, there may be a smaller set, and `smallest` is false.
MissingVignettes missing_vignettes(const RulePack& pack, const Coverage& coverage,
                                   const Mutation& mutation,
                                   std::size_t max_nodes = Diagram::usual_max_nodes,
                                   const KeepGoing& keep_going = {});

}  // namespace triage
