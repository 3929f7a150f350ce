#pragma once

// Looks for people who close gaps between a pack and its vignettes.
//
// Every gap is a set of people; those in the intersection of several close them all, so that as few
// people are needed as it takes intersections to reach every set. The sets are in one diagram, over
// cells that are cut wherever the pack or one of the mutants compares.

#include <functional>
#include <optional>
#include <span>
#include <vector>

#include "triage/program/from_pack_variants.hpp"
#include "triage/vignettes/generate.hpp"
#include "triage/vignettes/observation.hpp"
#include "triage/vignettes/visible_difference.hpp"

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
  /// Asked before each step: how many of the gaps are looked at. False: no more of them.
  using GoesOn = std::function<bool(std::size_t)>;

  /// `programs` are those of the mutants. What is given here outlives this. Throws DiagramTooLarge.
  GapSearch(const RulePack& pack, const Probes& probes, VariantPrograms& programs,
            const Mutation& mutation, std::size_t max_nodes, GoesOn goes_on);

  /// Closes these gaps, once: those that `found` closes already, and the others with people that it
  /// adds there. Whether it is certain that it takes so many: of people who answer everything, and
  /// of those who do not, for what only they show. Throws DiagramTooLarge.
  bool run(std::span<Gap> gaps, std::vector<MissingVignette>& found);

 private:
  struct Open {
    Gap& gap;
    Set where;   // the combinations, of what is true, that close it
    Set people;  // those of them that people can be
    Set said;    // the combinations, of what is said, that close it; empty if only
                 // people close it who do not know everything
  };

  void open(Gap& gap);
  void open_mutant(Gap& gap);
  [[nodiscard]] const PackChange& edit_of(const Gap& gap) const;
  const Program& mutant_of(const Gap& gap);
  bool closes(const Open& open, const Observation& observation);
  void close_by_earlier(std::vector<MissingVignette>& found);
  static void close(Open& open, MissingVignette& by);
  bool close_by_complete_answers(std::vector<MissingVignette>& found);
  bool close_by_unsure_people(std::vector<MissingVignette>& found);
  Case person_for(Set said, const std::vector<const Open*>& gaps);
  Case unsure_person(const Open& open, const Diagram& partial, Set people);
  MissingVignette vignette_for(Case person);
  Case person_of(const Row& chosen, const std::vector<bool>& relevant) const;

  const RulePack& pack_;
  const Probes& probes_;
  VariantPrograms& programs_;
  const Mutation& mutation_;
  const Program& program_;
  Program probed_;
  std::size_t max_nodes_;
  GoesOn goes_on_;
  Diagram diagram_;
  Model model_;
  Model probed_model_;
  std::vector<Open> open_;
};

}  // namespace triage
