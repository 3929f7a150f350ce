#pragma once

// How many people there are of each kind: who gets which disposition, for whom a rule decides, what
// rests on it. People are combinations of answers, each counted once; how often they come in life,
// nobody knows here.

#include <cstddef>
#include <optional>
#include <vector>

#include "triage/cases/case.hpp"
#include "triage/diagram/count.hpp"
#include "triage/diagram/diagram.hpp"
#include "triage/program/from_pack.hpp"

namespace triage {

struct RuleCensus {
  Count fires;
  /// For whom no other rule that is as urgent or more fires: without it, they would get less.
  Count decides;
  /// Guarantees that would not hold without it.
  std::vector<std::size_t> guarantees;
  /// Somebody for whom it decides, with the answers that make it fire; and how the answers of the
  /// nearest person who gets less are different. Nothing where it decides for nobody.
  std::optional<Case> decided;
  std::optional<Case> nearest_below;
};

struct Census {
  Count people;
  std::vector<Count> levels;  // of each disposition
  std::vector<RuleCensus> rules;
  std::vector<Count> care;  // who is offered each care path
};

/// Nothing if it takes more than `max_nodes`.
std::optional<Census> census_of(const Pack& pack, std::size_t max_nodes = Diagram::usual_max_nodes);

}  // namespace triage
