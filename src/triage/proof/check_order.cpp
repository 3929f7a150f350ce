// A worse answer, everything else equal, never lowers the disposition.

#include "triage/proof/checks.hpp"
#include "triage/proof/witness.hpp"

namespace triage::checks {
namespace {

/// Two neighbouring answers to one finding, the second the worse.
struct Step {
  std::size_t column;
  std::size_t better;
  std::size_t worse;
};

/// Every step within an ordered finding. A quantity's `none` is no point on its scale.
std::vector<Step> steps_of(const Proof& proof, FindingId id) {
  std::vector<Step> steps;
  const ProgramFinding& finding = proof.program[id];
  const bool is_quantity = dimension_of(proof.pack[id].type).has_value();
  for (std::size_t i = 0; i < finding.column_count; ++i) {
    const std::size_t column = finding.first_column.index() + i;
    for (std::size_t cell = 0; cell + 1 < proof.program.columns[column].cell_count; ++cell) {
      const bool to_none = is_quantity && finding.none_cell == cell + 1;
      if (!to_none) steps.push_back({column, cell, cell + 1});
    }
  }
  return steps;
}

class OrderCheck {
 public:
  /// `ranks[d]` is where people get disposition d or a more urgent one; `consistent` are those who
  /// do not contradict themselves, of whom an example is preferred.
  OrderCheck(Proof& proof, Check check, Diagram& diagram, const std::vector<Set>& ranks,
             Set consistent, std::string advice)
      : proof_(proof),
        check_(check),
        diagram_(diagram),
        consistent_(consistent),
        advice_(std::move(advice)) {
    // A step of what is said: a measurement that gets worse takes what it decides along.
    for (const Set set : ranks) {
      ranks_.push_back(after_measurements(diagram, proof.program, set));
    }
  }

  void run(const Finding& finding, const Step& step) {
    const Diagram::Scratch scratch(diagram_);
    const Column& column = proof_.program.columns[step.column];
    Verdict verdict{check_, "finding '" + column.name + "'", Result::proved, {}, {}, {}, {}};
    const Set falls = where_it_falls(step);
    const Set plain = diagram_.both(falls, consistent_with_both(step));
    const Set shown = plain == Diagram::none() ? falls : plain;
    if (const auto person = simplest(diagram_, proof_.program, shown)) {
      verdict.result = Result::refuted;
      verdict.problem = "Going from '" + column.cell_names[step.better] + "' to '" +
                        column.cell_names[step.worse] + "' lowers " + advice_;
      verdict.involved = {involved(finding)};
      show(falls, step, *person, verdict);
    }
    proof_.result.verdicts.push_back(std::move(verdict));
  }

 private:
  /// The people, but for the step's column, whose disposition falls when the answer gets worse.
  Set where_it_falls(const Step& step) {
    Set falls = Diagram::none();
    for (const Set set : ranks_) {
      const Set before = diagram_.fixed(set, step.column, step.better);
      const Set after = diagram_.fixed(set, step.column, step.worse);
      falls = diagram_.either(falls, diagram_.without(before, after));
    }
    return falls;
  }

  Set consistent_with_both(const Step& step) {
    return diagram_.both(diagram_.fixed(consistent_, step.column, step.better),
                         diagram_.fixed(consistent_, step.column, step.worse));
  }

  /// Puts the person into the verdict twice, with the better and the worse answer, and with no
  /// other answers than it takes to see the disposition fall.
  void show(Set falls, const Step& step, Combination person, Verdict& verdict) {
    const auto put = [&](std::size_t cell, const std::vector<bool>& columns) {
      person[step.column] = static_cast<std::uint8_t>(cell);
      return case_of(proof_.pack, proof_.program, person, columns);
    };
    std::vector<bool> kept(person.size());
    kept[step.column] = true;
    const Set others = diagram_.opposite(consistent_with_both(step));
    const std::vector<bool> few = needed_columns(
        diagram_, proof_.program, diagram_.either(falls, others), person, std::move(kept));
    const std::vector<bool> all(person.size(), true);
    const bool same =
        same_outcome(proof_.program, put(step.better, few), put(step.better, all), {}) &&
        same_outcome(proof_.program, put(step.worse, few), put(step.worse, all), {});
    verdict.counterexample = put(step.better, same ? few : all);
    verdict.compared_with = put(step.worse, same ? few : all);
  }

  Proof& proof_;
  Check check_;
  Diagram& diagram_;
  Set consistent_;
  std::string advice_;
  std::vector<Set> ranks_;
};

template <class Visit>
void for_each_step(const Proof& proof, Visit visit) {
  for (const FindingId id : ids_up_to<FindingId>(proof.pack.findings.size())) {
    const Finding& finding = proof.pack[id];
    if (!finding.ordered || asked_as(proof.program, id) != id) continue;
    for (const Step& step : steps_of(proof, id)) visit(finding, step);
  }
}

}  // namespace

void check_order(Proof& proof) {
  OrderCheck check(proof, Check::worse_never_lowers, proof.model.diagram, proof.model.at_least,
                   proof.model.possible,
                   "this person's disposition. Mend the rules, or say `ordered: no`.");
  for_each_step(proof, [&](const Finding& finding, const Step& step) { check.run(finding, step); });
}

void check_order_unsure(Proof& proof, PartialModel& partial) {
  OrderCheck check(proof, Check::worse_never_lowers_unsure, partial.diagram, partial.recommended,
                   partial.reachable,
                   "this person's recommendation: inference cannot tell what holds whatever the "
                   "unknown answers are. Write the rules more simply.");
  for_each_step(proof, [&](const Finding& finding, const Step& step) {
    const std::string subject = "finding '" + proof.program.columns[step.column].name + "'";
    if (!proof.is_refuted(Check::worse_never_lowers, subject)) check.run(finding, step);
  });
}

}  // namespace triage::checks
