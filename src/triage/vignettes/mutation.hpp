#pragma once

// Which slips in a pack its vignettes would notice.

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <vector>

#include "triage/diagram/diagram.hpp"
#include "triage/pack/rule_pack.hpp"
#include "triage/program/from_pack_variants.hpp"
#include "triage/program/program.hpp"
#include "triage/vignettes/case_block.hpp"
#include "triage/vignettes/mutants.hpp"
#include "triage/vignettes/vignettes.hpp"
#include "triage/vignettes/visible_difference.hpp"

namespace triage {

enum class Fate : std::uint8_t {
  noticed,        // some vignette that passes with the pack fails with the mutant
  not_noticed,    // none does, and somebody's outcome is different
  no_difference,  // the outcome is the same for everybody, as the diagram proves
  not_known,      // the proof that could tell would be too large
  not_tried,      // there was no time
};

struct MutantResult {
  Mutant mutant;
  Fate fate = Fate::not_tried;
  std::optional<std::size_t> noticed_by;  // the first vignette that does
};

/// Asked before each step of what takes long: how many steps are done, of how many. False: stop
/// here, and tell what is known so far.
using KeepGoing = std::function<bool(std::size_t done, std::size_t of)>;

struct Mutation {
  std::vector<MutantResult> results;

  /// How many mutants came to this, and how many were tried at all.
  [[nodiscard]] std::size_t count(Fate fate) const;
  [[nodiscard]] std::size_t tried() const { return results.size() - count(Fate::not_tried); }
  /// The mutation score: how many percent are noticed of those that make a difference, rounded
  /// down. What is not known or was not tried counts as a difference. 100 where there is nothing to
  /// notice.
  [[nodiscard]] std::size_t percent() const;
};

/// Tries the mutants of a pack on vignettes that come in parts, of which it keeps nothing.
class MutantTrials {
 public:
  /// Where a diagram would have more than `max_nodes` nodes, a fate stays `not_known`.
  MutantTrials(const RulePack& pack, std::size_t max_nodes, KeepGoing keep_going);
  MutantTrials(const MutantTrials&) = delete;
  MutantTrials& operator=(const MutantTrials&) = delete;
  ~MutantTrials() = default;

  /// The next vignettes; the first of them is number `first`.
  void look_at(std::span<const VignetteResult> vignettes, std::size_t first);

  /// What became of all mutants. Those that no vignette noticed are looked at by proof.
  ///
  /// The outcome is the disposition, the rules that fire and the care that is offered, for every
  /// complete set of answers, and the disposition of somebody who is not sure of anything.
  Mutation finish() &&;

 private:
  std::optional<std::size_t> first_to_notice(const Mutant& mutant,
                                             const std::vector<const Case*>& people,
                                             CaseBlock& block);
  Fate fate_of_unnoticed(const Mutant& mutant);
  bool is_different(const VariantPrograms::Variant& variant);
  bool goes_on(std::size_t done);

  RulePack pack_;
  std::size_t max_nodes_;
  KeepGoing keep_going_;
  Mutation mutation_;
  VariantPrograms programs_;
  std::optional<AgainstMany> proofs_;
  bool proofs_too_large_ = false;
  bool stopped_ = false;
  std::size_t noticed_ = 0;
};

}  // namespace triage
