#include "triage/cases/assess.hpp"

#include "triage/base/text.hpp"

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
    AssumedAnswers read_as_no = with_unanswered_as_no(program, std::move(encoded.answers));
    encoded.answers = std::move(read_as_no.answers);
    std::vector<std::string> names;
    for (const FindingId finding : read_as_no.assumed) names.push_back(pack[finding].id);
    if (!names.empty()) warnings.push_back("not answered, and read as no: " + join(names, ", "));
  }
  Outcome outcome = infer(program, encoded.answers);
  return {std::move(encoded.answers), std::move(outcome), std::move(warnings)};
}

}  // namespace triage
