#include "triage/proof/comparison.hpp"

#include <algorithm>
#include <utility>

namespace triage {
namespace {

Set different(Diagram& diagram, Set a, Set b) {
  if (a == b) return Diagram::none();
  return diagram.either(diagram.without(a, b), diagram.without(b, a));
}

bool same_readings(const Program& a, const Program& b) {
  return std::ranges::equal(
      a.measurements, b.measurements, [](const ProgramMeasurement& x, const ProgramMeasurement& y) {
        return x.finding == y.finding && x.by == y.by && x.yes_cells == y.yes_cells;
      });
}

/// Whether a rule fires for other people, as they say it, in the one pack than in the other.
template <class YesOf, class AsSaid>
bool rules_differ(const Program& a, const Program& b, YesOf yes_of, AsSaid as_said) {
  const bool same = same_readings(a, b);
  for (std::size_t i = 0; i < a.rules.size(); ++i) {
    const auto [in_a, in_b] = yes_of(a.rules[i].when, b.rules[i].when);
    if (in_a == in_b && same) continue;
    if (as_said(a, in_a) != as_said(b, in_b)) return true;
  }
  return false;
}

}  // namespace

Set where_outcomes_differ(Compared a, Compared b, Readings readings) {
  Diagram& diagram = a.model.diagram;
  Set found = Diagram::none();
  const auto compare = [&](Set in_a, Set in_b) {
    if (readings == Readings::decide) {
      in_a = by_readings(diagram, a.program, in_a);
      in_b = by_readings(diagram, b.program, in_b);
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
  const auto said = [&diagram](const ComparedUnsure& of, Set set, Ways ways) {
    return after_measurements(diagram, of.program, set, ways);
  };
  const auto compare = [&](Set in_a, Set in_b, Ways ways) {
    found = diagram.either(found, different(diagram, said(a, in_a, ways), said(b, in_b, ways)));
  };
  for (std::size_t i = 0; i < a.program.rules.size(); ++i) {
    compare(a.model.gates[a.program.rules[i].when.index()].yes,
            b.model.gates[b.program.rules[i].when.index()].yes, Ways::some);
  }
  // Where both bounds are this disposition.
  const auto settled = [&](const ComparedUnsure& of, std::size_t level) {
    const Set at_least = said(of, of.model.at_least[level], Ways::some);
    if (level + 1 == of.model.less_than.size()) return at_least;
    return diagram.both(at_least, said(of, of.model.less_than[level + 1], Ways::all));
  };
  for (std::size_t level = 0; level < a.model.recommended.size(); ++level) {
    compare(a.model.recommended[level], b.model.recommended[level], Ways::some);
    found = diagram.either(found, different(diagram, settled(a, level), settled(b, level)));
  }
  for (std::size_t i = 0; i < a.model.offered.size(); ++i) {
    compare(a.model.offered[i], b.model.offered[i], Ways::all);
  }
  return found;
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

bool AgainstMany::differs_for_complete_answers(const Program& changed) {
  Model model{diagram_, model_.possible, gate_sets(diagram_, changed), {}, {}};
  const auto yes_of = [&](GateId a, GateId b) { return std::pair(model_.yes(a), model.yes(b)); };
  const auto as_said = [&](const Program& of, Set set) { return by_readings(diagram_, of, set); };
  if (rules_differ(original_, changed, yes_of, as_said)) return true;
  const bool same_rules = std::ranges::equal(
      original_.rules, changed.rules, [&](const ProgramRule& a, const ProgramRule& b) {
        return a.then == b.then && model_.yes(a.when) == model.yes(b.when);
      });
  if (same_rules && original_.otherwise == changed.otherwise) {
    model.at_least = model_.at_least;
  } else {
    for (const Disposition level : ids_up_to<Disposition>(changed.disposition_count)) {
      model.at_least.push_back(where_at_least(diagram_, changed, model.gates, level));
    }
  }
  for (const ProgramCare& care : changed.care) model.offered.push_back(where_offered(model, care));
  return where_outcomes_differ({original_, model_}, {changed, model}, Readings::decide) !=
         Diagram::none();
}

bool AgainstMany::differs_for_somebody_unsure(const Program& changed) {
  if (unsure_too_large_) throw DiagramTooLarge();
  if (!unsure_) {
    unsure_too_large_ = true;  // unless this is done: it is not tried again
    unsure_.emplace(partial_model_of(partial_diagram_, original_));
    unsure_too_large_ = false;
  }
  make_room(partial_scratch_, partial_diagram_);
  const auto gates = known_gates(partial_diagram_, changed);
  const auto yes_of = [&](GateId a, GateId b) {
    return std::pair(unsure_->gates[a.index()].yes, gates[b.index()].yes);
  };
  const auto as_said = [&](const Program& of, Set set) {
    return after_measurements(partial_diagram_, of, set, Ways::some);
  };
  if (rules_differ(original_, changed, yes_of, as_said)) return true;
  PartialModel model = partial_model_of(partial_diagram_, changed);
  return where_outcomes_differ(ComparedUnsure{original_, *unsure_}, {changed, model}) !=
         Diagram::none();
}

}  // namespace triage
