#include "triage/claims/verify.hpp"

#include <algorithm>

#include "triage/claims/checks.hpp"

namespace triage {
namespace checks {
namespace {

/// A check, and the claims that it decides.
template <class... Arguments>
struct Group {
  void (*check)(Arguments...);
  std::vector<Check> claims;
};

const std::vector<Group<Proof&>> steps = {
    {check_rules, {Check::rule_fires, Check::rule_matters}},
    {check_conditions, {Check::condition_varies}},
    {check_facts, {Check::fact_is_used}},
    {check_findings, {Check::finding_matters}},
    {check_care,
     {Check::care_is_offered, Check::precaution_matters, Check::no_care_in_emergency,
      Check::advice_at_home}},
    {check_guarantees, {Check::guarantee, Check::otherwise_is_meant}},
    {check_order, {Check::worse_never_lowers}},
    {check_extension, {Check::extension_never_lowers}},
    {check_enumeration, {Check::enumeration_agrees}},
};

const std::vector<Group<Proof&, PartialModel&>> partial_steps = {
    {check_unsure, {Check::guarantee_unsure, Check::unknown_is_not_home}},
    {check_order_unsure, {Check::worse_never_lowers_unsure}},
    {check_contradictions, {Check::contradictions_never_lower}},
    {check_bounds, {Check::bounds_hold, Check::bounds_are_exact}},
    {check_interview, {Check::interview_settles, Check::interview_asks_what_matters}},
};

/// Says what is proved now. Claims that are decided together are told of together, by the first.
class Progress {
 public:
  explicit Progress(const HearClaim& hear) : hear_(hear) {}

  void begin(const std::vector<Check>& claims) {
    if (hear_) hear_(texts_of(claims.front()).claim, done_, check_table().size());
    done_ += claims.size();
  }

 private:
  const HearClaim& hear_;
  std::size_t done_ = 0;
};

void give_up(Verification& result, const std::vector<Check>& claims) {
  result.gave_up = true;
  for (const Check claim : claims) {
    result.verdicts.push_back({claim, {}, Result::gave_up});
  }
}

/// Runs one check, and forgets what it leaves in the diagrams. If it gives up half-way, what it
/// proved of its subjects so far is dropped: the claim is about all of them. What it refuted stays
/// refuted.
template <class Group, class... Arguments>
void run(Verification& result, const Group& step, Arguments&... arguments) {
  const auto before = static_cast<std::ptrdiff_t>(result.verdicts.size());
  try {
    step.check(arguments...);
  } catch (const DiagramTooLarge&) {
    auto& verdicts = result.verdicts;
    verdicts.erase(std::remove_if(verdicts.begin() + before, verdicts.end(),
                                  [](const Verdict& verdict) {
                                    return verdict.result == Result::proved ||
                                           verdict.result == Result::not_claimed;
                                  }),
                   verdicts.end());
    give_up(result, step.claims);
  }
}

void check_complete(Proof& proof, Progress& progress) {
  for (const auto& step : steps) {
    progress.begin(step.claims);
    const Diagram::Scratch scratch(proof.model.diagram);
    run(proof.result, step, proof);
  }
}

void check_partial(Proof& proof, Progress& progress) {
  try {
    Diagram diagram = partial_diagram_for(proof.pack.program, proof.model.diagram.max_nodes());
    PartialModel partial = partial_model_of(diagram, proof.pack.program);
    for (const auto& step : partial_steps) {
      progress.begin(step.claims);
      const Diagram::Scratch scratch(proof.model.diagram);
      const Diagram::Scratch partial_scratch(diagram);
      run(proof.result, step, proof, partial);
    }
  } catch (const DiagramTooLarge&) {
    for (const auto& step : partial_steps) give_up(proof.result, step.claims);
  }
}

std::optional<WidestRule> widest_rule(const Program& program) {
  struct Span {
    std::size_t first;
    std::size_t last;
  };
  std::vector<Span> spans;  // of the columns below each gate
  for (const Gate& gate : program.gates) {
    if (gate.kind == GateKind::in_cells) {
      spans.push_back({gate.column.index(), gate.column.index()});
      continue;
    }
    Span span = spans[gate.first.index()];
    if (gate.kind != GateKind::opposite) {
      const Span& second = spans[gate.second.index()];
      span = {std::min(span.first, second.first), std::max(span.last, second.last)};
    }
    spans.push_back(span);
  }
  std::optional<WidestRule> widest;
  std::size_t width = 0;
  for (const RuleId id : ids_up_to<RuleId>(program.rules.size())) {
    const Span& span = spans[program[id].when.index()];
    if (span.last - span.first <= width) continue;
    width = span.last - span.first;
    widest = {id, program.columns[span.first].finding, program.columns[span.last].finding};
  }
  return widest;
}

/// Every claim there is has come to something.
void leave_no_claim_out(Verification& result) {
  for (const CheckTexts& texts : check_table()) {
    const bool decided = std::ranges::any_of(
        result.verdicts, [&texts](const Verdict& verdict) { return verdict.check == texts.check; });
    if (decided) continue;
    result.verdicts.push_back(
        {texts.check, {}, Result::not_claimed, "There is nothing of the kind in this pack."});
  }
}

}  // namespace
}  // namespace checks

Verification verify(const Pack& pack, std::size_t max_nodes, const HearClaim& hear) {
  Verification result;
  checks::Progress progress(hear);
  try {
    Diagram diagram = diagram_for(pack.program, max_nodes);
    Model model = model_of(diagram, pack.program);
    result.combinations = model.diagram.count(model.possible);
    checks::Proof proof{pack, model, result};
    checks::check_complete(proof, progress);
    checks::check_partial(proof, progress);
  } catch (const DiagramTooLarge&) {
    for (const auto& step : checks::steps) checks::give_up(result, step.claims);
    for (const auto& step : checks::partial_steps) checks::give_up(result, step.claims);
  }
  checks::leave_no_claim_out(result);
  if (result.gave_up) result.widest = checks::widest_rule(pack.program);
  return result;
}

bool is_proved(const Verification& verification) {
  return !verification.gave_up &&
         std::ranges::all_of(verification.verdicts, [](const Verdict& verdict) {
           return verdict.result != Result::refuted;
         });
}

}  // namespace triage
