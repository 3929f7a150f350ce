#pragma once

// A member of a set as a person: a case file that can be run.

#include <functional>
#include <optional>
#include <vector>

#include "triage/cases/case.hpp"
#include "triage/diagram/diagram.hpp"
#include "triage/model/model.hpp"
#include "triage/model/partial_model.hpp"
#include "triage/program/program.hpp"
#include "triage/program/row.hpp"
#include "triage/reasoning/infer.hpp"

namespace triage {

struct Pack;
struct RulePack;

/// The member of `set` with the fewest remarkable answers: those that are not `no`, `none`, the
/// first option or the lowest interval. Nothing if the set is empty.
std::optional<Row> simplest(const Diagram& diagram, const Program& program, Set set);

/// The answers that put a person into these cells. Only columns that are `relevant` are answered,
/// and the other options of a checklist that is answered, as far as they are known.
Case case_of(const RulePack& pack, const Program& program, const Row& row,
             const std::vector<bool>& relevant);

/// The columns of `person` that keep the person in `set`, whatever the others are; of those that
/// are not in `kept`, none can be spared. Unremarkable answers are spared first.
std::vector<bool> needed_columns(const Diagram& diagram, const Program& program, Set set,
                                 const Row& person, std::vector<bool> kept);

/// What a case has to show besides its disposition.
struct Shown {
  std::vector<CareId> advice;
  std::vector<GateId> conditions;
};

/// What inference says of a case.
Outcome outcome_of(const Program& program, const Case& person);

/// As few of these columns as `tells` is content with, those that are `kept` among them: one
/// finding after the other is left out, from the last on.
std::vector<bool> spared(const Program& program, std::vector<bool> columns,
                         const std::vector<bool>& kept,
                         const std::function<bool(const std::vector<bool>&)>& tells);

/// What a person gets, by sets of who gets each disposition or a more urgent one.
Disposition disposition_in(const Diagram& diagram, const std::vector<Set>& ranks,
                           const Row& person);

/// A member of `set` as a case with no more answers than inference needs to show it.
Case shortest_case(const Pack& pack, Model& model, Set set, const Row& person, const Shown& shown);

/// A member of a set of partial combinations: what is unknown is answered with `unknown`, and what
/// may be anything is left out.
Case shortest_partial_case(const Pack& pack, PartialModel& partial, Set set, const Row& person,
                           const Shown& shown);

}  // namespace triage
