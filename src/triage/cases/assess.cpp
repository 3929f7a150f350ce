#include "triage/cases/assess.hpp"

#include <utility>

#include "triage/base/mapped.hpp"
#include "triage/base/phrases.hpp"
#include "triage/base/text.hpp"
#include "triage/cases/doubts.hpp"
#include "triage/program/from_pack.hpp"
#include "triage/reasoning/measurement.hpp"

namespace triage {
namespace {

/// The findings, in the pack's order, of which two rows do not say the same. What several findings
/// have in common counts for the first of them.
std::vector<FindingId> findings_that_differ(const Program& program, const Row& a, Row b) {
  std::vector<FindingId> findings;
  for (const FindingId id : ids_up_to<FindingId>(program.findings.size())) {
    bool differs = false;
    for (std::size_t i = 0; i < program[id].column_count; ++i) {
      const std::size_t column = program[id].first_column.index() + i;
      differs = differs || a[column] != b[column];
      b[column] = a[column];
    }
    if (differs) findings.push_back(id);
  }
  return findings;
}

}  // namespace

Assessment assess(const Pack& pack, const Case& person, Unanswered unanswered) {
  Row row = encode(pack.program, person.answers);
  std::vector<std::string> warnings;
  const Language language = language_of(pack.language);
  for (const FindingId finding : contradicted_findings(pack.program, row)) {
    const auto& measured_by = pack[finding].measured_by;
    const Finding& by = pack[measured_by ? measured_by->by : asked_as(pack.program, finding)];
    warnings.push_back(
        say(language, Phrase::disagreement, {{"one", pack[finding].label}, {"other", by.label}}));
  }
  for (std::string& doubt : doubts(pack, person.answers)) warnings.push_back(std::move(doubt));
  if (unanswered == Unanswered::counts_as_no) {
    Row read = with_unanswered_as_no(pack.program, row);
    std::vector<std::string> names = mapped(findings_that_differ(pack.program, row, read),
                                            [&](FindingId finding) { return pack[finding].label; });
    row = std::move(read);
    if (!names.empty()) {
      warnings.push_back(say(language, Phrase::read_as_no, {{"findings", join(names, "; ")}}));
    }
  }
  const Disposition floor = person.ended ? pack.most_urgent() : pack.program.otherwise;
  Outcome outcome = infer(pack.program, row, floor);
  return {std::move(row), std::move(outcome), std::move(warnings)};
}

}  // namespace triage
