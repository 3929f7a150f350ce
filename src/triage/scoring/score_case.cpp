#include "triage/scoring/score_case.hpp"

#include <algorithm>

namespace triage {

CaseScorer::CaseScorer(const Pack& pack, Unanswered unanswered)
    : pack_(pack), interviews_(pack.program), changes_(pack, unanswered) {}

ScoredCase CaseScorer::score(const Case& person, const Assessment& assessment) {
  ScoredCase scored;
  if (person.expect) scored.expected.emplace(person.expect->disposition);
  scored.given = assessment.outcome.disposition;
  scored.told = person.answers.size();
  if (!person.ended) {
    const std::vector<FindingId>& asked = interviews_.asked(assessment.row);
    scored.questions = asked.size();
    for (const Answer& answer : person.answers) {
      const FindingId question = asked_as(pack_.program, answer.finding);
      if (std::find(asked.begin(), asked.end(), question) != asked.end()) ++scored.told_and_asked;
    }
  }
  scored.turns = changes_.turns(person, assessment);
  return scored;
}

}  // namespace triage
