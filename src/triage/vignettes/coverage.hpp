#pragma once

// What the vignettes of a pack try out, and what none of them does.
//
// Rules: each has to fire for one vignette and be ruled out for another. Care paths: offered, and
// not offered. Conditions: masking MC/DC (modified condition/decision coverage). Each single
// condition needs two vignettes, one in which it is yes and one in which it is no, and in both it
// has to decide: were it the opposite, and every other condition as it is, the rule would not fire
// instead of firing, or the other way round. (The unique-cause form asks that all other conditions
// are the same in both. Where conditions share a finding, nobody can be such a pair.)

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "triage/diagram/diagram.hpp"
#include "triage/pack/rule_pack.hpp"
#include "triage/program/program.hpp"
#include "triage/vignettes/probes.hpp"
#include "triage/vignettes/vignettes.hpp"

namespace triage {

/// One of the two vignettes that something needs.
struct Side {
  std::optional<std::size_t> shown_by;  // which of the vignettes
  bool seen = false;     // some vignette comes so far, though there it decides nothing
  bool possible = true;  // whether anybody at all could show it
};

struct Covered {
  Decision decision;
  Place place;
  std::string condition;  // empty: the decision as a whole
  Side yes;
  Side no;

  [[nodiscard]] bool is_possible() const { return yes.possible && no.possible; }
  [[nodiscard]] bool is_covered() const { return yes.shown_by && no.shown_by; }
};

struct Coverage {
  std::vector<Covered> rules;
  std::vector<Covered> care;
  std::vector<Covered> conditions;   // in the order of `Probes::conditions`
  std::vector<Decision> left_whole;  // its single conditions are too many to look at
  bool gave_up = false;              // a diagram grew too large to tell what is possible
};

/// How many there are, how many of them are covered; what nobody can show does not count.
struct CoveredCount {
  std::size_t covered = 0;
  std::size_t total = 0;
  std::size_t impossible = 0;

  /// In percent, rounded down; 100 where there is nothing to cover.
  [[nodiscard]] std::size_t percent() const { return total == 0 ? 100 : covered * 100 / total; }
};
/// Counts them.
CoveredCount count_covered(std::span<const Covered> items);

/// Looks at vignettes that come in parts, of which it keeps nothing.
class CoverageCount {
 public:
  explicit CoverageCount(const RulePack& pack);

  /// The next vignettes; the first of them is number `first`.
  void look_at(std::span<const VignetteResult> vignettes, std::size_t first);
  Coverage finish(std::size_t max_nodes) &&;

 private:
  Probes probes_;
  Program probed_;
  Coverage coverage_;
};

}  // namespace triage
