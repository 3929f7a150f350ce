#include "triage/comparison/renumber.hpp"

#include <utility>
#include <variant>

#include "triage/base/overloaded.hpp"

namespace triage {
namespace {

void renumber(Condition& condition, const Renumbering& to);

void renumber(IsAnswered& form, const Renumbering& to) {
  form.finding = to.findings[form.finding.index()];
}
/// "None of a checklist" is none of the options that the pack has, whatever the other one adds.
Condition::Form without_any(const IsNone& form, const Renumbering& to) {
  const FindingId finding = to.findings[form.finding.index()];
  if ((*to.pack)[form.finding].type != FindingType::any_of) return IsNone{finding};
  return Not{{{IsAnyOption{finding, to.options[form.finding.index()]}, {}}}};
}
void renumber(IsInRange& form, const Renumbering& to) {
  form.finding = to.findings[form.finding.index()];
}
void renumber(IsAnyOption& form, const Renumbering& to) {
  for (OptionId& option : form.options) {
    option = to.options[form.finding.index()][option.index()];
  }
  form.finding = to.findings[form.finding.index()];
}
void renumber(FactHolds& /*facts keep their ids*/, const Renumbering& /*to*/) {}
void renumber(Not& form, const Renumbering& to) {
  for (Condition& part : form.parts) renumber(part, to);
}
void renumber(AtLeast& form, const Renumbering& to) {
  for (Condition& part : form.parts) renumber(part, to);
}

void renumber(Condition& condition, const Renumbering& to) {
  condition.form = std::visit(Overloaded{[&to](IsNone& form) { return without_any(form, to); },
                                         [&to](auto& form) {
                                           renumber(form, to);
                                           return Condition::Form(std::move(form));
                                         }},
                              condition.form);
}

void renumber(Disposition& disposition, const Renumbering& to) {
  disposition = to.dispositions[disposition.index()];
}

}  // namespace

RulePack renumbered(const RulePack& pack, const Renumbering& to, std::vector<Finding> findings,
                    std::vector<DispositionLevel> dispositions) {
  RulePack result = pack;
  // Measurements are the pack's own: the shared declarations come without any.
  for (std::size_t i = 0; i < pack.findings.size(); ++i) {
    if (const auto& measured = pack.findings[i].measured_by) {
      findings[to.findings[i].index()].measured_by =
          Measurement{to.findings[measured->by.index()], measured->yes_when};
    }
  }
  result.findings = std::move(findings);
  result.dispositions = std::move(dispositions);
  visit_whole_conditions(result, [&to](Condition& condition) { renumber(condition, to); });
  renumber(result.otherwise, to);
  renumber(result.when_unknown, to);
  for (Rule& rule : result.rules) renumber(rule.then, to);
  for (CarePath& path : result.care) {
    for (Disposition& disposition : path.with) renumber(disposition, to);
  }
  for (Guarantee& guarantee : result.guarantees) {
    if (guarantee.at_least) renumber(*guarantee.at_least, to);
    if (guarantee.at_most) renumber(*guarantee.at_most, to);
  }
  return result;
}

}  // namespace triage
