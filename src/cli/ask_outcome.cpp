// One outcome as it was asked for, what is wrong with a case, and the exit codes of both.

#include <algorithm>

#include "cli/ask.hpp"
#include "cli/exit_code.hpp"
#include "cli/print_diagnostics.hpp"
#include "triage/report/explanation.hpp"
#include "triage/report/record.hpp"
#include "triage/report/text.hpp"

namespace triage::cli {
namespace {

Length length_of(const AskOptions& options) {
  if (options.brief) return Length::brief;
  return options.more ? Length::full : Length::usual;
}

}  // namespace

int urgency_exit_code(const RulePack& pack, const std::optional<Disposition>& disposition) {
  constexpr int least = 10;
  constexpr int between = 19;
  constexpr int most = 30;
  constexpr int undetermined = 40;
  if (!disposition) return undetermined;
  if (*disposition == pack.most_urgent()) return most;
  if (disposition->index() == 0) return least;
  return std::min(between + static_cast<int>(disposition->index()), most - 1);
}

int report_bad(const BadCase& bad, const CaseFile& file) {
  print_problems(bad.problems, bad.source());
  return file.failed() ? cannot_read_or_write : wrong_usage_or_input;
}

void print_outcome(const LoadedPack& rules, const AskOptions& options, const Case& person,
                   const Assessment& assessment, Output& out) {
  if (options.format == ResultFormat::json) {
    Record record = outcome_record(rules.pack, person, assessment);
    if (options.explain) {
      record.push_back({"explanation", explanation_value(rules.pack, person, assessment)});
    }
    out.stream() << to_json(record) << '\n';
    return;
  }
  ReportParts parts{length_of(options)};
  if (options.explain) {
    parts.explanation = explanation_sections(rules.pack, person, assessment);
  }
  if (is_document(options.format)) {
    const Document report = outcome_document(rules.pack, person, assessment, parts);
    out.stream() << written(report, options.format, {});
    return;
  }
  out.stream() << outcome_text(rules.pack, person, assessment, out.style(options.common.color),
                               parts);
}

}  // namespace triage::cli
