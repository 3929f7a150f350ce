#include "triage/model/border.hpp"

#include <utility>

#include "triage/model/witness.hpp"

namespace triage {

Set who_rests_on(const Model& model, RuleId rule, Disposition level) {
  const Program& program = model.program;
  if (program.otherwise >= level) return Diagram::empty();
  Diagram& diagram = model.diagram;
  Set left = diagram.intersect(model.yes(program[rule].when), model.possible);
  for (const RuleId other : ids_up_to<RuleId>(program.rules.size())) {
    if (other == rule || program[other].then < level) continue;
    left = diagram.subtract(left, model.yes(program[other].when));
  }
  return left;
}

std::optional<Border> border_in(const Model& model, Set decided, Disposition then) {
  Diagram& diagram = model.diagram;
  auto person = simplest(diagram, model.program, decided);
  if (!person) return std::nullopt;
  const Set below = diagram.subtract(model.possible, model.at_least[then.index()]);
  auto nearest =
      diagram.cheapest(below, [&person](std::size_t variable, std::size_t value) -> std::uint32_t {
        return (*person)[variable] == value ? 0 : 1;
      });
  return Border{std::move(*person), std::move(nearest)};
}

}  // namespace triage
