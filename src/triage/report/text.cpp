#include "triage/report/text.hpp"

#include "triage/base/phrases.hpp"
#include "triage/base/text.hpp"
#include "triage/reasoning/explain.hpp"
#include "triage/report/care_text.hpp"
#include "triage/report/cited_sources.hpp"
#include "triage/report/explanation.hpp"
#include "triage/report/wording.hpp"

namespace triage {
namespace {

constexpr std::size_t indent = 2;

void add_undetermined(Page& page, const RulePack& pack, const Outcome& outcome) {
  const Language language = language_of(pack);
  page.paragraph(
      say(language, Phrase::not_enough,
          {{"least", pack[outcome.at_least].title}, {"most", pack[outcome.at_most].title}}));
  page.heading(say(language, Phrase::still_to_answer));
  for (const FindingId id : outcome.ask) page.item("- ", pack[id].ask + " (" + pack[id].id + ")");
}

void add_reasons(Page& page, const RulePack& pack, const Program& program, const Case& person,
                 const Assessment& assessment, CitedSources& sources) {
  const Language language = language_of(pack);
  page.heading(say(language, Phrase::why));
  bool any = false;
  const auto explanations = explain_rules(program, assessment.answers);
  for (const RuleId rule : reasons(program, assessment.outcome)) {
    const auto& decided_by = explanations[rule.index()].decided_by;
    page.item("- ", pack[rule].because + ' ' + sources.cite(pack[rule].sources));
    for (const std::string& answer : answer_texts(pack, person, decided_by)) {
      page.paragraph(say(language, Phrase::you_said, {{"answer", answer}}), indent);
    }
    any = true;
  }
  const Outcome& outcome = assessment.outcome;
  if (*outcome.disposition > outcome.at_least) {
    page.paragraph(say(language, Phrase::unknown_raises));
  } else if (!any) {
    page.paragraph(
        say(language, outcome.settled() ? Phrase::none_applies : Phrase::none_known_applies));
  }
}

/// Undecided rules that call for no more than the recommendation, and for more than what fired:
/// they are why it is so urgent. The most urgent first.
std::vector<RuleId> undecided_grounds(const RulePack& pack, const Outcome& outcome) {
  std::vector<RuleId> grounds;
  for (std::size_t level = outcome.disposition->index(); level > outcome.at_least.index();
       --level) {
    for (const RuleId id : ids_up_to<RuleId>(pack.rules.size())) {
      const bool undecided = outcome.rules[id.index()] == Truth::unknown;
      if (undecided && pack[id].then == Disposition(level)) grounds.push_back(id);
    }
  }
  return grounds;
}

/// What would call for more than the recommendation stands first, and whole. Of the rest a few are
/// enough, or nobody reads the page to its end.
void add_not_ruled_out(Page& page, const RulePack& pack, const Program& program,
                       const Outcome& outcome) {
  constexpr std::size_t max_grounds = 5;
  const std::vector<RuleId> above = cannot_be_ruled_out(program, outcome);
  const std::vector<RuleId> grounds = undecided_grounds(pack, outcome);
  if (above.empty() && grounds.empty()) return;
  const Language language = language_of(pack);
  page.heading(say(language, Phrase::not_ruled_out));
  page.paragraph(say(language, Phrase::may_still_apply));
  for (const RuleId rule : above) {
    page.item("- ", headline(pack, pack[rule].then, pack[rule].because));
  }
  for (std::size_t i = 0; i < grounds.size() && i < max_grounds; ++i) {
    page.item("- ", say(language, Phrase::may_apply, {{"reason", pack[grounds[i]].because}}));
  }
  if (grounds.size() > max_grounds) {
    const std::string more = std::to_string(grounds.size() - max_grounds);
    page.item("- ", say(language, Phrase::and_more, {{"count", more}}));
  }
}

std::string answers_in_words(const Finding& finding, Language language) {
  std::vector<std::string> parts = {std::string(name_of(finding.type))};
  if (dimension_of(finding.type)) {
    parts.push_back(say(language, Phrase::range,
                        {{"from", in_words(to_text(finding.smallest), language)},
                         {"to", in_words(to_text(finding.largest), language)}}));
  }
  if (finding.whole) parts.push_back(say(language, Phrase::whole));
  if (finding.none_label) parts.push_back(say(language, Phrase::or_none));
  return join(parts, ", ");
}

/// What stands below the headline and its advice.
void add_recommendation(Page& page, const RulePack& pack, const Program& program,
                        const Case& person, const Assessment& assessment, Details details) {
  CitedSources sources(pack);
  add_reasons(page, pack, program, person, assessment, sources);
  add_not_ruled_out(page, pack, program, assessment.outcome);
  add_care(page, pack, assessment.outcome, sources, details);
  sources.add_list(page);
}

}  // namespace

Tone tone_of(const RulePack& pack, const std::optional<Disposition>& disposition) {
  if (!disposition) return Tone::caution;
  if (*disposition == pack.most_urgent()) return Tone::alarm;
  return disposition->index() == 0 ? Tone::calm : Tone::caution;
}

void add_watch_for(Page& page, const RulePack& pack) {
  if (pack.watch_for.signs.empty()) return;
  page.heading(pack.watch_for.heading);
  for (const Sign& sign : pack.watch_for.signs) page.item("- ", sign.text);
}

std::string outcome_text(const RulePack& pack, const Program& program, const Case& person,
                         const Assessment& assessment, const Style& style, ReportParts parts) {
  const Outcome& outcome = assessment.outcome;
  const Language language = language_of(pack);
  const std::string title =
      outcome.disposition ? pack[*outcome.disposition].title : say(language, Phrase::more_to_know);
  Page page(style);
  page.heading(headline(pack, outcome.disposition, title), tone_of(pack, outcome.disposition));
  page.blank_line();
  if (outcome.disposition) {
    page.paragraph(pack[*outcome.disposition].advice);
  } else {
    add_undetermined(page, pack, outcome);
  }
  for (const std::string& warning : assessment.warnings) {
    page.blank_line();
    page.paragraph(say(language, Phrase::note, {{"warning", warning}}));
  }
  if (outcome.disposition) {
    add_recommendation(page, pack, program, person, assessment, parts.details);
  }
  if (parts.explanation == Explanation::shown) {
    page.blank_line();
    page.add(explanation_text(pack, program, person, assessment, style));
  }
  if (outcome.disposition != pack.most_urgent()) add_watch_for(page, pack);
  return page.text();
}

std::string findings_text(const RulePack& pack, const Style& style) {
  const Language language = language_of(pack);
  Page page(style);
  page.paragraph(pack.title + " (" + pack.id + " " + pack.version + ")");
  for (const Finding& finding : pack.findings) {
    page.heading(finding.id);
    page.paragraph(finding.ask, indent);
    page.paragraph(answers_in_words(finding, language), indent);
    for (const Option& option : finding.options) {
      page.item(option.id + "  ", option.label, indent + indent);
    }
    if (finding.measured_by) {
      page.paragraph(
          say(language, Phrase::decided_by, {{"finding", pack[finding.measured_by->by].id}}),
          indent);
    }
    if (finding.same_as) {
      const Finding& checklist = pack[finding.same_as->checklist];
      const std::string& option = checklist.options[finding.same_as->option.index()].id;
      page.paragraph(
          say(language, Phrase::asked_among, {{"option", option}, {"finding", checklist.id}}),
          indent);
    }
  }
  return page.text();
}

}  // namespace triage
