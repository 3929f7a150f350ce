#pragma once

// Looks for people who close gaps between a pack and its vignettes.
//
// Every gap is a set of people; those in the intersection of several close them all. The sets are
// in one diagram, over cells that are cut wherever the pack or one of the mutants compares.

#include <optional>
#include <span>
#include <vector>

#include "triage/proof/comparison.hpp"
#include "triage/proof/generate.hpp"
#include "triage/proof/observation.hpp"

namespace triage {

/// One of the two: a side of a rule, care path or condition, or a mutant.
struct Gap {
  std::optional<CoverageGap> coverage;
  std::optional<std::size_t> probe;   // which of the probed conditions, if it is about one
  std::optional<std::size_t> mutant;  // which of the mutants
  bool closed = false;
};

class GapSearch {
 public:
  /// `programs`, over common cells: of the pack, of the probed pack, and of the mutants that `gaps`
  /// are about, in their order. Throws DiagramTooLarge.
  GapSearch(const RulePack& pack, const Probes& probes, std::span<const Program> programs,
            std::span<Gap> gaps, std::size_t max_nodes);

  /// Closes all gaps: those that `found` closes already, and the others with people that it adds
  /// there.
  void run(std::vector<MissingVignette>& found);

 private:
  struct Open {
    Gap& gap;
    const Program* mutant;  // if the gap is about one
    Set where;              // the combinations that close it
    Set people;  // those of them that people can be; nobody: only somebody who is not sure of
                 // anything closes it
  };

  void open(Gap& gap);
  void open(Gap& gap, const Program& mutant);
  bool closes(const Open& open, const Observation& observation) const;
  MissingVignette closing(std::size_t first);
  MissingVignette vignette_for(Case person);
  Case person_of(const Combination& chosen, const std::vector<bool>& relevant) const;

  const RulePack& pack_;
  const Probes& probes_;
  const Program& program_;
  const Program& probed_;
  Diagram diagram_;
  Model model_;
  Model probed_model_;
  std::vector<Open> open_;
};

}  // namespace triage
