#include "triage/proof/comparison.hpp"

#include "triage/reasoning/infer.hpp"

namespace triage {
namespace {

Set different(Diagram& diagram, Set a, Set b) {
  if (a == b) return Diagram::none();
  return diagram.either(diagram.without(a, b), diagram.without(b, a));
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

bool differ_if_all_is_unknown(const Program& a, const Program& b) {
  const auto recommended = [](const Program& program) {
    Answers answers(program);
    for (const ColumnId column : ids_up_to<ColumnId>(program.columns.size())) {
      answers.say_unknown(column);
    }
    return infer(program, answers).disposition;
  };
  return recommended(a) != recommended(b);
}

}  // namespace triage
