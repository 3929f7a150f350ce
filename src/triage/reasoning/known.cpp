#include "triage/reasoning/known.hpp"

namespace triage {

Known known_in_cells(Diagram& partial, std::size_t variable, Cells cells, std::size_t cell_count) {
  const Cells every_cell = all_cells(cell_count);
  const bool always = cells == every_cell;
  const bool never = cells == 0;
  return {always ? Diagram::all() : partial.where(variable, cells),
          never ? Diagram::all() : partial.where(variable, every_cell & ~cells)};
}

Known known_from(Diagram& partial, GateKind kind, const Known& first, const Known& second) {
  if (kind == GateKind::opposite) return {first.no, first.yes};
  if (kind == GateKind::all_of) {
    return {partial.both(first.yes, second.yes), partial.either(first.no, second.no)};
  }
  return {partial.either(first.yes, second.yes), partial.both(first.no, second.no)};
}

}  // namespace triage
