#include "triage/scoring/score_case.hpp"

#include <algorithm>

#include "triage/base/contains.hpp"

namespace triage {
namespace {

/// Whether an interview that asks for these findings is told this one: a reading also when it is
/// asked for what the reading measures.
bool is_told(const Program& program, const std::vector<FindingId>& asked, FindingId finding) {
  const auto is_asked = [&asked](FindingId question) { return contains(asked, question); };
  return is_asked(asked_as(program, finding)) ||
         std::ranges::any_of(program.measurements, [&](const ProgramMeasurement& measurement) {
           return program[measurement.by].finding == finding &&
                  is_asked(program[measurement.measured].finding);
         });
}

}  // namespace

CaseScorer::CaseScorer(const Pack& pack, Unanswered unanswered)
    : pack_(pack), interviews_(pack.program), changes_(pack, unanswered) {}

ScoredCase CaseScorer::score(const Case& person, const Assessment& assessment) {
  ScoredCase scored;
  if (person.expect) scored.expected.emplace(person.expect->disposition);
  scored.given = assessment.outcome.disposition;
  if (!person.ended) {
    scored.told = person.answers.size();
    const std::vector<FindingId>& asked = interviews_.asked(assessment.row);
    scored.questions = asked.size();
    for (const Answer& answer : person.answers) {
      if (is_told(pack_.program, asked, answer.finding)) ++scored.told_and_asked;
    }
  }
  scored.turns = changes_.turns(person, assessment);
  return scored;
}

}  // namespace triage
