// The bounds come from the rules; the recommendation from the bounds; the care paths from both.

#include "triage/reasoning/infer.hpp"

#include <algorithm>

#include "triage/reasoning/person.hpp"
#include "triage/reasoning/worth_asking.hpp"

namespace triage {
namespace {

/// Finds the unanswered findings below undecided gates. A gate that is yes or no already stays so
/// whatever is answered, so nothing below it is looked at.
class OpenFindings {
 public:
  explicit OpenFindings(const Person& person)
      : person_(person),
        lane_(person.first_lane),
        seen_(person.program.gates.size()),
        open_(person.program.findings.size()) {}

  /// From now on, looks at the person taken in this way.
  void take(std::size_t way) {
    if (lane_ == person_.first_lane + way) return;
    lane_ = person_.first_lane + way;
    seen_.assign(seen_.size(), false);
  }

  void below(GateId id) {
    look_at(id);
    while (!waiting_.empty()) {
      const Gate& gate = person_.program[waiting_.back()];
      waiting_.pop_back();
      if (gate.kind == GateKind::in_cells) {
        if (person_.answers.is_unanswered(gate.column)) {
          open_[person_.program[gate.column].finding.index()] = true;
        }
        continue;
      }
      look_at(gate.first);
      if (gate.kind != GateKind::opposite) look_at(gate.second);
    }
  }

  /// Moves what was found since the last call to the end of `findings`, in the pack's order and
  /// without what stands there already.
  void move_to(std::vector<FindingId>& findings) {
    for (const FindingId id : ids_up_to<FindingId>(open_.size())) {
      const bool listed = std::find(findings.begin(), findings.end(), id) != findings.end();
      if (open_[id.index()] && !listed) findings.push_back(id);
      open_[id.index()] = false;
    }
  }

 private:
  void look_at(GateId id) {
    if (seen_[id.index()] || person_.evaluation.at(id, lane_) != Truth::unknown) return;
    seen_[id.index()] = true;
    waiting_.push_back(id);
  }

