#pragma once

// A program as sets: who fires a rule, who gets which disposition, who is offered which advice.
// Built from the very gates that inference runs; a variable of the diagram is a column.

#include <cstdint>
#include <vector>

#include "triage/diagram/diagram.hpp"
#include "triage/model/measurement_sets.hpp"
#include "triage/program/program.hpp"

namespace triage {

struct Model {
  Diagram& diagram;  // may hold several models; both outlive this one
  const Program& program;
  /// The combinations that a person can be: those in which every measurement agrees with the
  /// finding that it decides.
  Set possible = Diagram::universe();
  std::vector<Set> gates;     // where each gate is yes
  std::vector<Set> at_least;  // [d]: where the disposition is d or more urgent
  std::vector<Set> offered;   // where each care path is offered

  /// For whom a gate is yes.
  [[nodiscard]] Set yes(GateId gate) const { return gates[gate.index()]; }
  /// Where the disposition is exactly this one.
  Set exactly(Disposition disposition);
};

/// The columns that the sets depend on.
std::vector<bool> support_of(const Diagram& diagram, const std::vector<Set>& sets);

/// A diagram for models of this program, and of all others over the same cells.
Diagram diagram_for(const Program& program, std::size_t max_nodes = Diagram::usual_max_nodes);

/// The partial diagram for them, in which what is not known of a column is a value of it.
Diagram partial_diagram_for(const Program& program,
                            std::size_t max_nodes = Diagram::usual_max_nodes);

/// Throws DiagramTooLarge.
Model model_of(Diagram& diagram, const Program& program);

/// How many of the first gates two programs over the same cells have in common.
std::size_t common_gates(const Program& a, const Program& b);

/// The model of another program over the same cells, in the same diagram: what it has in common
/// with this one is not made again.
Model model_beside(const Model& model, const Program& other);
/// Its parts: the gates, and who gets which disposition, where the gates are there.
std::vector<Set> gates_beside(const Model& model, const Program& other);
void add_levels_beside(Model& beside, const Model& model);

/// Where a care path may accompany the disposition.
Set where_accompanied(Model& model, const ProgramCare& care);

/// Where a care path is offered.
Set where_offered(Model& model, const ProgramCare& care);

}  // namespace triage
