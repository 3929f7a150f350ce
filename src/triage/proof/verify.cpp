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
Involved involved(const Guarantee& guarantee) {
  return {"guarantee '" + guarantee.id + "'", guarantee.place};
}

void Proof::holds_unless(Check check, std::string subject, Set counterexamples, std::string problem,
                         std::vector<Involved> involved, const Shown& shown) {
  Verdict verdict{check, std::move(subject), Result::proved, {}, {}, {}, {}};
  const Set real = model.diagram.both(counterexamples, model.possible);
  if (const auto simplest_one = simplest(model.diagram, program, real)) {
    verdict.result = Result::refuted;
    verdict.problem = std::move(problem);
    verdict.involved = std::move(involved);
    verdict.counterexample = shortest_case(pack, program, model, real, *simplest_one, shown);
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

bool Proof::is_refuted(Check check, const std::string& subject) const {
  return std::any_of(result.verdicts.begin(), result.verdicts.end(), [&](const Verdict& verdict) {
    return verdict.check == check && verdict.subject == subject &&
           verdict.result == Result::refuted;
  });
}

void Proof::holds_unless(PartialModel& partial, Check check, std::string subject,
                         Set counterexamples, Result otherwise, std::string problem,
                         std::vector<Involved> involved, const Shown& shown) {
  Verdict verdict{check, std::move(subject), Result::proved, {}, {}, {}, {}};
  if (const auto simplest_one = simplest(partial.diagram, program, counterexamples)) {
    verdict.result = otherwise;
    verdict.problem = std::move(problem);
    verdict.involved = std::move(involved);
    verdict.counterexample =
        shortest_partial_case(pack, program, partial, counterexamples, *simplest_one, shown);
  }
  result.verdicts.push_back(std::move(verdict));
}

namespace {

/// Runs one check. If it gives up half-way, what it proved of its subjects so far is dropped: the
/// claim is about all of them. What it refuted stays refuted.
template <class Step>
void run(Verification& result, const Step& step) {
  const auto before = static_cast<std::ptrdiff_t>(result.verdicts.size());
  try {
    step();
  } catch (const DiagramTooLarge&) {
    const auto proved = [](const Verdict& verdict) { return verdict.result == Result::proved; };
    auto& verdicts = result.verdicts;
    verdicts.erase(std::remove_if(verdicts.begin() + before, verdicts.end(), proved),
                   verdicts.end());
    throw;
  }
}

void check_all(Proof& proof) {
  for (const auto check : {check_rules, check_conditions, check_facts, check_findings, check_care,
                           check_guarantees, check_order, check_extension, check_enumeration}) {
    run(proof.result, [&] { check(proof); });
  }
  Diagram partial_diagram = partial_diagram_for(proof.program, proof.model.diagram.max_nodes());
  PartialModel partial = partial_model_of(partial_diagram, proof.program);
  for (const auto check : {check_unsure, check_order_unsure, check_bounds, check_interview}) {
    run(proof.result, [&] { check(proof, partial); });
  }
}

}  // namespace
}  // namespace checks

Verification verify(const RulePack& pack, const Program& program, std::size_t max_nodes) {
  Verification result;
  try {
    Diagram diagram = diagram_for(program, max_nodes);
    Model model = model_of(diagram, program);
    result.combinations = model.diagram.count(model.possible);
    checks::Proof proof{pack, program, model, result};
    checks::check_all(proof);
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
