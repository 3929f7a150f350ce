#include "unit/claims/recheck.hpp"

#include <algorithm>

#include "triage/reasoning/outcomes.hpp"
#include "triage/report/case_yaml.hpp"

namespace triage::tests {
namespace {

struct Seen {
  Row row;
  Outcome outcome;
};

Seen look(const Pack& rules, const Case& person) {
  // As a reader would: by the text, with all the checks on case files.
  const std::string yaml = case_to_yaml(rules, person);
  const auto cases = cases_in(rules, yaml);
  const auto* read = cases.size() == 1 ? std::get_if<Case>(&cases.front()) : nullptr;
  if (read == nullptr) return {Row(rules.program), {}};
  Row row = encode(rules.program, read->answers);
  Outcome outcome = infer(rules.program, row);
  return {std::move(row), std::move(outcome)};
}

bool is_offered(const Outcome& outcome, CareId care) {
  return outcome.care[care.index()].status == CareStatus::offered;
}

/// The thing that stands in the first quotes of a verdict's subject.
std::string quoted_in(const std::string& subject) {
  const std::size_t first = subject.find('\'') + 1;
  return subject.substr(first, subject.find('\'', first) - first);
}

bool breaks_guarantee(const Pack& rules, const Seen& seen, const std::string& id) {
  for (std::size_t i = 0; i < rules.guarantees.size(); ++i) {
    if (rules.guarantees[i].id != id) continue;
    const ProgramGuarantee& promised = rules.program.guarantees[i];
    const auto& apart = promised.never_together;
    const auto together = std::count_if(
        apart.begin(), apart.end(), [&](CareId care) { return is_offered(seen.outcome, care); });
    if (together > 1) return true;
    if (!promised.when || !seen.outcome.disposition) return false;
    const Disposition given = *seen.outcome.disposition;
    return (promised.at_least && given < *promised.at_least) ||
           (promised.at_most && given > *promised.at_most);
  }
  return false;
}

Truth guarantee_applies(const Pack& rules, const Seen& seen, const std::string& id) {
  for (std::size_t i = 0; i < rules.guarantees.size(); ++i) {
    const auto& when = rules.program.guarantees[i].when;
    if (rules.guarantees[i].id != id) continue;
    return when ? Outcomes(rules.program, seen.row).gates().at(*when, 0) : Truth::yes;
  }
  return Truth::no;
}

bool has_no_fired_rule(const Outcome& outcome) {
  return std::none_of(outcome.rules.begin(), outcome.rules.end(),
                      [](Truth status) { return status == Truth::yes; });
}

bool has_advice(const Outcome& outcome) {
  return std::any_of(outcome.care.begin(), outcome.care.end(), [](const CareOutcome& care) {
    return care.status == CareStatus::offered || care.status == CareStatus::undecided;
  });
}

/// Whether the bound named in the subject, `at least 'doctor'`, is not inferred.
bool lacks_bound(const Pack& rules, const Outcome& outcome, const std::string& subject) {
  const Disposition level = disposition(rules, quoted_in(subject));
  return subject.starts_with("at least") ? outcome.at_least < level : outcome.at_most >= level;
}

bool is_unsure(const Case& person) {
  return std::any_of(person.answers.begin(), person.answers.end(), [](const Answer& answer) {
    const auto* options = std::get_if<std::vector<OptionAnswer>>(&answer.said);
    if (options == nullptr) return std::holds_alternative<Unknown>(answer.said);
    return std::find(options->begin(), options->end(), OptionAnswer::unknown) != options->end();
  });
}

/// Whether the outcome is that of everybody who answers like this, whatever is left out.
bool is_certain(const Case& person, const Outcome& outcome) {
  return outcome.disposition && !is_unsure(person);
}

bool shows(const Pack& rules, const Verdict& verdict, const Seen& seen) {
  const Outcome& outcome = seen.outcome;
  const std::string id = quoted_in(verdict.subject);
  const Disposition home(0);
  switch (verdict.check) {
    case Check::guarantee:
      return is_certain(*verdict.counterexample, outcome) && breaks_guarantee(rules, seen, id) &&
             guarantee_applies(rules, seen, id) == Truth::yes;
    case Check::guarantee_unsure:
      return breaks_guarantee(rules, seen, id) && guarantee_applies(rules, seen, id) != Truth::no;
    case Check::otherwise_is_meant:
      return is_certain(*verdict.counterexample, outcome) && has_no_fired_rule(outcome);
    case Check::advice_at_home: return outcome.disposition == home && !has_advice(outcome);
    case Check::unknown_is_not_home: return outcome.disposition == home && outcome.at_most > home;
    case Check::bounds_are_exact: return lacks_bound(rules, outcome, verdict.subject);
    case Check::interview_asks_what_matters:
      return std::find(outcome.ask.begin(), outcome.ask.end(),
                       finding(rules, quoted_in(verdict.problem))) != outcome.ask.end();
    default: return false;
  }
}

}  // namespace

std::string flaw_in(const Pack& rules, const Verdict& verdict) {
  if (!verdict.counterexample) return {};
  const Seen seen = look(rules, *verdict.counterexample);
  if (seen.outcome.rules.empty()) return "the counterexample cannot be read as a case";
  const bool unsure = verdict.check == Check::worse_never_lowers_unsure;
  if (verdict.check == Check::worse_never_lowers || unsure) {
    const Outcome worse = look(rules, *verdict.compared_with).outcome;
    const bool certain = is_certain(*verdict.counterexample, seen.outcome) &&
                         is_certain(*verdict.compared_with, worse);
    const bool told_both = seen.outcome.disposition && worse.disposition;
    const bool falls = told_both && *worse.disposition < *seen.outcome.disposition;
    return (unsure || certain) && falls ? "" : "the disposition does not fall";
  }
  return shows(rules, verdict, seen) ? "" : "the counterexample does not show the problem";
}

}  // namespace triage::tests
