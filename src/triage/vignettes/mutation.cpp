#include "triage/vignettes/mutation.hpp"

#include <algorithm>
#include <utility>

#include "triage/program/from_pack.hpp"

namespace triage {
namespace {

/// The pack without what is only read by people: its parts are copied for each mutant.
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

bool is_met(const Case& vignette, const RulePack& pack, const Outcome& outcome) {
  return unmet_expectations(pack, *vignette.expect, outcome).empty();
}

Mutation nothing_tried(std::vector<Mutant> mutants) {
  Mutation mutation;
  for (Mutant& mutant : mutants) {
    mutation.results.push_back({std::move(mutant), Fate::not_tried, std::nullopt});
  }
  return mutation;
}

}  // namespace

MutantTrials::MutantTrials(const RulePack& pack, std::size_t max_nodes, KeepGoing keep_going)
    : pack_(without_words(pack)),
      max_nodes_(max_nodes),
      keep_going_(std::move(keep_going)),
      mutation_(nothing_tried(mutants_of(pack))),
      programs_(pack_, mutation_.results.size(), [this](std::size_t i) -> const PackChange& {
        return mutation_.results[i].mutant.edit;
      }) {}

bool MutantTrials::goes_on(std::size_t done) {
  stopped_ = stopped_ || (keep_going_ && !keep_going_(done, mutation_.results.size()));
  return !stopped_;
}

void MutantTrials::look_at(std::span<const VignetteResult> vignettes, std::size_t first) {
  std::vector<const Case*> passing;
  std::vector<std::size_t> numbers;
  for (std::size_t i = 0; i < vignettes.size(); ++i) {
    if (!vignettes[i].passed()) continue;
    passing.push_back(&vignettes[i].vignette);
    numbers.push_back(first + i);
  }
  if (passing.empty()) return;
  CaseBlock block(programs_.original(), passing);
  for (MutantResult& result : mutation_.results) {
    if (result.noticed_by) continue;
    if (!goes_on(noticed_)) return;
    const auto noticed_by = first_to_notice(result.mutant, passing, block);
    if (!noticed_by) continue;
    result.noticed_by = numbers[*noticed_by];
    result.fate = Fate::noticed;
    ++noticed_;
  }
}

/// Where a variant has other cells, or takes what people say in another way, each of them is put
/// through it alone.
std::optional<std::size_t> MutantTrials::first_to_notice(const Mutant& mutant,
                                                         const std::vector<const Case*>& people,
                                                         CaseBlock& block) {
  const VariantPrograms::Variant variant = programs_.with(mutant.edit);
  if (variant.program != nullptr && mutant.edit.part.kind != PartKind::measurement) {
    return block.first_where(*variant.program, [&](std::size_t person, const Outcome& after) {
      return !is_met(*people[person], variant.pack, after);
    });
  }
  const Pack own(variant.pack);
  for (std::size_t i = 0; i < people.size(); ++i) {
    const Outcome after = assess(own, *people[i], Unanswered::stays_open).outcome;
    if (!is_met(*people[i], own, after)) return i;
  }
  return std::nullopt;
}

Fate MutantTrials::fate_of_unnoticed(const Mutant& mutant) {
  try {
    return is_different(programs_.with(mutant.edit)) ? Fate::not_noticed : Fate::no_difference;
  } catch (const DiagramTooLarge&) {
    return Fate::not_known;
  }
}

/// Throws DiagramTooLarge.
bool MutantTrials::is_different(const VariantPrograms::Variant& variant) {
  if (proofs_too_large_) throw DiagramTooLarge();
  if (!proofs_) {
    proofs_too_large_ = true;  // unless this is done: it is not tried again
    proofs_.emplace(programs_.original(), max_nodes_);
    proofs_too_large_ = false;
  }
  if (variant.program != nullptr) return proofs_->is_different(*variant.program);
  // A moved threshold may cut a finding that has as many cells as there can be.
  const std::optional<Program> changed = program_beside(variant.pack, pack_);
  if (!changed) throw DiagramTooLarge();
  const Program original = *program_beside(pack_, variant.pack);
  return AgainstMany(original, max_nodes_).is_different(*changed);
}

Mutation MutantTrials::finish() && {
  for (std::size_t i = 0; i < mutation_.results.size(); ++i) {
    MutantResult& result = mutation_.results[i];
    if (goes_on(i) && !result.noticed_by) result.fate = fate_of_unnoticed(result.mutant);
  }
  return std::move(mutation_);
}

std::size_t Mutation::count(Fate fate) const {
  return static_cast<std::size_t>(std::ranges::count_if(
      results, [fate](const MutantResult& result) { return result.fate == fate; }));
}

std::size_t Mutation::percent() const {
  const std::size_t total = results.size() - count(Fate::no_difference);
  return total == 0 ? 100 : count(Fate::noticed) * 100 / total;
}

}  // namespace triage
