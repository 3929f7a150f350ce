#include "triage/cases/contradictions.hpp"

#include <algorithm>

#include "triage/base/text.hpp"
#include "triage/base/truth.hpp"

namespace triage {
namespace {

template <class As>
const As* said_as(const std::vector<Answer>& answers, FindingId finding) {
  const Answer* answer = answer_to(answers, finding);
  return answer == nullptr ? nullptr : std::get_if<As>(&answer->said);
}

/// What a checklist or a reading says about a yes/no finding.
Truth said_elsewhere(const RulePack& pack, const std::vector<Answer>& answers, FindingId id) {
  if (const auto& asked = pack[id].same_as) {
    const auto* options = said_as<std::vector<OptionAnswer>>(answers, asked->checklist);
    const auto option =
        options == nullptr ? OptionAnswer::unknown : (*options)[asked->option.index()];
    if (option == OptionAnswer::yes) return Truth::yes;
    return option == OptionAnswer::no ? Truth::no : Truth::unknown;
  }
  const auto& measured = pack[id].measured_by;
  const auto* reading = measured ? said_as<Quantity>(answers, measured->by) : nullptr;
  return reading == nullptr ? Truth::unknown : truth_of(holds(measured->yes_when, *reading));
}

}  // namespace

std::vector<FindingId> contradicted_findings(const RulePack& pack,
                                             const std::vector<Answer>& answers) {
  std::vector<FindingId> contradicted;
  for (const Answer& answer : answers) {
    const bool* yes = std::get_if<bool>(&answer.said);
    if (yes == nullptr) continue;
    const Truth elsewhere = said_elsewhere(pack, answers, answer.finding);
    if (elsewhere == truth_of(!*yes)) contradicted.push_back(answer.finding);
  }
  std::sort(contradicted.begin(), contradicted.end());
  return contradicted;
}

void check_contradictions(const RulePack& pack, const std::vector<Answer>& answers, Place place,
                          Diagnostics& diagnostics) {
  const auto contradicted = contradicted_findings(pack, answers);
  if (contradicted.size() <= max_contradictions) return;
  std::vector<std::string> names;
  for (const FindingId id : contradicted) names.push_back(pack[id].id);
  diagnostics.add(
      Code::case_contradictory, place,
      {std::to_string(names.size()), join(names, ", "), std::to_string(max_contradictions)});
}

}  // namespace triage
