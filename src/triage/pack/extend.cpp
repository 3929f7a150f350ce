#include "triage/pack/extend.hpp"

#include <utility>
#include <vector>

namespace triage {
namespace {

template <class Item>
void lower_places(std::vector<Item>& items) {
  for (Item& item : items) ++item.place.layer;
}

/// Calls `change` with every disposition that the pack refers to.
template <class Change>
void change_dispositions(RulePack& pack, const Change& change) {
  change(pack.otherwise);
  change(pack.when_unknown);
  for (Rule& rule : pack.rules) change(rule.then);
  for (CarePath& path : pack.care) {
    for (Disposition& level : path.with) change(level);
  }
  for (Guarantee& guarantee : pack.guarantees) {
    if (guarantee.at_least) change(*guarantee.at_least);
    if (guarantee.at_most) change(*guarantee.at_most);
  }
}

/// Calls `change` with every finding that the pack refers to.
template <class Change>
void change_findings(RulePack& pack, const Change& change) {
  for (Finding& finding : pack.findings) {
    if (finding.measured_by) change(finding.measured_by->by);
    if (finding.same_as) change(finding.same_as->checklist);
    for (Option& option : finding.options) {
      if (option.only_while) change(option.only_while->by);
    }
  }
  visit_conditions(pack, [&change](Condition& condition) {
    if (FindingId* finding = finding_in(condition)) change(*finding);
  });
}

}  // namespace

RulePack layer_on(RulePack base) {
  RulePack pack = base;
  pack.base = std::make_shared<const RulePack>(std::move(base));
  lower_places(pack.sources);
  lower_places(pack.dispositions);
  lower_places(pack.emergency_numbers);
  for (SignList* list : {&pack.watch_for, &pack.before_the_first_question}) {
    ++list->place.layer;
    lower_places(list->signs);
  }
  lower_places(pack.findings);
  lower_places(pack.facts);
  lower_places(pack.rules);
  lower_places(pack.care);
  lower_places(pack.guarantees);
  visit_conditions(pack, [](Condition& condition) { ++condition.place.layer; });
  std::erase_if(pack.guarantees, [](const Guarantee& guarantee) {
    return guarantee.at_most && !guarantee.at_least;
  });
  for (Guarantee& guarantee : pack.guarantees) guarantee.at_most.reset();
  return pack;
}

void insert_disposition(RulePack& pack, DispositionLevel level, Disposition after) {
  const auto above = static_cast<std::ptrdiff_t>(after.index() + 1);
  pack.dispositions.insert(pack.dispositions.begin() + above, std::move(level));
  change_dispositions(pack, [after](Disposition& d) {
    if (d > after) d = Disposition(d.index() + 1);
  });
}

void move_findings(RulePack& pack, const std::map<std::size_t, FindingId>& before) {
  std::vector<std::vector<std::size_t>> in_front(pack.findings.size());
  for (const auto& [moved, target] : before) in_front[target.index()].push_back(moved);
  std::vector<std::size_t> order;
  for (std::size_t i = 0; i < pack.findings.size(); ++i) {
    if (before.contains(i)) continue;
    order.insert(order.end(), in_front[i].begin(), in_front[i].end());
    order.push_back(i);
  }
  std::vector<Finding> findings;
  std::vector<FindingId> now_at(order.size());
  for (const std::size_t i : order) {
    now_at[i] = FindingId(findings.size());
    findings.push_back(std::move(pack.findings[i]));
  }
  pack.findings = std::move(findings);
  change_findings(pack, [&now_at](FindingId& id) { id = now_at[id.index()]; });
}

}  // namespace triage
