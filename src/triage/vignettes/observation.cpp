#include "triage/vignettes/observation.hpp"

#include <algorithm>
#include <utility>

namespace triage {
namespace {

const ProgramMeasurement& measurement_of(const Program& program, const Decision& decision) {
  return *std::find_if(program.measurements.begin(), program.measurements.end(),
                       [&decision](const ProgramMeasurement& measurement) {
                         return measurement.finding.index() == decision.index;
                       });
}

/// Whether there is a reading, and nobody said yes, which would hold whatever it reads.
bool reading_decides(const ProgramMeasurement& measurement, const Case& person) {
  bool is_read = false;
  bool said_yes = false;
  for (const Answer& answer : person.answers) {
    if (answer.finding == measurement.by) is_read = std::holds_alternative<Quantity>(answer.said);
    const bool* yes = std::get_if<bool>(&answer.said);
    if (answer.finding == measurement.finding) said_yes = yes != nullptr && *yes;
  }
  return is_read && !said_yes;
}

/// Whether what the conditions of a decision say counts for this person at all.
bool is_open(const Program& probed, const Decision& decision, const Observation& observation) {
  switch (decision.kind) {
    case DecisionKind::care_path:
      return accompanies(probed.care[decision.index], observation.outcome) == Truth::yes;
    case DecisionKind::measurement:
      return reading_decides(measurement_of(probed, decision), observation.person);
    case DecisionKind::rule: break;
  }
  return true;
}

/// Where there is a reading, and it is what decides the finding.
Set where_read(Diagram& diagram, const Program& program, const ProgramMeasurement& measurement) {
  const std::size_t by = program[measurement.by].first_column.index();
  const std::size_t measured = program[measurement.finding].first_column.index();
  const Set reads_no = diagram.where(by, no_readings(program, measurement));
  return diagram.unite(diagram.where(by, measurement.yes_cells),
                       diagram.subtract(reads_no, diagram.where(measured, cell(yes_cell))));
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
  const Answers answers = encode(probed, person.answers).answers;
  Outcomes outcomes(probed, answers);
  Outcome outcome = outcomes.at(0, answers.ways());
  return {person, std::move(outcomes), std::move(outcome)};
}

std::optional<SideOf> side_shown(const Decision& decision, const Observation& observation) {
  const bool is_rule = decision.kind == DecisionKind::rule;
  return side_of(is_rule ? observation.outcome.rules[decision.index]
                         : became(observation.outcome.care[decision.index].status));
}

std::optional<SideOf> side_shown(const Program& probed, const ProbedCondition& condition,
                                 const Observation& observation) {
  const auto truth = [&](RuleId probe) {
    return observation.outcomes.gates().at(probed[probe].when, 0);
  };
  const Truth decided = truth(condition.decided);
  const bool decides = decided != Truth::unknown && truth(condition.flipped) == opposite(decided);
  if (!decides || !is_open(probed, condition.decision, observation)) return std::nullopt;
  return side_of(truth(condition.holds));
}

Set where_shown(Model& model, const Program& probed, const Decision& decision, SideOf side) {
  const bool is_rule = decision.kind == DecisionKind::rule;
  const Set yes =
      is_rule ? model.yes(probed.rules[decision.index].when) : model.offered[decision.index];
  return side == SideOf::yes ? yes : model.diagram.complement(yes);
}

Set where_shown(Model& model, const Program& probed, const ProbedCondition& condition,
                SideOf side) {
  Diagram& diagram = model.diagram;
  const Set holds = model.yes(probed[condition.holds].when);
  const Set decided = model.yes(probed[condition.decided].when);
  const Set flipped = model.yes(probed[condition.flipped].when);
  const Set decides =
      diagram.unite(diagram.subtract(decided, flipped), diagram.subtract(flipped, decided));
  Set shown = diagram.intersect(decides, side == SideOf::yes ? holds : diagram.complement(holds));
  if (condition.decision.kind == DecisionKind::care_path) {
    shown =
        diagram.intersect(shown, where_accompanied(model, probed.care[condition.decision.index]));
  }
  if (condition.decision.kind == DecisionKind::measurement) {
    const ProgramMeasurement& measurement = measurement_of(probed, condition.decision);
    shown = diagram.intersect(shown, where_read(diagram, probed, measurement));
  }
  return shown;
}

}  // namespace triage
