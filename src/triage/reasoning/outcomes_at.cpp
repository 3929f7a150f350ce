// One person of many: the bounds come from the levels; what is asked from the gates that are open;
// the recommendation from the bounds; the care paths from both.

#include <algorithm>

#include "triage/base/contains.hpp"
#include "triage/reasoning/gate_walk.hpp"
#include "triage/reasoning/outcomes.hpp"
#include "triage/reasoning/worth_asking.hpp"

namespace triage {
namespace {

/// Collects the unanswered findings below undecided gates. A gate that is yes or no already stays
/// so whatever is answered, so nothing below it is looked at.
class OpenFindings {
 public:
  explicit OpenFindings(const Person& person)
      : person_(person), open_(person.program.findings.size()) {}

  /// Those below a gate, the person taken in this way.
  void add_below(GateId root, std::size_t way, GateWalk& walk) {
    walk.down_from(root, [&](GateId id, const Gate& gate) {
      if (person_.gates.at(id, person_.first_lane + way) != Truth::unknown) return GateInputs();
      if (gate.kind == GateKind::in_cells && person_.is_unanswered(gate.column)) {
        open_[person_.program[gate.column].finding.index()] = true;
      }
      return inputs_of(gate);
    });
  }

  /// Moves what was found since the last call to the end of `findings`, in the pack's order and
  /// without what stands there already.
  void move_to(std::vector<FindingId>& findings) {
    for (const FindingId id : ids_up_to<FindingId>(open_.size())) {
      if (open_[id.index()] && !contains(findings, id)) findings.push_back(id);
      open_[id.index()] = false;
    }
  }

 private:
  const Person& person_;
  std::vector<bool> open_;
};

}  // namespace

Person Outcomes::person(std::size_t lane, std::size_t ways) const {
  return {*program_, *block_, gates_, lane, ways};
}

/// What rules wait for that would raise the outcome: the most urgent first, then in the pack's
/// order.
std::vector<FindingId> Outcomes::open_findings(const Person& person, const Outcome& outcome) const {
  std::vector<FindingId> found;
  std::vector<GateWalk> walks(person.ways, GateWalk(*program_));
  OpenFindings open(person);
  for (std::size_t level = outcome.at_most.index(); level > outcome.at_least.index(); --level) {
    for (std::size_t way = 0; way < person.ways; ++way) {
      for (const ProgramRule& rule : program_->rules) {
        if (rule.then.index() != level) continue;
        open.add_below(rule.when, way, walks[way]);
      }
    }
    open.move_to(found);
  }
  return found;
}

Outcome Outcomes::urgency(const Person& person) const {
  Outcome outcome;
  for (const Disposition level : ids_up_to<Disposition>(program_->disposition_count)) {
    if ((at_least(level, person.word()) & person.lanes()) != 0) outcome.at_least = level;
    if ((at_most(level, person.word()) & person.lanes()) != 0) outcome.at_most = level;
  }
  outcome.ask = open_findings(person, outcome);
  if (!outcome.ask.empty()) outcome.ask = worth_asking(person, outcome);
  if (outcome.ask.empty()) {
    outcome.disposition = std::clamp(program_->when_unknown, outcome.at_least, outcome.at_most);
  }
  return outcome;
}

/// Whether each of the ways alone comes to a recommendation, as advice has to fit each of them.
bool Outcomes::all_ways_are_told(const Person& person) const {
  for (std::size_t way = 0; way < person.ways; ++way) {
    if (!urgency(this->person(person.first_lane + way, 1)).disposition) return false;
  }
  return true;
}

CareOutcome Outcomes::care_of(const Person& person, const ProgramCare& care,
                              const Outcome& outcome) const {
  if (!outcome.disposition) return {CareStatus::undecided, {}};
  const Truth when = care.when ? person.in_every_way(*care.when) : Truth::yes;
  if (both(accompanies(care, outcome), when) == Truth::no) return {CareStatus::not_applicable, {}};
  for (std::size_t i = 0; i < care.unless.size(); ++i) {
    if (person.in_some_way(care.unless[i]) == Truth::yes) return {CareStatus::withheld, i};
  }
  // Advice is for somebody who contradicts themselves only if it would be, whichever answers are
  // believed. It then fits what follows from all of the ways together.
  const Word not_offered = person.lanes() & ~offered(care, person.word());
  return {not_offered == 0 ? CareStatus::offered : CareStatus::undecided, {}};
}

std::vector<FindingId> Outcomes::open_for_care(const Person& person, const Outcome& outcome) const {
  std::vector<FindingId> found;
  OpenFindings open(person);
  for (std::size_t way = 0; way < person.ways; ++way) {
    GateWalk walk(*program_);
    for (std::size_t i = 0; i < program_->care.size(); ++i) {
      const ProgramCare& care = program_->care[i];
      if (outcome.care[i].status != CareStatus::undecided) continue;
      if (accompanies(care, outcome) != Truth::yes) continue;
      if (care.when) open.add_below(*care.when, way, walk);
      for (const GateId precaution : care.unless) open.add_below(precaution, way, walk);
    }
  }
  open.move_to(found);
  return found;
}

Outcome Outcomes::at(std::size_t lane, std::size_t ways) const {
  const Person person = this->person(lane, ways);
  Outcome outcome = urgency(person);
  for (const ProgramRule& rule : program_->rules) {
    outcome.rules.push_back(person.in_some_way(rule.when));
  }
  for (const ProgramCare& care : program_->care) {
    outcome.care.push_back(care_of(person, care, outcome));
  }
  if (!outcome.disposition) return outcome;
  if (ways > 1 && !all_ways_are_told(person)) {
    for (CareOutcome& care : outcome.care) {
      if (care.status == CareStatus::offered) care.status = CareStatus::undecided;
    }
  }
  outcome.ask_for_care = open_for_care(person, outcome);
  return outcome;
}

}  // namespace triage
