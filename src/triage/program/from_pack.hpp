#pragma once

// RulePack to Program.

#include <optional>
#include <span>
#include <utility>
#include <vector>

#include "triage/pack/rule_pack.hpp"
#include "triage/program/program.hpp"

namespace triage {

/// Compiles a pack. Never fails for a pack that `pack_from_yaml` accepted.
Program program_from_pack(const RulePack& pack);

/// A pack as it was written, and what runs of it: whatever is said to people needs both.
struct Pack : RulePack {
  explicit Pack(RulePack pack) : RulePack(std::move(pack)), program(program_from_pack(*this)) {}

  /// What was written. It may be put into other words, such as those of a translation, and into
  /// nothing else: what runs stays.
  [[nodiscard]] RulePack& written() { return *this; }
  [[nodiscard]] const RulePack& written() const { return *this; }

  Program program;
};

/// Compiles several packs that declare the same findings over the same cells: every quantity is cut
/// wherever one of them compares it, so that their programs can be compared cell by cell. None of
/// the findings may have too many cells for that.
std::vector<Program> programs_over_common_cells(std::span<const RulePack> packs);

/// One of two such packs alone, or nothing if a finding has too many cells for both.
std::optional<Program> program_beside(const RulePack& pack, const RulePack& other);

/// The findings that would have more cells than a column, and one for "unknown", can hold.
std::vector<FindingId> findings_with_too_many_cells(std::span<const RulePack> packs);

}  // namespace triage
