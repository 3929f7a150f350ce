#pragma once

// `triage test`: what the vignettes of a pack say about it, and how much they would notice.

#include <cstddef>

#include "triage/pack/rule_pack.hpp"
#include "triage/proof/confusion.hpp"
#include "triage/proof/coverage.hpp"
#include "triage/proof/generate.hpp"
#include "triage/proof/mutation.hpp"
#include "triage/proof/vignettes.hpp"

namespace triage {

/// What must be reached, in percent.
struct Required {
  std::size_t coverage = 0;  // of rules, of care paths and of conditions
  std::size_t mutation_score = 0;
};

struct PackTest {
  VignetteRun run;
  Coverage coverage;
  Mutation mutation;
  Confusion confusion;
};

/// Looks at what became of the vignettes, also of those that fail.
PackTest test_pack(const RulePack& pack, VignetteRun run,
                   std::size_t max_nodes = Diagram::usual_max_nodes,
                   const KeepGoing& keep_going = {});

bool reaches(const Coverage& coverage, const Required& required);
bool reaches(const Mutation& mutation, const Required& required);
/// Whether all vignettes pass and everything required is reached.
bool passes(const PackTest& test, const Required& required);

}  // namespace triage
