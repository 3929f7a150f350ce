#pragma once

// Compiles many packs that differ from one in a single part each: what they have in common is
// compiled once.

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

#include "triage/pack/rule_pack.hpp"
#include "triage/program/from_pack_cuts.hpp"
#include "triage/program/from_pack_gates.hpp"
#include "triage/program/program.hpp"

namespace triage {

enum class PartKind : std::uint8_t { in_doubt, measurement, fact, rule, care_path };

/// A part of a pack that can be written in another way: `otherwise` and `when_unknown`; what
/// measures a finding; or the fact, rule or care path with this index.
struct PackPart {
  PartKind kind = PartKind::in_doubt;
  std::size_t index = 0;
};

/// Writes one part of a pack in another way.
struct PackChange {
  PackPart part;
  std::function<void(RulePack&)> apply;
};

class VariantPrograms {
 public:
  /// Over cells that are cut wherever the pack compares, or one of `count` changes would; but for
  /// findings that would have too many cells, which are cut where the pack compares alone. `pack`
  /// outlives this.
  VariantPrograms(const RulePack& pack, std::size_t count,
                  const std::function<const PackChange&(std::size_t)>& change);
  VariantPrograms(const VariantPrograms&) = delete;
  VariantPrograms& operator=(const VariantPrograms&) = delete;
  ~VariantPrograms() = default;

  /// The pack's own program.
  [[nodiscard]] const Program& original() const { return original_; }

  /// The changed pack and its program, until the next call. Its first gates are those of the
  /// original, and a condition that is the same in both has the same gate. Guarantees keep theirs.
  /// The program is nothing if the change compares within a cell of the original.
  struct Variant {
    const RulePack& pack;
    const Program* program;
  };
  /// Compiles what the change touches.
  Variant with(const PackChange& change);

  /// Another pack with the same findings and thresholds, over the same cells.
  [[nodiscard]] Program beside(const RulePack& pack) const;

 private:
  [[nodiscard]] bool is_cut_for(const PackPart& part) const;
  void compile(const PackPart& part);
  void take_back();

  const RulePack& pack_;
  RulePack changed_;
  PackPart part_ = {};  // in which `changed_` differs
  CutsByFinding cuts_;
  Program original_;
  Program program_;  // of `changed_`
  GateCompiler compiler_;
  GateCompiler::Mark mark_;
};

}  // namespace triage
