#pragma once

// `triage test`: what the vignettes of a pack say about it, and how much they would notice.

#include <cstddef>
#include <string>
#include <utility>

#include "triage/pack/rule_pack.hpp"
#include "triage/program/from_pack.hpp"
#include "triage/vignettes/confusion.hpp"
#include "triage/vignettes/coverage.hpp"
#include "triage/vignettes/generate.hpp"
#include "triage/vignettes/mutation.hpp"
#include "triage/vignettes/vignettes.hpp"

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

/// Tests a pack with vignettes that come one by one, and looks at what becomes of them, also of
/// those that fail. Of those that pass it keeps no more than a report names.
class PackTester {
 public:
  /// `pack` outlives this.
  PackTester(const Pack& pack, std::size_t max_nodes, KeepGoing keep_going);

  /// One more case, and the file that it stands in.
  void add(const std::string& file, CaseOrError read);
  PackTest finish() &&;

 private:
  void look_at_new_ones();

  const Pack& pack_;
  std::size_t max_nodes_;
  VignetteRun run_;
  std::size_t looked_at_ = 0;
  CoverageCount coverage_;
  MutantTrials trials_;
};

/// Whether so many percent are covered, or noticed, as is required.
bool reaches(const Coverage& coverage, const Required& required);
bool reaches(const Mutation& mutation, const Required& required);
/// Whether all vignettes pass and everything required is reached.
bool passes(const PackTest& test, const Required& required);

}  // namespace triage
