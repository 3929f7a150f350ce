#include "triage/reasoning/gate_walk.hpp"

#include <algorithm>

namespace triage {

std::vector<GateId> gates_below(const Program& program, std::span<const GateId> roots) {
  std::vector<GateId> below;
  GateWalk walk(program);
  for (const GateId root : roots) {
    walk.down_from(root, [&below](GateId id, const Gate& gate) {
      below.push_back(id);
      return inputs_of(gate);
    });
  }
  // A gate only uses gates before it.
  std::ranges::sort(below);
  return below;
}

}  // namespace triage
