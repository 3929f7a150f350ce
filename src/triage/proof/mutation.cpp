#include "triage/proof/mutation.hpp"

#include <algorithm>
#include <utility>

#include "triage/program/from_pack.hpp"
#include "triage/proof/comparison.hpp"

namespace triage {
namespace {

/// The pack without what is only read by people: it is copied once a mutant.
RulePack without_words(RulePack pack) {
  for (Finding& finding : pack.findings) finding.ask = finding.label = finding.help = {};
  for (Rule& rule : pack.rules) {
    rule.because = {};
    rule.sources.clear();
  }
  for (CarePath& path : pack.care) {
    path.title = path.advice = {};
    path.sources.clear();
  }
  pack.sources.clear();
  return pack;
}

bool same_cells(const Program& a, const Program& b) {
  return std::ranges::equal(a.columns, b.columns, {}, &Column::cell_count, &Column::cell_count);
}

/// Tries one mutant after another.
class MutantTrials {
 public:
  MutantTrials(const RulePack& pack, std::span<const VignetteResult> results, std::size_t max_nodes)
      : pack_(without_words(pack)),
        results_(results),
        max_nodes_(max_nodes),
        program_(program_from_pack(pack)) {
    try {
      proofs_.emplace(program_, max_nodes);
    } catch (const DiagramTooLarge&) {
      // Then none of the fates that need a proof is known.
    }
  }

  MutantResult run(Mutant mutant) {
    const RulePack changed = mutated(pack_, mutant);
    MutantResult result{std::move(mutant), Fate::noticed, first_to_notice(changed)};
    if (!result.noticed_by) result.fate = fate_of_unnoticed(changed);
    return result;
  }

 private:
  std::optional<std::size_t> first_to_notice(const RulePack& mutant) const {
    const Program program = program_from_pack(mutant);
    for (std::size_t i = 0; i < results_.size(); ++i) {
      if (!results_[i].passed()) continue;
      const Case& vignette = results_[i].vignette;
      const Outcome outcome = assess(mutant, program, vignette, Unanswered::stays_open).outcome;
      if (!unmet_expectations(mutant, program, *vignette.expect, outcome).empty()) return i;
    }
    return std::nullopt;
  }

  Fate fate_of_unnoticed(const RulePack& mutant) {
    // A moved threshold may cut a finding that has as many cells as there can be.
    const std::optional<Program> changed = program_beside(mutant, pack_);
    if (!changed || !proofs_) return Fate::not_known;
    try {
      return is_different(mutant, *changed) ? Fate::not_noticed : Fate::no_difference;
    } catch (const DiagramTooLarge&) {
      return Fate::not_known;
    }
  }

  bool is_different(const RulePack& mutant, const Program& changed) {
    if (same_cells(program_, changed)) return proofs_->is_different(changed);
    const Program original = *program_beside(pack_, mutant);
    return AgainstMany(original, max_nodes_).is_different(changed);
  }

  RulePack pack_;
  std::span<const VignetteResult> results_;
  std::size_t max_nodes_;
  Program program_;
  std::optional<AgainstMany> proofs_;
};

}  // namespace

std::size_t Mutation::count(Fate fate) const {
  return static_cast<std::size_t>(
      std::count_if(results.begin(), results.end(),
                    [fate](const MutantResult& result) { return result.fate == fate; }));
}

std::size_t Mutation::percent() const {
  const std::size_t total = results.size() - count(Fate::no_difference);
  return total == 0 ? 100 : count(Fate::noticed) * 100 / total;
}

Mutation run_mutants(const RulePack& pack, std::span<const VignetteResult> results,
                     std::size_t max_nodes, const KeepGoing& keep_going) {
  Mutation mutation;
  MutantTrials trials(pack, results, max_nodes);
  std::vector<Mutant> mutants = mutants_of(pack);
  for (Mutant& mutant : mutants) {
    mutation.stopped =
        mutation.stopped || (keep_going && !keep_going(mutation.tried, mutants.size()));
    if (mutation.stopped) {
      mutation.results.push_back({std::move(mutant), Fate::not_known, {}});
    } else {
      mutation.results.push_back(trials.run(std::move(mutant)));
      ++mutation.tried;
    }
  }
  return mutation;
}

}  // namespace triage
