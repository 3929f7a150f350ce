// A worse answer, everything else equal, never lowers the disposition.

#include "triage/claims/checks.hpp"
#include "triage/model/witness.hpp"

namespace triage::checks {
namespace {

/// Two neighbouring answers to one finding, the second the worse.
struct Step {
  std::string subject;
  std::size_t column;
  std::size_t better;
  std::size_t worse;
};

/// A yes/no finding that a checklist asks is claimed under its own name where it is in order and
/// the checklist as a whole is not.
std::string subject_of(const Proof& proof, FindingId id, std::size_t column) {
  const bool shared = asked_as(proof.pack.program, id) != id;
  return "finding '" + (shared ? proof.pack[id].id : proof.pack.program.columns[column].name) + "'";
}

/// Every step within an ordered finding. A quantity's `none` is no point on its scale.
std::vector<Step> steps_of(const Proof& proof, FindingId id) {
  std::vector<Step> steps;
  const ProgramFinding& finding = proof.pack.program[id];
  const bool is_quantity = dimension_of(proof.pack[id].type).has_value();
  for (std::size_t i = 0; i < finding.column_count; ++i) {
    const std::size_t column = finding.first_column.index() + i;
    for (std::size_t cell = 0; cell + 1 < proof.pack.program.columns[column].cell_count; ++cell) {
      const bool to_none = is_quantity && finding.none_cell == cell + 1;
      if (to_none) continue;
      const bool reversed = proof.pack[id].order == Order::later_is_better;
      steps.push_back({subject_of(proof, id, column), column, cell + (reversed ? 1 : 0),
                       cell + (reversed ? 0 : 1)});
    }
  }
  return steps;
}

/// Whether the claim about a finding is one about the checklist that asks it, in the same order.
bool is_claimed_of_checklist(const Proof& proof, FindingId id) {
  const FindingId asked = asked_as(proof.pack.program, id);
  const Order own = proof.pack[id].order;
  const Order there = proof.pack[asked].order;
  return asked != id && there != Order::none && (own == there || own == Order::none);
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
      ranks_.push_back(
          after_measurements(diagram, proof.pack.program.measurements, set, Ways::some));
    }
  }

  void run(const Finding& finding, const Step& step) {
    const Diagram::Scratch scratch(diagram_);
    const Column& column = proof_.pack.program.columns[step.column];
    Verdict verdict{check_, step.subject};
    const Set falls = where_it_falls(step);
    const Set plain = diagram_.intersect(falls, consistent_with_both(step));
    const Set shown = plain == Diagram::empty() ? falls : plain;
    if (const auto person = simplest(diagram_, proof_.pack.program, shown)) {
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
    Set falls = Diagram::empty();
    for (const Set set : ranks_) {
      const Set before = diagram_.restrict(set, step.column, step.better);
      const Set after = diagram_.restrict(set, step.column, step.worse);
      falls = diagram_.unite(falls, diagram_.subtract(before, after));
    }
    return falls;
  }

  Set consistent_with_both(const Step& step) {
    return diagram_.intersect(diagram_.restrict(consistent_, step.column, step.better),
                              diagram_.restrict(consistent_, step.column, step.worse));
  }

  /// Puts the person into the verdict twice, with the better and the worse answer, and with no
  /// other answers than it takes to see the disposition fall.
  void show(Set falls, const Step& step, Row person, Verdict& verdict) {
    const auto put = [&](std::size_t cell, const std::vector<bool>& columns) {
      person[step.column] = static_cast<Row::Byte>(cell);
      return case_of(proof_.pack, proof_.pack.program, person, columns);
    };
    std::vector<bool> kept(person.size());
    kept[step.column] = true;
    const Set others = diagram_.complement(consistent_with_both(step));
    const std::vector<bool> few = needed_columns(
        diagram_, proof_.pack.program, diagram_.unite(falls, others), person, std::move(kept));
    const std::vector<bool> all(person.size(), true);
    const auto falls_with = [&](const std::vector<bool>& columns) {
      const Outcome before = outcome_of(proof_.pack.program, put(step.better, columns));
      const Outcome after = outcome_of(proof_.pack.program, put(step.worse, columns));
      return before.disposition && after.disposition && *after.disposition < *before.disposition;
    };
    std::vector<bool> shown = few;
    if (!falls_with(shown)) shown = spared(proof_.pack.program, all, few, falls_with);
    checks::show(verdict, falls_with(shown), put(step.better, shown), put(step.worse, shown));
  }

  Proof& proof_;
  Check check_;
  Diagram& diagram_;
  Set consistent_;
  std::string advice_;
  std::vector<Set> ranks_;
};

/// Calls `visit` for every step that is claimed, and says of every other finding why none is.
template <class Visit>
void for_each_step(Proof& proof, Check check, Visit visit) {
  for (const FindingId id : ids_up_to<FindingId>(proof.pack.findings.size())) {
    if (is_claimed_of_checklist(proof, id)) continue;
    const Finding& finding = proof.pack[id];
    const std::vector<Step> steps = steps_of(proof, id);
    if (finding.order != Order::none && !steps.empty()) {
      for (const Step& step : steps) visit(finding, step);
      continue;
    }
    proof.not_claimed(check, involved(finding).name,
                      finding.order != Order::none
                          ? "The pack tells no two of its answers apart."
                          : "Its answers are not in an order (`ordered`).");
  }
}

}  // namespace

void check_order(Proof& proof) {
  OrderCheck check(
      proof, Check::worse_never_lowers, proof.model.diagram, proof.model.at_least,
      proof.model.possible,
      "this person's disposition. Mend the rules, or say `ordered: reversed` if a later answer is "
      "better, and `ordered: no` if it is neither.");
  for_each_step(proof, Check::worse_never_lowers,
                [&](const Finding& finding, const Step& step) { check.run(finding, step); });
}

void check_order_unsure(Proof& proof, PartialModel& partial) {
  constexpr Check claim = Check::worse_never_lowers_unsure;
  OrderCheck check(proof, claim, partial.diagram, partial.recommended, partial.reachable,
                   "this person's recommendation: inference cannot tell what holds whatever the "
                   "unknown answers are. Write the rules more simply.");
  for_each_step(proof, claim, [&](const Finding& finding, const Step& step) {
    if (proof.is_refuted(Check::worse_never_lowers, step.subject)) {
      proof.fails_already(claim, step.subject);
    } else {
      check.run(finding, step);
    }
  });
}

}  // namespace triage::checks