  const Person& person_;
  std::size_t lane_;
  std::vector<GateId>
      waiting_;  // a stack of our own: a hostile pack nests deeper than the call stack
  std::vector<bool> seen_;
  std::vector<bool> open_;
};

void set_bounds(const Program& program, Outcome& outcome) {
  outcome.at_least = program.otherwise;
  Disposition undecided = program.otherwise;
  for (std::size_t i = 0; i < program.rules.size(); ++i) {
    const Disposition then = program.rules[i].then;
    if (outcome.rules[i] == Truth::yes) outcome.at_least = std::max(outcome.at_least, then);
    if (outcome.rules[i] == Truth::unknown) undecided = std::max(undecided, then);
  }
  outcome.at_most = std::max(outcome.at_least, undecided);
}

void set_questions(const Person& person, OpenFindings open, Outcome& outcome) {
  for (std::size_t level = outcome.at_most.index(); level > outcome.at_least.index(); --level) {
    for (std::size_t way = 0; way < person.ways; ++way) {
      open.take(way);
      for (const ProgramRule& rule : person.program.rules) {
        if (rule.then.index() == level) open.below(rule.when);
      }
    }
    open.move_to(outcome.ask);
  }
}

CareOutcome care_outcome(const Person& person, const ProgramCare& care, const Outcome& outcome) {
  if (!outcome.disposition) return {CareStatus::undecided, {}};
  const Truth when = care.when ? person.in_every_way(*care.when) : Truth::yes;
  const Truth applies = both(accompanies(care, outcome), when);
  if (applies == Truth::no) return {CareStatus::not_applicable, {}};
  bool precautions_clear = true;
  for (std::size_t i = 0; i < care.unless.size(); ++i) {
    const Truth against = person.in_some_way(care.unless[i]);
    if (against == Truth::yes) return {CareStatus::withheld, i};
    precautions_clear = precautions_clear && against == Truth::no;
  }
  const bool offered = applies == Truth::yes && precautions_clear;
  return {offered ? CareStatus::offered : CareStatus::undecided, {}};
}

void set_care_questions(const Person& person, OpenFindings open, Outcome& outcome) {
  for (std::size_t way = 0; way < person.ways; ++way) {
    open.take(way);
    for (std::size_t i = 0; i < person.program.care.size(); ++i) {
      const ProgramCare& care = person.program.care[i];
      if (outcome.care[i].status != CareStatus::undecided) continue;
      if (accompanies(care, outcome) != Truth::yes) continue;
      if (care.when) open.below(*care.when);
      for (const GateId precaution : care.unless) open.below(precaution);
    }
  }
  open.move_to(outcome.ask_for_care);
}

Outcome conclude(const Person& person);

/// Advice is for somebody who contradicts themselves only if it would be, whichever answers are
/// believed.
void leave_out_disputed_care(const Person& person, Outcome& outcome) {
  for (std::size_t way = 0; way < person.ways; ++way) {
    const Outcome alone =
        conclude({person.program, person.answers, person.evaluation, person.first_lane + way, 1});
    for (std::size_t i = 0; i < outcome.care.size(); ++i) {
      CareStatus& status = outcome.care[i].status;
      const bool offered = alone.care[i].status == CareStatus::offered;
      if (status == CareStatus::offered && !offered) status = CareStatus::undecided;
    }
  }
}

Outcome conclude(const Person& person) {
  const Program& program = person.program;
  const OpenFindings open(person);
  Outcome outcome;
  for (const ProgramRule& rule : program.rules) {
    outcome.rules.push_back(person.in_some_way(rule.when));
  }
  set_bounds(program, outcome);
  set_questions(person, open, outcome);
  if (!outcome.ask.empty()) outcome.ask = worth_asking(person, outcome);
  if (outcome.ask.empty()) {
    outcome.disposition = std::clamp(program.when_unknown, outcome.at_least, outcome.at_most);
  }
  for (const ProgramCare& care : program.care) {
    outcome.care.push_back(care_outcome(person, care, outcome));
  }
  if (outcome.disposition) set_care_questions(person, open, outcome);
  if (person.ways > 1) leave_out_disputed_care(person, outcome);
  return outcome;
}

}  // namespace

Outcome conclude(const Program& program, const Answers& answers, const Evaluation& evaluation,
                 std::size_t lane) {
  return conclude({program, answers, evaluation, lane, answers.ways()});
}

Outcome infer(const Program& program, const Answers& answers) {
  return conclude(program, answers, evaluate(program, answers), 0);
}

Truth accompanies(const ProgramCare& care, const Outcome& outcome) {
  if (!outcome.disposition) return Truth::unknown;
  const auto allows = [&care](std::size_t level) { return (care.with >> level & 1U) != 0; };
  if (!allows(outcome.disposition->index())) return Truth::no;
  for (std::size_t level = outcome.disposition->index(); level <= outcome.at_most.index();
       ++level) {
    if (!allows(level)) return Truth::unknown;
  }
  return Truth::yes;
}

std::vector<RuleId> cannot_be_ruled_out(const Program& program, const Outcome& outcome) {
  const Disposition level = outcome.disposition.value_or(outcome.at_least);
  std::vector<RuleId> rules;
  for (const RuleId rule : ids_up_to<RuleId>(program.rules.size())) {
    const bool undecided = outcome.rules[rule.index()] == Truth::unknown;
    if (undecided && program[rule].then > level) rules.push_back(rule);
  }
  return rules;
}

std::vector<RuleId> fired_rules(const Program& program, const Outcome& outcome) {
  std::vector<RuleId> rules;
  for (const RuleId rule : ids_up_to<RuleId>(program.rules.size())) {
    if (outcome.rules[rule.index()] == Truth::yes) rules.push_back(rule);
  }
  std::stable_sort(rules.begin(), rules.end(),
                   [&program](RuleId a, RuleId b) { return program[a].then > program[b].then; });
  return rules;
}

std::vector<RuleId> reasons(const Program& program, const Outcome& outcome) {
  std::vector<RuleId> rules = fired_rules(program, outcome);
  std::erase_if(rules, [&program](RuleId rule) { return program[rule].then <= program.otherwise; });
  return rules;
}

}  // namespace triage
