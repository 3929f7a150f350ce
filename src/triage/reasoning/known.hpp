#pragma once

// What three-valued logic can tell when answers are missing, for all of them at once: sets of
// partial combinations, in a diagram in which a variable stands for a column and has one value more
// than the column has cells, the last, "unknown".

#include <functional>

#include "triage/diagram/diagram.hpp"
#include "triage/program/program.hpp"

namespace triage {

/// Where something is surely yes, and where it is surely no.
struct Known {
  Set yes;
  Set no;

  friend constexpr bool operator==(const Known&, const Known&) = default;
};

/// Of a column that lies in some of its cells. What holds for every cell, or for none, holds or
/// fails for the unknown one too.
Known known_in_cells(Diagram& partial, std::size_t variable, Cells cells, std::size_t cell_count);

/// Of a gate that joins what its inputs say.
Known known_from(Diagram& partial, const Gate& gate,
                 const std::function<Known(GateId input)>& known);

}  // namespace triage
