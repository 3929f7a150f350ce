#include "triage/model/census.hpp"

#include "triage/model/border.hpp"
#include "triage/model/model.hpp"
#include "triage/model/witness.hpp"

namespace triage {
namespace {

class CensusTaker {
 public:
  CensusTaker(const RulePack& pack, const Program& program, Model& model)
      : pack_(pack), program_(program), model_(model), diagram_(model.diagram) {}

  Census run() {
    Census census;
    census.people = diagram_.count(model_.possible);
    for (const Disposition level : ids_up_to<Disposition>(pack_.dispositions.size())) {
      census.levels.push_back(people_in(model_.exactly(level)));
    }
    for (const Set offered : model_.offered) census.care.push_back(people_in(offered));
    for (const RuleId id : ids_up_to<RuleId>(program_.rules.size())) {
      const Diagram::Scratch scratch(diagram_);
      census.rules.push_back(look_at(id));
    }
    return census;
  }

 private:
  Count people_in(Set set) { return diagram_.count(diagram_.both(set, model_.possible)); }

  RuleCensus look_at(RuleId id) {
    RuleCensus found;
    const Disposition then = program_[id].then;
    std::vector<Set> resting;  // by level, up to the rule's own
    for (const Disposition level : ids_up_to<Disposition>(then.index() + 1)) {
      resting.push_back(who_rests_on(program_, model_, id, level));
    }
    found.fires = people_in(model_.yes(program_[id].when));
    found.decides = diagram_.count(resting.back());
    for (std::size_t i = 0; i < program_.guarantees.size(); ++i) {
      const ProgramGuarantee& guarantee = program_.guarantees[i];
      if (!guarantee.when || !guarantee.at_least || *guarantee.at_least > then) continue;
      const Set needing = resting[guarantee.at_least->index()];
      if (!diagram_.are_disjoint(needing, model_.yes(*guarantee.when))) {
        found.guarantees.push_back(i);
      }
    }
    show_border(found, id, resting.back());
    return found;
  }

  /// The simplest person of `decided`, and how the one who gets less and differs in the fewest
  /// answers differs.
  void show_border(RuleCensus& found, RuleId id, Set decided) {
    const auto border = border_in(program_, model_, decided, program_[id].then);
    if (!border) return;
    const Combination& person = border->decided;
    const std::vector<bool> none(program_.columns.size(), false);
    const Set fires = model_.yes(program_[id].when);
    found.decided =
        case_of(pack_, program_, person, needed_columns(diagram_, program_, fires, person, none));
    if (!border->below) return;
    const Combination& nearest = *border->below;
    std::vector<bool> differs(none);
    for (std::size_t i = 0; i < differs.size(); ++i) differs[i] = nearest[i] != person[i];
    found.nearest_below = case_of(pack_, program_, nearest, differs);
  }

  const RulePack& pack_;
  const Program& program_;
  Model& model_;
  Diagram& diagram_;
};

}  // namespace

std::optional<Census> census_of(const RulePack& pack, const Program& program,
                                std::size_t max_nodes) {
  try {
    Diagram diagram = diagram_for(program, max_nodes);
    Model model = model_of(diagram, program);
    return CensusTaker(pack, program, model).run();
  } catch (const DiagramTooLarge&) {
    return std::nullopt;
  }
}

}  // namespace triage
