#include "triage/report/text.hpp"

#include "triage/base/text.hpp"
#include "triage/reasoning/explain.hpp"
#include "triage/report/cited_sources.hpp"
#include "triage/report/wording.hpp"

namespace triage {
namespace {

constexpr std::size_t indent = 2;

void add_undetermined(Page& page, const RulePack& pack, const Outcome& outcome) {
  page.paragraph("These answers are not enough for a recommendation. So far it is at least '" +
                 pack[outcome.at_least].title + "', and it could be as much as '" +
                 pack[outcome.at_most].title + "'.");
  page.heading("Still to be answered");
  for (const FindingId id : outcome.ask) page.item("- ", pack[id].ask + " (" + pack[id].id + ")");
}

/// The recommendation is more urgent than what fired: the reason is what is not known.
void add_unknown_reasons(Page& page, const RulePack& pack, const Outcome& outcome) {
  page.paragraph(
      "Some answers are not known. To be safe, this is more than the other answers call for.");
  for (std::size_t i = 0; i < pack.rules.size(); ++i) {
    const Rule& rule = pack.rules[i];
    const bool raises = rule.then > outcome.at_least && rule.then <= *outcome.disposition;
    if (raises && outcome.rules[i] == Truth::unknown)
      page.item("- ", "This may apply to you: " + rule.because);
  }
}

void add_reasons(Page& page, const RulePack& pack, const Program& program, const Case& person,
                 const Assessment& assessment, CitedSources& sources) {
  page.heading("Why");
  bool any = false;
  for (const RuleId rule : fired_rules(program, assessment.outcome)) {
    const auto why = explain_rules(program, assessment.answers)[rule.index()];
    page.item("- ", pack[rule].because);
    for (const std::string& answer : answer_texts(pack, person, why.decided_by)) {
      page.paragraph("You said \"" + answer + "\".", indent);
    }
    page.paragraph("Source: " + sources.cite(pack[rule].sources), indent, Tone::faint);
    any = true;
  }
  const Outcome& outcome = assessment.outcome;
  if (*outcome.disposition > outcome.at_least) {
    add_unknown_reasons(page, pack, outcome);
  } else if (!any) {
    page.paragraph(std::string(outcome.settled() ? "None" : "As far as is known, none") +
                   " of the reasons for more urgent care applies.");
  }
}

void add_not_ruled_out(Page& page, const RulePack& pack, const Program& program,
                       const Outcome& outcome) {
  const auto rules = cannot_be_ruled_out(program, outcome);
  if (rules.empty()) return;
  page.heading("What could not be ruled out");
  page.paragraph("Because some answers are not known, these may still apply to you:");
  for (const RuleId rule : rules) {
    page.item("- ", urgency_word(pack, pack[rule].then) + ": " + pack[rule].because);
  }
}

bool has_care(const Outcome& outcome, CareStatus status) {
  for (const CareOutcome& care : outcome.care) {
    if (care.status == status) return true;
  }
  return false;
}

void add_offered_care(Page& page, const RulePack& pack, const Outcome& outcome,
                      CitedSources& sources) {
  if (!has_care(outcome, CareStatus::offered)) return;
  page.heading("What you can do");
  for (const CareId id : ids_up_to<CareId>(pack.care.size())) {
    if (outcome.care[id.index()].status != CareStatus::offered) continue;
    page.blank_line();
    page.paragraph("- " + pack[id].title, 0, Tone::strong);
    page.paragraph(pack[id].advice, indent);
    page.paragraph("Source: " + sources.cite(pack[id].sources), indent, Tone::faint);
  }
}

void add_withheld_care(Page& page, const RulePack& pack, const Outcome& outcome) {
  if (!has_care(outcome, CareStatus::withheld)) return;
  page.heading("What to leave out for now");
  for (const CareId id : ids_up_to<CareId>(pack.care.size())) {
    const CareOutcome& care = outcome.care[id.index()];
    if (care.status != CareStatus::withheld) continue;
    page.item("- ", pack[id].title + ". " + pack[id].unless[*care.withheld_by].because);
  }
}

void add_undecided_care(Page& page, const RulePack& pack, const Outcome& outcome) {
  std::vector<std::string> titles;
  for (const CareId id : ids_up_to<CareId>(pack.care.size())) {
    if (outcome.care[id.index()].status == CareStatus::undecided) titles.push_back(pack[id].title);
  }
  if (titles.empty()) return;
  const std::string undecided = join(titles, "; ") + ".";
  page.heading("What may or may not suit you");
  if (outcome.ask_for_care.empty()) {
    page.paragraph("Some answers are not known, so this is not recommended: " + undecided);
    return;
  }
  page.paragraph("It takes more answers to tell: " + undecided);
  page.paragraph("Still to be answered:");
  for (const FindingId id : outcome.ask_for_care) {
    page.item("- ", pack[id].ask + " (" + pack[id].id + ")");
  }
}

std::string answers_in_words(const Finding& finding) {
  std::vector<std::string> parts = {std::string(name_of(finding.type))};
  if (dimension_of(finding.type)) {
    parts.push_back("from " + to_text(finding.smallest) + " to " + to_text(finding.largest));
  }
  if (finding.whole) parts.emplace_back("whole");
  if (finding.none_label) parts.emplace_back("or none");
  return join(parts, ", ");
}

}  // namespace

Tone tone_of(const RulePack& pack, const std::optional<Disposition>& disposition) {
  if (!disposition) return Tone::caution;
  if (*disposition == pack.most_urgent()) return Tone::alarm;
  return disposition->index() == 0 ? Tone::calm : Tone::caution;
}

std::string outcome_text(const RulePack& pack, const Program& program, const Case& person,
                         const Assessment& assessment, const Style& style) {
  const Outcome& outcome = assessment.outcome;
  const std::string title =
      outcome.disposition ? pack[*outcome.disposition].title : "more has to be known first";
  Page page(style);
  page.heading(urgency_word(pack, outcome.disposition) + ": " + title,
               tone_of(pack, outcome.disposition));
  page.blank_line();
  if (outcome.disposition) {
    page.paragraph(pack[*outcome.disposition].advice);
  } else {
    add_undetermined(page, pack, outcome);
  }
  for (const std::string& warning : assessment.warnings) {
    page.blank_line();
    page.paragraph("Note: " + warning + ".");
  }
  if (!outcome.disposition) return page.text();
  const DispositionLevel& level = pack[*outcome.disposition];
  CitedSources sources(pack);
  add_reasons(page, pack, program, person, assessment, sources);
  add_not_ruled_out(page, pack, program, outcome);
  add_offered_care(page, pack, outcome, sources);
  add_withheld_care(page, pack, outcome);
  add_undecided_care(page, pack, outcome);
  sources.add_list(page);
  if (!level.watch_for.empty()) {
    page.heading("When to seek help sooner");
    page.paragraph(level.watch_for);
  }
  return page.text();
}

std::string findings_text(const RulePack& pack, const Style& style) {
  Page page(style);
  page.paragraph(pack.title + " (" + pack.id + " " + pack.version + ")");
  for (const Finding& finding : pack.findings) {
    page.heading(finding.id);
    page.paragraph(finding.ask, indent);
    page.paragraph(answers_in_words(finding), indent);
    for (const Option& option : finding.options) {
      page.item(option.id + "  ", option.label, indent + indent);
    }
    if (finding.measured_by) {
      page.paragraph("decided by " + pack[finding.measured_by->by].id + " where that is given",
                     indent);
    }
    if (finding.same_as) {
      const Finding& checklist = pack[finding.same_as->checklist];
      page.paragraph("asked as " + checklist.options[finding.same_as->option.index()].id +
                         " among " + checklist.id,
                     indent);
    }
  }
  return page.text();
}

}  // namespace triage
