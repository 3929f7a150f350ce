#include "triage/vignettes/visible_difference.hpp"

#include <algorithm>
#include <utility>

#include "triage/model/worth_sets.hpp"

namespace triage {
namespace {

/// A test for two sets of what is true, one of each program: whether people who say what leads into
/// one of them are not the same as those of the other.
template <class AsSaid>
auto differs_as_said(const Program& a, const Program& b, AsSaid as_said) {
  return [&a, &b, as_said, same = a.measurements == b.measurements](Set in_a, Set in_b) {
    return (in_a != in_b || !same) && as_said(a, in_a) != as_said(b, in_b);
  };
}

}  // namespace

Set where_outcomes_differ(const Model& a, const Model& b, Readings readings) {
  Diagram& diagram = a.diagram;
  Set found = Diagram::empty();
  const auto compare = [&](Set in_a, Set in_b) {
    if (readings == Readings::decide) {
      in_a = by_readings(diagram, a.program.measurements, in_a);
      in_b = by_readings(diagram, b.program.measurements, in_b);
    }
    found = diagram.unite(found, diagram.in_one_alone(in_a, in_b));
  };
  for (std::size_t i = 0; i < a.program.rules.size(); ++i) {
    compare(a.yes(a.program.rules[i].when), b.yes(b.program.rules[i].when));
  }
  for (std::size_t i = 0; i < a.at_least.size(); ++i) compare(a.at_least[i], b.at_least[i]);
  for (std::size_t i = 0; i < a.offered.size(); ++i) compare(a.offered[i], b.offered[i]);
  return found;
}

Set where_outcomes_differ(PartialModel& a, PartialModel& b) {
  Diagram& diagram = a.diagram;
  Set found = Diagram::empty();
  const auto said = [&diagram](const PartialModel& of, Set set, Ways ways) {
    return after_measurements(diagram, of.program.measurements, set, ways);
  };
  const auto compare = [&](Set in_a, Set in_b, Ways ways) {
    found = diagram.unite(found, diagram.in_one_alone(said(a, in_a, ways), said(b, in_b, ways)));
  };
  for (std::size_t i = 0; i < a.program.rules.size(); ++i) {
    compare(a.gates[a.program.rules[i].when.index()].yes,
            b.gates[b.program.rules[i].when.index()].yes, Ways::some);
  }
  for (std::size_t level = 0; level < a.recommended.size(); ++level) {
    compare(a.recommended[level], b.recommended[level], Ways::some);
  }
  for (std::size_t i = 0; i < a.offered.size(); ++i) {
    compare(a.offered[i], b.offered[i], Ways::all);
  }
  // Who leaves out what is unknown has a disposition only if nothing of it is worth asking for.
  // This takes longest, and the others nearly always differ where it does. What is asked of
  // somebody who contradicts themselves no set tells exactly.
  const bool same_people_wait = a.less_than == b.less_than && a.recommended == b.recommended;
  if (found != Diagram::empty() || same_people_wait) return found;
  const Set waiting =
      diagram.in_one_alone(where_nothing_is_worth_asking(a), where_nothing_is_worth_asking(b));
  return diagram.intersect(
      waiting, diagram.intersect(where_measurements_agree(diagram, a.program.measurements),
                                 where_measurements_agree(diagram, b.program.measurements)));
}

AgainstMany::AgainstMany(const Program& original, std::size_t max_nodes)
    : original_(original),
      diagram_(diagram_for(original, max_nodes)),
      partial_diagram_(partial_diagram_for(original, max_nodes)),
      model_(model_of(diagram_, original)) {}

bool AgainstMany::is_different(const Program& changed) {
  make_room(scratch_, diagram_);
  return differs_for_complete_answers(changed) || differs_for_somebody_unsure(changed);
}

/// What one comparison leaves in a diagram helps the next, as long as there is plenty of room.
void AgainstMany::make_room(std::optional<Diagram::Scratch>& scratch, Diagram& diagram) {
  if (scratch && diagram.nodes() < diagram.max_nodes() / 4) return;
  scratch.reset();
  scratch.emplace(diagram);
}

/// The rules come first, and end most comparisons; who is offered what takes the longest.
bool AgainstMany::differs_for_complete_answers(const Program& changed) {
  const auto differs = differs_as_said(original_, changed, [this](const Program& of, Set set) {
    return by_readings(diagram_, of.measurements, set);
  });
  Model model{diagram_, changed, Diagram::universe(), gates_beside(model_, changed), {}, {}};
  for (std::size_t i = 0; i < changed.rules.size(); ++i) {
    const Set yes = model.yes(changed.rules[i].when);
    if (differs(model_.yes(original_.rules[i].when), yes)) return true;
  }
  add_levels_beside(model, model_);
  for (std::size_t i = 0; i < model.at_least.size(); ++i) {
    if (differs(model_.at_least[i], model.at_least[i])) return true;
  }
  for (std::size_t i = 0; i < changed.care.size(); ++i) {
    if (differs(model_.offered[i], where_offered(model, changed.care[i]))) return true;
  }
  return false;
}

bool AgainstMany::differs_for_somebody_unsure(const Program& changed) {
  if (unsure_too_large_) throw DiagramTooLarge();
  if (!unsure_) {
    unsure_too_large_ = true;  // unless this is done: it is not tried again
    unsure_.emplace(partial_model_of(partial_diagram_, original_));
    unsure_too_large_ = false;
  }
  make_room(partial_scratch_, partial_diagram_);
  const auto& before = unsure_->gates;
  const auto shared = static_cast<std::ptrdiff_t>(common_gates(original_, changed));
  auto gates = known_gates(partial_diagram_, changed, {before.begin(), before.begin() + shared});
  const auto differs = differs_as_said(original_, changed, [this](const Program& of, Set set) {
    return after_measurements(partial_diagram_, of.measurements, set, Ways::some);
  });
  for (std::size_t i = 0; i < changed.rules.size(); ++i) {
    const Set in_original = before[original_.rules[i].when.index()].yes;
    if (differs(in_original, gates[changed.rules[i].when.index()].yes)) return true;
  }
  if (says_the_same(changed, gates)) return false;
  PartialModel model = partial_model_of(partial_diagram_, changed, std::move(gates));
  return where_outcomes_differ(*unsure_, model) != Diagram::empty();
}

/// Whether all that an outcome is made of is the same, also of those who are unsure.
bool AgainstMany::says_the_same(const Program& changed, std::span<const Known> gates) const {
  const auto same_gate = [&](GateId a, GateId b) {
    return unsure_->gates[a.index()] == gates[b.index()];
  };
  const auto same_rule = [&](const ProgramRule& a, const ProgramRule& b) {
    return a.then == b.then && same_gate(a.when, b.when);
  };
  const auto same_care = [&](const ProgramCare& a, const ProgramCare& b) {
    return a.with == b.with && a.when.has_value() == b.when.has_value() &&
           (!a.when || same_gate(*a.when, *b.when)) &&
           std::ranges::equal(a.unless, b.unless, same_gate);
  };
  return original_.otherwise == changed.otherwise &&
         original_.when_unknown == changed.when_unknown &&
         original_.measurements == changed.measurements &&
         std::ranges::equal(original_.rules, changed.rules, same_rule) &&
         std::ranges::equal(original_.care, changed.care, same_care);
}

}  // namespace triage
