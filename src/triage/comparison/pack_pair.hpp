#pragma once

// Two packs in one diagram, for the people whom both can ask.

#include <cstddef>
#include <vector>

#include "triage/comparison/align.hpp"
#include "triage/model/model.hpp"
#include "triage/model/partial_model.hpp"
#include "triage/pack/rule_pack.hpp"
#include "triage/program/program.hpp"

namespace triage {

/// A person is what was said: the packs may measure differently, and ask in different places, so
/// each pack's own readings and checklists decide its own findings, as they do when answers are
/// encoded. Some contradict themselves in one of the packs, or in both: they too get what inference
/// gives them.
struct PackPair {
  /// `aligned` must outlive this, and none of its findings have more cells than a column can hold.
  /// Throws DiagramTooLarge.
  PackPair(const AlignedPacks& aligned, std::size_t max_nodes);

  /// Who has to say what for one of the packs to find them in `set`, which is one of what it takes
  /// for the truth, in some or all of the ways to take what contradicts itself. In a diagram of
  /// partial combinations too.
  Set as_said(Diagram& in, std::size_t which, Set set, Ways ways) const;

  const AlignedPacks& aligned;
  std::vector<Program> programs;  // old, new; over the same cells
  Diagram diagram;
  std::vector<Model> models;
  Set people;
};

/// The same for people who are not sure of everything: `recommended` and `offered` of the models.
struct UnsurePackPair {
  /// `pair` must outlive this.
  UnsurePackPair(const PackPair& pair, std::size_t max_nodes);

  const PackPair& pair;
  Diagram diagram;
  std::vector<PartialModel> models;
  /// Those who are not sure of something that either pack's disposition depends on; and of that, or
  /// of what its advice depends on.
  Set people;
  Set advised;
};

}  // namespace triage
