#include "triage/proof/comparison.hpp"

namespace triage {
namespace {

Set different(Diagram& diagram, Set a, Set b) {
  if (a == b) return Diagram::none();
  return diagram.either(diagram.without(a, b), diagram.without(b, a));
}

/// Where both bounds are this disposition.
Set where_settled(PartialModel& model, std::size_t level) {
  const Set at_least = model.at_least[level];
  if (level + 1 == model.less_than.size()) return at_least;
  return model.diagram.both(at_least, model.less_than[level + 1]);
}

}  // namespace

Set where_outcomes_differ(Compared a, Compared b, Readings readings) {
  Diagram& diagram = a.model.diagram;
  Set found = Diagram::none();
  const auto compare = [&](Set in_a, Set in_b) {
    if (readings == Readings::decide) {
      in_a = after_measurements(diagram, a.program, in_a);
      in_b = after_measurements(diagram, b.program, in_b);
    }
    found = diagram.either(found, different(diagram, in_a, in_b));
  };
  for (std::size_t i = 0; i < a.program.rules.size(); ++i) {
    compare(a.model.yes(a.program.rules[i].when), b.model.yes(b.program.rules[i].when));
  }
  for (std::size_t i = 0; i < a.model.at_least.size(); ++i) {
    compare(a.model.at_least[i], b.model.at_least[i]);
  }
  for (std::size_t i = 0; i < a.model.offered.size(); ++i) {
    compare(a.model.offered[i], b.model.offered[i]);
  }
  return found;
}

Set where_outcomes_differ(ComparedUnsure a, ComparedUnsure b) {
  Diagram& diagram = a.model.diagram;
  Set found = Diagram::none();
  const auto compare = [&](Set in_a, Set in_b) {
    found = diagram.either(found, different(diagram, after_measurements(diagram, a.program, in_a),
                                            after_measurements(diagram, b.program, in_b)));
  };
  for (std::size_t i = 0; i < a.program.rules.size(); ++i) {
    compare(a.model.gates[a.program.rules[i].when.index()].yes,
            b.model.gates[b.program.rules[i].when.index()].yes);
  }
  for (std::size_t level = 0; level < a.model.recommended.size(); ++level) {
    compare(a.model.recommended[level], b.model.recommended[level]);
    compare(where_settled(a.model, level), where_settled(b.model, level));
  }
  for (std::size_t i = 0; i < a.model.offered.size(); ++i) {
    compare(a.model.offered[i], b.model.offered[i]);
  }
  return found;
}

}  // namespace triage
