#include "triage/model/census.hpp"

#include "triage/model/border.hpp"
#include "triage/model/model.hpp"
#include "triage/model/witness.hpp"

namespace triage {
namespace {

class CensusTaker {
 public:
  CensusTaker(const Pack& pack, Model& model)
      : pack_(pack), model_(model), diagram_(model.diagram) {}

  Census run() {
    Census census;
    census.people = diagram_.count(model_.possible);
    for (const Disposition level : ids_up_to<Disposition>(pack_.dispositions.size())) {
      census.levels.push_back(people_in(model_.exactly(level)));
    }
    for (const Set offered : model_.offered) census.care.push_back(people_in(offered));
    for (const RuleId id : ids_up_to<RuleId>(pack_.program.rules.size())) {
      const Diagram::Scratch scratch(diagram_);
      census.rules.push_back(look_at(id));
    }
    return census;
  }

 private:
  Count people_in(Set set) { return diagram_.count(diagram_.intersect(set, model_.possible)); }

  RuleCensus look_at(RuleId id) {
    RuleCensus found;
    const Disposition then = pack_.program[id].then;
    std::vector<Set> resting;  // by level, up to the rule's own
    for (const Disposition level : ids_up_to<Disposition>(then.index() + 1)) {
      resting.push_back(who_rests_on(model_, id, level));
    }
    found.fires = people_in(model_.yes(pack_.program[id].when));
    found.decides = diagram_.count(resting.back());
    for (std::size_t i = 0; i < pack_.program.guarantees.size(); ++i) {
      const ProgramGuarantee& guarantee = pack_.program.guarantees[i];
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
    const auto border = border_in(model_, decided, pack_.program[id].then);
    if (!border) return;
    const Row& person = border->decided;
    const std::vector<bool> none(pack_.program.columns.size(), false);
    const Set fires = model_.yes(pack_.program[id].when);
    found.decided = case_of(pack_, pack_.program, person,
                            needed_columns(diagram_, pack_.program, fires, person, none));
    if (!border->below) return;
    const Row& nearest = *border->below;
    std::vector<bool> differs(none);
    for (std::size_t i = 0; i < differs.size(); ++i) differs[i] = nearest[i] != person[i];
    found.nearest_below = case_of(pack_, pack_.program, nearest, differs);
  }

  const Pack& pack_;
  Model& model_;
  Diagram& diagram_;
};

}  // namespace

std::optional<Census> census_of(const Pack& pack, std::size_t max_nodes) {
  try {
    Diagram diagram = diagram_for(pack.program, max_nodes);
    Model model = model_of(diagram, pack.program);
    return CensusTaker(pack, model).run();
  } catch (const DiagramTooLarge&) {
    return std::nullopt;
  }
}

}  // namespace triage
