// Compiles a pack in three steps: gather the thresholds of every quantity (from_pack_cuts), lay out
// the columns that they cut (from_pack_columns), then turn conditions into gates (from_pack_gates).

#include "triage/program/from_pack.hpp"

#include <utility>

#include "triage/base/mapped.hpp"
#include "triage/program/from_pack_cuts.hpp"
#include "triage/program/from_pack_gates.hpp"

namespace triage {

Program program_from_pack(const RulePack& pack) {
  return std::move(programs_over_common_cells(std::span(&pack, 1)).front());
}

std::vector<FindingId> findings_with_too_many_cells(std::span<const RulePack> packs) {
  return with_too_many_cells(packs.front(), cuts_of(packs));
}

std::optional<Program> program_beside(const RulePack& pack, const RulePack& other) {
  CutsByFinding cuts(pack.findings.size());
  add_cuts(pack, cuts);
  add_cuts(other, cuts);
  if (!with_too_many_cells(pack, cuts).empty()) return std::nullopt;
  return compiled(pack, cuts);
}

std::vector<Program> programs_over_common_cells(std::span<const RulePack> packs) {
  const CutsByFinding cuts = cuts_of(packs);
  return mapped(packs, [&](const RulePack& pack) { return compiled(pack, cuts); });
}

}  // namespace triage
