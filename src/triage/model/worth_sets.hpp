#pragma once

// `worth_asking` of all people at once: for whom an answer that is missing can still change what is
// recommended, or the most urgent disposition that is possible.

#include <vector>

#include "triage/model/model.hpp"
#include "triage/model/partial_model.hpp"
#include "triage/program/program.hpp"

namespace triage {

/// What people say who leave out what is unknown: where no answer that is missing is worth asking
/// for, so that there is a disposition.
Set where_nothing_is_worth_asking(PartialModel& partial);

class WorthSets {
 public:
  /// Both outlive this, and are of the same program.
  WorthSets(Model& model, PartialModel& partial)
      : model_(model), partial_(partial), program_(model.program) {}

  /// A set of the partial model, in which what is unknown was not answered yet.
  Set worth_asking(FindingId finding);
  /// A set of the model: of the people to whom each column is known, or not.
  Set worth_asking(FindingId finding, const std::vector<Set>& known);

 private:
  Set where_it_counts(ColumnId column);
  Set where_either_way(Set set, std::size_t variable);

  Model& model_;
  PartialModel& partial_;
  const Program& program_;
};

}  // namespace triage
