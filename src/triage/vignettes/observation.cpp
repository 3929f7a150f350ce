#include "triage/vignettes/observation.hpp"

#include <algorithm>
#include <utility>

#include "triage/model/measurement_sets.hpp"
#include "triage/reasoning/measurement.hpp"

namespace triage {
namespace {

const ProgramMeasurement& measurement_of(const Program& program, const Decision& decision) {
  return *std::ranges::find_if(program.measurements, [&](const ProgramMeasurement& measurement) {
    return program[measurement.measured].finding.index() == decision.index;
  });
}

/// Whether there is a reading, and nobody said yes, which would hold whatever it reads.
bool reading_decides(const Program& program, const ProgramMeasurement& measurement,
                     const Case& person) {
  const Row said = as_said(program, person.answers);
  const Row::Byte reads = said_by_reading(measurement, said[measurement.by]);
  return Row::is_cell(reads) && said[measurement.measured] != yes_cell;
}

/// Whether what the conditions of a decision say counts for this person at all.
bool is_open(const Decision& decision, const Observation& observation) {
  const Program& probed = observation.outcomes.program();
  switch (decision.kind) {
    case DecisionKind::care_path:
      return accompanies(probed.care[decision.index], observation.outcome) == Truth::yes;
    case DecisionKind::measurement:
      return reading_decides(probed, measurement_of(probed, decision), observation.person);
    case DecisionKind::rule: break;
  }
  return true;
}

/// Where there is a reading, and it is what decides the finding.
Set where_reading_decides(Diagram& diagram, const ProgramMeasurement& measurement) {
  const Set said_yes = diagram.where(measurement.measured.index(), cell(yes_cell));
  const Set holds_anyway =
      diagram.intersect(said_yes, where_reading_contradicts(diagram, measurement));
  return diagram.subtract(where_read(diagram, measurement), holds_anyway);
}

std::optional<SideOf> side_of(Truth truth) {
  if (truth == Truth::unknown) return std::nullopt;
  return truth == Truth::yes ? SideOf::yes : SideOf::no;
}

Truth became(CareStatus status) {
  switch (status) {
    case CareStatus::offered: return Truth::yes;
    case CareStatus::withheld:
    case CareStatus::not_applicable: return Truth::no;
    case CareStatus::undecided: break;
  }
  return Truth::unknown;
}

}  // namespace

Observation observe(const Program& probed, const Case& person) {
  const Row row = encode(probed, person.answers);
  Outcomes outcomes(probed, row);
  Outcome outcome = outcomes.at(0, row.ways());
  return {person, std::move(outcomes), std::move(outcome)};
}

std::optional<SideOf> side_shown(const Decision& decision, const Observation& observation) {
  const bool is_rule = decision.kind == DecisionKind::rule;
  return side_of(is_rule ? observation.outcome.rules[decision.index]
                         : became(observation.outcome.care[decision.index].status));
}

std::optional<SideOf> side_shown(const ProbedCondition& condition, const Observation& observation) {
  const auto truth = [&outcomes = observation.outcomes](RuleId probe) {
    return outcomes.gates().at(outcomes.program()[probe].when, 0);
  };
  const Truth decided = truth(condition.decided);
  const bool decides = decided != Truth::unknown && truth(condition.flipped) == opposite(decided);
  if (!decides || !is_open(condition.decision, observation)) return std::nullopt;
  return side_of(truth(condition.holds));
}

Set where_shown(const Model& model, const Decision& decision, SideOf side) {
  const bool is_rule = decision.kind == DecisionKind::rule;
  const Set yes =
      is_rule ? model.yes(model.program.rules[decision.index].when) : model.offered[decision.index];
  return side == SideOf::yes ? yes : model.diagram.complement(yes);
}

Set where_shown(Model& model, const ProbedCondition& condition, SideOf side) {
  Diagram& diagram = model.diagram;
  const Program& probed = model.program;
  const Set holds = model.yes(probed[condition.holds].when);
  const Set decided = model.yes(probed[condition.decided].when);
  const Set flipped = model.yes(probed[condition.flipped].when);
  const Set decides = diagram.in_one_alone(decided, flipped);
  Set shown = diagram.intersect(decides, side == SideOf::yes ? holds : diagram.complement(holds));
  if (condition.decision.kind == DecisionKind::care_path) {
    shown =
        diagram.intersect(shown, where_accompanied(model, probed.care[condition.decision.index]));
  }
  if (condition.decision.kind == DecisionKind::measurement) {
    const ProgramMeasurement& measurement = measurement_of(probed, condition.decision);
    shown = diagram.intersect(shown, where_reading_decides(diagram, measurement));
  }
  return shown;
}

}  // namespace triage
