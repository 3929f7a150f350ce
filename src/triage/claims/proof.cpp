#include "triage/claims/proof.hpp"

#include <algorithm>

namespace triage::checks {

Involved involved(const Rule& rule) { return {"rule '" + rule.id + "'", rule.place}; }
Involved involved(const CarePath& path) { return {"care path '" + path.id + "'", path.place}; }
Involved involved(const Finding& finding) {
  return {"finding '" + finding.id + "'", finding.place};
}
Involved involved(const Guarantee& guarantee) {
  return {"guarantee '" + guarantee.id + "'", guarantee.place};
}
Involved involved(const Fact& fact) { return {"fact '" + fact.id + "'", fact.place}; }

void Proof::holds_unless(Claim claim, Set counterexamples, std::string problem,
                         std::vector<Involved> involved, const Shown& shown) {
  Verdict verdict{claim.check, std::move(claim.subject)};
  const Set real = model.diagram.intersect(counterexamples, model.possible);
  if (const auto simplest_one = simplest(model.diagram, pack.program, real)) {
    verdict.result = Result::refuted;
    verdict.problem = std::move(problem);
    verdict.involved = std::move(involved);
    Case person = shortest_case(pack, model, real, *simplest_one, shown);
    const bool shows = outcome_of(pack.program, person).disposition ==
                       disposition_in(model.diagram, model.at_least, *simplest_one);
    show(verdict, shows, std::move(person));
  }
  result.verdicts.push_back(std::move(verdict));
}

void Proof::holds_if(bool holds, Check check, std::string subject, std::string problem,
                     std::vector<Involved> involved) {
  Verdict verdict{check, std::move(subject)};
  if (!holds) {
    verdict.result = Result::refuted;
    verdict.problem = std::move(problem);
    verdict.involved = std::move(involved);
  }
  result.verdicts.push_back(std::move(verdict));
}

void Proof::not_claimed(Check check, std::string subject, std::string reason) {
  if (!result.verdicts.empty()) {
    const Verdict& last = result.verdicts.back();
    // Once for all the steps of a scale.
    if (last.check == check && last.subject == subject && last.problem == reason) return;
  }
  result.verdicts.push_back({check, std::move(subject), Result::not_claimed, std::move(reason)});
}

void Proof::fails_already(Check check, std::string subject) {
  not_claimed(check, std::move(subject), "It fails already where everything is answered.");
}

bool Proof::is_refuted(Check check, const std::string& subject) const {
  return std::ranges::any_of(result.verdicts, [&](const Verdict& verdict) {
    return verdict.check == check && verdict.subject == subject &&
           verdict.result == Result::refuted;
  });
}

void Proof::holds_unless(PartialModel& partial, Claim claim, Set counterexamples,
                         std::string problem, std::vector<Involved> involved, const Shown& shown) {
  Verdict verdict{claim.check, std::move(claim.subject)};
  if (const auto simplest_one = simplest(partial.diagram, pack.program, counterexamples)) {
    verdict.result = texts_of(verdict.check).otherwise;
    verdict.problem = std::move(problem);
    verdict.involved = std::move(involved);
    Case person = shortest_partial_case(pack, partial, counterexamples, *simplest_one, shown);
    const bool shows = outcome_of(pack.program, person).disposition ==
                       disposition_in(partial.diagram, partial.recommended, *simplest_one);
    show(verdict, shows, std::move(person));
  }
  result.verdicts.push_back(std::move(verdict));
}

void show(Verdict& verdict, bool shows, Case person, std::optional<Case> compared_with) {
  if (!shows) {
    verdict.problem +=
        " Inference, run over the person found, does not show it. This is a bug in triage, please "
        "report it.";
    return;
  }
  verdict.counterexample = std::move(person);
  verdict.compared_with = std::move(compared_with);
}

}  // namespace triage::checks
