// With answers missing, inference gives bounds by three-valued logic, which may be wider than
// necessary: "x or not x" is unknown as long as x is. Here they are compared with the best bounds
// there are: those on which all completions agree. Both are sets of partial combinations, in a
// diagram where every column has one cell more, "unknown".

#include "triage/proof/checks.hpp"
#include "triage/proof/witness.hpp"

namespace triage::checks {
namespace {

/// Where a gate is surely yes, and surely no, by three-valued logic.
struct Known {
  Set yes;
  Set no;
};

Known known(Diagram& partial, const Program& program, const Gate& gate,
            const std::vector<Known>& gates) {
  if (gate.kind == GateKind::in_cells) {
    const std::size_t column = gate.column.index();
    const Cells others = all_cells(program[gate.column].cell_count) & ~gate.cells;
    return {partial.where(column, gate.cells), partial.where(column, others)};
  }
  const Known& first = gates[gate.first.index()];
  if (gate.kind == GateKind::opposite) return {first.no, first.yes};
  const Known& second = gates[gate.second.index()];
  if (gate.kind == GateKind::all_of) {
    return {partial.both(first.yes, second.yes), partial.either(first.no, second.no)};
  }
  return {partial.either(first.yes, second.yes), partial.both(first.no, second.no)};
}

class BoundsCheck {
 public:
  explicit BoundsCheck(Proof& proof) : proof_(proof), partial_(partial_diagram_for(proof.program)) {
    for (const Gate& gate : proof.program.gates) {
      gates_.push_back(known(partial_, proof.program, gate, gates_));
    }
    reachable_ = where_measurements_decided(partial_, proof.program);
  }

  void check(Disposition level) {
    Diagram& diagram = proof_.model.diagram;
    const Set impossible = diagram.opposite(proof_.model.possible);
    const Set in = diagram.either(proof_.model.at_least[level.index()], impossible);
    const Set out =
        diagram.either(diagram.opposite(proof_.model.at_least[level.index()]), impossible);
    const std::string& name = proof_.pack[level].id;
    verdict("at least '" + name + "'", partial_.surely(diagram, in), inferred_at_least(level));
    verdict("less than '" + name + "'", partial_.surely(diagram, out), inferred_less_than(level));
  }

 private:
  Set inferred_at_least(Disposition level) {
    Set found = Diagram::none();
    for (const ProgramRule& rule : proof_.program.rules) {
      if (rule.then >= level) found = partial_.either(found, gates_[rule.when.index()].yes);
    }
    return found;
  }

  Set inferred_less_than(Disposition level) {
    Set found = Diagram::all();
    for (const ProgramRule& rule : proof_.program.rules) {
      if (rule.then >= level) found = partial_.both(found, gates_[rule.when.index()].no);
    }
    return found;
  }

  void verdict(const std::string& bound, Set all_completions_agree, Set inferred) {
    const Set missed = partial_.both(partial_.without(all_completions_agree, inferred), reachable_);
    Verdict verdict{Check::bounds_are_exact, bound, Result::proved, {}, {}, {}, {}};
    if (const auto person = simplest(partial_, proof_.program, missed)) {
      verdict.result = Result::noted;  // wider bounds than necessary ask more, never less
      verdict.problem = "Whatever the unknown answers are, this person's disposition is " + bound +
                        ", but inference cannot tell. Write the conditions so that no finding "
                        "stands in one of them, or in several rules, both as it is and negated.";
      verdict.counterexample = partial_case_of(proof_.pack, proof_.program, *person);
    }
    proof_.result.verdicts.push_back(std::move(verdict));
  }

  Proof& proof_;
  Diagram partial_;
  std::vector<Known> gates_;
  Set reachable_ = Diagram::all();
};

}  // namespace

void check_bounds(Proof& proof) {
  BoundsCheck check(proof);
  for (std::size_t level = proof.program.otherwise.index() + 1;
       level < proof.program.disposition_count; ++level) {
    check.check(Disposition(level));
  }
}

}  // namespace triage::checks
