#pragma once

// From gates down to those that they use: whatever follows from what lies below a gate is found by
// this walk, which questions are open and which answers decided alike.

#include <array>
#include <cstddef>
#include <span>
#include <vector>

#include "triage/program/program.hpp"

namespace triage {

/// Up to two gates that another one uses.
class GateInputs {
 public:
  GateInputs() = default;
  explicit GateInputs(GateId only) : gates_{only, {}}, count_(1) {}
  GateInputs(GateId first, GateId second) : gates_{first, second}, count_(2) {}

  [[nodiscard]] auto begin() const { return gates_.begin(); }
  [[nodiscard]] auto end() const { return gates_.begin() + count_; }

 private:
  std::array<GateId, 2> gates_;
  std::ptrdiff_t count_ = 0;
};

/// The gates that a gate looks at.
inline GateInputs inputs_of(const Gate& gate) {
  switch (gate.kind) {
    case GateKind::in_cells: return {};
    case GateKind::opposite: return GateInputs(gate.first);
    case GateKind::all_of:
    case GateKind::any_of: break;
  }
  return {gate.first, gate.second};
}

/// Meets each gate once, in no order, however many use it.
class GateWalk {
 public:
  /// `program` outlives this.
  explicit GateWalk(const Program& program) : program_(program), seen_(program.gates.size()) {}

  /// Calls `next`, with its id and itself, for a gate that it has not met yet, and goes on to those
  /// that `next` returns: all inputs of the gate, some, or none.
  template <class Next>
  void down_from(GateId root, Next next) {
    meet(root);
    while (!waiting_.empty()) {
      const GateId id = waiting_.back();
      waiting_.pop_back();
      for (const GateId input : next(id, program_[id])) meet(input);
    }
  }

 private:
  void meet(GateId id) {
    if (seen_[id.index()]) return;
    seen_[id.index()] = true;
    waiting_.push_back(id);
  }

  const Program& program_;
  std::vector<bool> seen_;
  // A stack of our own: a hostile pack nests deeper than the call stack.
  std::vector<GateId> waiting_;
};

/// The gates below some others, and themselves: each behind those that it uses.
std::vector<GateId> gates_below(const Program& program, std::span<const GateId> roots);

}  // namespace triage
