#include "triage/cases/assess.hpp"

#include "triage/base/phrases.hpp"
#include "triage/base/text.hpp"
#include "triage/cases/doubts.hpp"

namespace triage {

Assessment assess(const Pack& pack, const Case& person, Unanswered unanswered) {
  EncodedAnswers encoded = encode(pack.program, person.answers);
  std::vector<std::string> warnings;
  const Language language = language_of(pack.language);
  for (const FindingId finding : encoded.disagreements) {
    const auto& measured_by = pack[finding].measured_by;
    const Finding& by = pack[measured_by ? measured_by->by : asked_as(pack.program, finding)];
    warnings.push_back(
        say(language, Phrase::disagreement, {{"one", pack[finding].label}, {"other", by.label}}));
  }
  for (std::string& doubt : doubts(pack, person.answers)) warnings.push_back(std::move(doubt));
  if (unanswered == Unanswered::counts_as_no) {
    AssumedAnswers read_as_no = with_unanswered_as_no(pack.program, std::move(encoded.answers));
    encoded.answers = std::move(read_as_no.answers);
    std::vector<std::string> names;
    for (const FindingId finding : read_as_no.assumed) names.push_back(pack[finding].label);
    if (!names.empty()) {
      warnings.push_back(say(language, Phrase::read_as_no, {{"findings", join(names, "; ")}}));
    }
  }
  const Disposition floor = person.ended ? pack.most_urgent() : pack.program.otherwise;
  Outcome outcome = infer(pack.program, encoded.answers, floor);
  return {std::move(encoded.answers), std::move(outcome), std::move(warnings)};
}

}  // namespace triage
