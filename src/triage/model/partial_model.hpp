#pragma once

// What inference says when answers are missing, as sets of partial combinations: in a diagram in
// which every column has one cell more, "unknown". A finding that was not answered yet counts as
// unknown here; the two differ only in that it is asked.

#include <vector>

#include "triage/diagram/diagram.hpp"
#include "triage/program/program.hpp"
#include "triage/reasoning/known.hpp"

namespace triage {

struct PartialModel {
  Diagram& diagram;  // made by partial_diagram_for; both outlive the model
  const Program& program;
  /// What answers can lead to that do not contradict each other: a measurement that is known has
  /// decided its finding.
  Set reachable = Diagram::universe();
  std::vector<Known> gates;
  std::vector<Set> at_least;     // [d]: where the lower bound is d or more urgent
  std::vector<Set> less_than;    // [d]: where the upper bound is less urgent than d
  std::vector<Set> recommended;  // [d]: where, with nothing left to ask, d or more is recommended
  std::vector<Set> offered;      // where, with nothing left to ask, each care path is offered

  /// Where a gate is neither surely yes nor surely no. Throws DiagramTooLarge.
  [[nodiscard]] Set undecided(GateId gate);
};

/// Where each gate is surely yes, and surely no. `first_gates` are those of the first ones.
std::vector<Known> known_gates(Diagram& diagram, const Program& program,
                               std::vector<Known> first_gates = {});

/// Throws DiagramTooLarge. `gates` are those of `known_gates`.
PartialModel partial_model_of(Diagram& diagram, const Program& program);
PartialModel partial_model_of(Diagram& diagram, const Program& program, std::vector<Known> gates);

}  // namespace triage
