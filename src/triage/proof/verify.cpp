#include "triage/proof/verify.hpp"

#include <algorithm>

#include "triage/proof/checks.hpp"
#include "triage/proof/witness.hpp"

namespace triage {
namespace checks {

Involved involved(const Rule& rule) { return {"rule '" + rule.id + "'", rule.place}; }
Involved involved(const CarePath& path) { return {"care path '" + path.id + "'", path.place}; }
Involved involved(const Finding& finding) {
  return {"finding '" + finding.id + "'", finding.place};
}

std::vector<bool> Proof::relevant_columns(Set set) const {
  std::vector<bool> relevant = model.diagram.support(set);
  for (const Set at_least : model.at_least) {
    const std::vector<bool> support = model.diagram.support(at_least);
    for (std::size_t i = 0; i < support.size(); ++i) relevant[i] = relevant[i] || support[i];
  }
  return relevant;
}

void Proof::holds_unless(Check check, std::string subject, Set counterexamples, std::string problem,
                         std::vector<Involved> involved) {
  const Set real = model.diagram.both(counterexamples, model.possible);
  const auto simplest_one = simplest(model.diagram, program, real);
  Verdict verdict{check, std::move(subject), Result::proved, {}, {}, {}, {}};
  if (simplest_one) {
    verdict.result = Result::refuted;
    verdict.problem = std::move(problem);
    verdict.involved = std::move(involved);
    verdict.counterexample =
        case_of(pack, program, *simplest_one, relevant_columns(counterexamples));
  }
  result.verdicts.push_back(std::move(verdict));
}

void Proof::holds_if(bool holds, Check check, std::string subject, std::string problem,
                     std::vector<Involved> involved) {
  Verdict verdict{check, std::move(subject), Result::proved, {}, {}, {}, {}};
  if (!holds) {
    verdict.result = Result::refuted;
    verdict.problem = std::move(problem);
    verdict.involved = std::move(involved);
  }
  result.verdicts.push_back(std::move(verdict));
}

}  // namespace checks

Verification verify(const RulePack& pack, const Program& program, std::size_t max_nodes) {
  Verification result;
  try {
    Diagram diagram = diagram_for(program, max_nodes);
    Model model = model_of(diagram, program);
    result.combinations = model.diagram.count(model.possible);
    checks::Proof proof{pack, program, model, result};
    checks::check_rules(proof);
    checks::check_conditions(proof);
    checks::check_findings(proof);
    checks::check_care(proof);
    checks::check_guarantees(proof);
    checks::check_order(proof);
    checks::check_extension(proof);
    checks::check_bounds(proof);
    checks::check_interview(proof);
    checks::check_enumeration(proof);
  } catch (const DiagramTooLarge&) {
    result.gave_up = true;
  }
  return result;
}

bool is_proved(const Verification& verification) {
  return !verification.gave_up &&
         std::all_of(verification.verdicts.begin(), verification.verdicts.end(),
                     [](const Verdict& verdict) { return verdict.result != Result::refuted; });
}

}  // namespace triage
