#include "triage/reasoning/known.hpp"

namespace triage {

Known known_in_cells(Diagram& partial, std::size_t variable, Cells cells, std::size_t cell_count) {
  const Cells every_cell = all_cells(cell_count);
  const bool always = cells == every_cell;
  const bool never = cells == 0;
  return {always ? Diagram::universe() : partial.where(variable, cells),
          never ? Diagram::universe() : partial.where(variable, every_cell & ~cells)};
}

Known known_from(Diagram& partial, const Gate& gate,
                 const std::function<Known(GateId input)>& known) {
  const Known first = known(gate.first);
  if (gate.kind == GateKind::opposite) return {first.no, first.yes};
  const Known second = known(gate.second);
  if (gate.kind == GateKind::all_of) {
    return {partial.intersect(first.yes, second.yes), partial.unite(first.no, second.no)};
  }
  return {partial.unite(first.yes, second.yes), partial.intersect(first.no, second.no)};
}

}  // namespace triage
