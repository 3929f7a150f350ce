// What judges said of the same people, for programs. What is not there is left out: the word of
// somebody who did not judge a person, a kappa that is not defined.

#include "triage/report/figures.hpp"
#include "triage/report/judged_text.hpp"
#include "triage/report/wording.hpp"

namespace triage {
namespace {

Value agreement_value(const Agreement& one) {
  Record record{{"between", {one.between}}, {"agreed", share_value(one.agreed)}};
  if (!one.kappa) return {std::move(record)};
  const auto add = [&record](const std::string& name, double value) {
    record.push_back({name, {figure_text(value)}});
  };
  add("kappa", one.kappa->value);
  if (const auto& interval = one.kappa->interval) {
    add("kappa_low", interval->low);
    add("kappa_high", interval->high);
  }
  return {std::move(record)};
}

Value judged_case_value(const RulePack& pack, const Judged& judged, const JudgedCase& one) {
  Record said;
  for (std::size_t i = 0; i < one.said.size(); ++i) {
    if (one.said[i]) said.push_back({judged.judges[i], {pack[*one.said[i]].id}});
  }
  return {Record{{"id", {one.person.id}},
                 {"pack", {disposition_id(pack, one.given)}},
                 {"judges", {std::move(said)}},
                 {"pack_is_less_urgent", {one.is_under_triaged()}},
                 {"pack_is_more_urgent", {one.is_over_triaged()}}}};
}

}  // namespace

Record judged_record(const RulePack& pack, const Judged& judged) {
  const auto of_case = [&](const JudgedCase& one) { return judged_case_value(pack, judged, one); };
  return {{"pack", {pack_identity(pack)}},
          {"judges", text_list(judged.judges)},
          {"agreement", list_value(agreements(pack, judged), agreement_value)},
          {"people", list_value(judged.cases, of_case)}};
}

}  // namespace triage
