#include "triage/cases/assess.hpp"

namespace triage {

Assessment assess(const RulePack& pack, const Program& program, const Case& person,
                  Unanswered unanswered) {
  EncodedAnswers encoded = encode(program, person.answers);
  std::vector<std::string> warnings;
  for (const Diagnostic& warning : person.warnings) warnings.push_back(warning.message);
  for (const FindingId finding : encoded.disagreements) {
    Diagnostics diagnostics("");
    const auto& measured_by = pack[finding].measured_by;
    const std::string& by = pack[measured_by ? measured_by->by : asked_as(program, finding)].id;
    warnings.push_back(
        diagnostics.add(Code::case_disagreement, {}, {pack[finding].id, by}).message);
  }
  if (unanswered == Unanswered::counts_as_no) {
    encoded.answers = with_unanswered_as_no(program, std::move(encoded.answers));
  }
  Outcome outcome = infer(program, encoded.answers);
  return {std::move(encoded.answers), std::move(outcome), std::move(warnings)};
}

}  // namespace triage
