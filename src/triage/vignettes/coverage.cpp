#include "triage/vignettes/coverage.hpp"

#include <utility>

#include "triage/program/from_pack.hpp"
#include "triage/vignettes/observation.hpp"

namespace triage {
namespace {

void note(Covered& covered, std::optional<SideOf> seen, std::optional<SideOf> shown,
          std::size_t vignette) {
  if (!seen) return;
  Side& side = *seen == SideOf::yes ? covered.yes : covered.no;
  side.seen = true;
  if (shown && !side.shown_by) side.shown_by = vignette;
}

/// Notes what one vignette tries out. They are looked at one by one: what is observed of each is as
/// large as the pack.
void note(const Observation& observed, std::size_t vignette, const Probes& probes,
          Coverage& coverage) {
  for (auto* items : {&coverage.rules, &coverage.care}) {
    for (Covered& covered : *items) {
      const auto shown = side_shown(covered.decision, observed);
      note(covered, shown, shown, vignette);
    }
  }
  for (std::size_t i = 0; i < probes.conditions.size(); ++i) {
    const ProbedCondition& probe = probes.conditions[i];
    const Truth holds =
        observed.outcomes.gates().at(observed.outcomes.program()[probe.holds].when, 0);
    std::optional<SideOf> seen;
    if (holds != Truth::unknown) seen = holds == Truth::yes ? SideOf::yes : SideOf::no;
    note(coverage.conditions[i], seen, side_shown(probe, observed), vignette);
  }
}

/// Asks the diagram, for every side that no vignette shows, whether anybody could.
class Possibility {
 public:
  Possibility(const Program& probed, std::size_t max_nodes)
      : diagram_(diagram_for(probed, max_nodes)), model_(model_of(diagram_, probed)) {}

  template <class Subject>
  void decide(Covered& covered, const Subject& subject) {
    decide(covered.yes, subject, SideOf::yes);
    decide(covered.no, subject, SideOf::no);
  }

 private:
  template <class Subject>
  void decide(Side& side, const Subject& subject, SideOf which) {
    if (side.shown_by) return;
    const Set shown = where_shown(model_, subject, which);
    side.possible = diagram_.intersect(shown, model_.possible) != Diagram::empty();
  }

  Diagram diagram_;
  Model model_;
};

void decide_possible(const Probes& probes, const Program& probed, std::size_t max_nodes,
                     Coverage& coverage) {
  try {
    Possibility possibility(probed, max_nodes);
    for (Covered& rule : coverage.rules) possibility.decide(rule, rule.decision);
    for (Covered& path : coverage.care) possibility.decide(path, path.decision);
    for (std::size_t i = 0; i < coverage.conditions.size(); ++i) {
      possibility.decide(coverage.conditions[i], probes.conditions[i]);
    }
  } catch (const DiagramTooLarge&) {
    coverage.gave_up = true;
  }
}

}  // namespace

CoveredCount count_covered(std::span<const Covered> items) {
  CoveredCount count;
  for (const Covered& item : items) {
    if (item.is_possible()) {
      ++count.total;
      if (item.is_covered()) ++count.covered;
    } else {
      ++count.impossible;
    }
  }
  return count;
}

CoverageCount::CoverageCount(const RulePack& pack)
    : probes_(probes_for(pack)), probed_(program_from_pack(probes_.pack)) {
  coverage_.left_whole = probes_.left_whole;
  for (std::size_t i = 0; i < pack.rules.size(); ++i) {
    coverage_.rules.push_back({{DecisionKind::rule, i}, pack.rules[i].place, {}, {}, {}});
  }
  for (std::size_t i = 0; i < pack.care.size(); ++i) {
    coverage_.care.push_back({{DecisionKind::care_path, i}, pack.care[i].place, {}, {}, {}});
  }
  for (const ProbedCondition& probe : probes_.conditions) {
    coverage_.conditions.push_back({probe.decision, probe.place, probe.text, {}, {}});
  }
}

void CoverageCount::look_at(std::span<const VignetteResult> vignettes, std::size_t first) {
  for (std::size_t i = 0; i < vignettes.size(); ++i) {
    note(observe(probed_, vignettes[i].vignette), first + i, probes_, coverage_);
  }
}

Coverage CoverageCount::finish(std::size_t max_nodes) && {
  decide_possible(probes_, probed_, max_nodes, coverage_);
  return std::move(coverage_);
}

}  // namespace triage
