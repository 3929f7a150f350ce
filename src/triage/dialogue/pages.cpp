#include "triage/dialogue/pages.hpp"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "triage/base/phrases.hpp"
#include "triage/dialogue/reply.hpp"
#include "triage/dialogue/signs.hpp"
#include "triage/dialogue/whom.hpp"
#include "triage/report/text.hpp"
#include "triage/report/wording.hpp"

namespace triage::dialogue {
namespace {

/// What can be typed at any question, in a column.
void add_wishes(Page& page, Language language) {
  constexpr auto wishes =
      std::to_array<std::pair<Phrase, Phrase>>({{Phrase::key_why, Phrase::wish_why},
                                                {Phrase::key_unsure, Phrase::wish_unsure},
                                                {Phrase::key_back, Phrase::wish_back},
                                                {Phrase::key_quit, Phrase::wish_quit}});
  std::size_t columns = 0;
  for (const auto& wish : wishes) columns = std::max(columns, say(language, wish.first).size());
  for (const auto& wish : wishes) {
    std::string mark = say(language, wish.first);
    mark.resize(columns + 2, ' ');
    page.item(mark, say(language, wish.second), 2);
  }
}

std::string why_asked(Language language, const std::string& why) {
  return say(language, Phrase::why_asked, {{"why", why}});
}

void add_introduction(Page& page, const RulePack& pack, const Case& person, const Part& part) {
  const Language language = language_of(pack);
  page.paragraph(pack.notice);
  page.blank_line();
  page.paragraph(say(language, Phrase::how_to_answer));
  add_wishes(page, language);
  if (!is_spoken(pack.language)) {
    page.blank_line();
    page.paragraph(say(language, Phrase::only_what_is_shown, {{"language", pack.language}}));
  }
  if (!person.answers.empty()) {
    page.blank_line();
    page.paragraph(say(voice_for(pack, person), Phrase::answered_before));
    for (const Answer& answer : person.answers) page.item("- ", answer_text(pack, answer));
  }
  if (!part.text.empty()) {
    page.blank_line();
    page.paragraph(part.text);
  }
}

void add_choices(Page& page, const std::vector<Choice>& labels) {
  for (const auto& [number, label] : labels) page.item(std::to_string(number) + "  ", label, 2);
}

void add_whom(Page& page, const RulePack& pack) {
  const RulePack question = whom_pack(pack);
  page.heading(question.findings.front().ask);
  add_choices(page, choices(question, question.findings.front()));
}

void add_signs(Page& page, const RulePack& pack, const Part& part) {
  const Language language = language_of(pack);
  const RulePack signs = signs_pack(pack);
  const Finding& finding = signs.findings.front();
  page.heading(part.heading);
  page.paragraph(finding.ask);
  add_choices(page, choices(signs, finding));
  if (finding.options.empty()) return;
  page.item("0  ", say(language, Phrase::first_check_none), 2);
  page.paragraph(say(language, Phrase::first_check_hint), 2);
}

void add_question(Page& page, const RulePack& pack, const Case& person, const Part& part) {
  const Finding& finding = pack[part.finding];
  page.heading(part.heading);
  page.paragraph(finding.ask);
  add_choices(page, choices(pack, finding));
  const std::string hint = answer_hint(pack, finding, person.listener);
  if (!hint.empty()) page.paragraph(hint, 2);
  if (!part.text.empty()) page.paragraph(part.text, 2);
}

/// A question of the program's own, to be answered with yes or no. Whether an answer still holds is
/// asked with the question that it answered.
void add_yes_no(Page& page, const RulePack& pack, const Part& part) {
  if (!part.heading.empty()) page.heading(part.heading);
  if (part.shows == Shows::still_so) page.paragraph(pack[part.finding].ask);
  page.paragraph(part.text);
  const RulePack question = yes_no_pack(pack);
  add_choices(page, choices(question, question.findings.front()));
}

void add_explanation(Page& page, const RulePack& pack, const Case& person, const Part& part) {
  const Language language = language_of(pack);
  const Finding& finding = pack[part.finding];
  if (!finding.help.empty()) page.paragraph(finding.help);
  for (const Option& option : finding.options) {
    if (!option.help.empty()) page.item("- ", option.label + ": " + option.help);
    if (!option.why.empty()) {
      page.item("- ", option.label + ": " + why_asked(language, option.why));
    }
  }
  if (!finding.why.empty()) page.paragraph(why_asked(language, finding.why));
  if (page.text().empty()) page.paragraph(say(voice_for(pack, person), Phrase::why_by_default));
}

/// The recommendation in short, and what the questions that follow are for.
Document announcement(const RulePack& pack, const Case& person, const Outcome& outcome) {
  const Voice voice = voice_for(pack, person);
  const std::string more =
      say(voice, Phrase::care_announcement, {{"quit", say(voice, Phrase::key_quit)}});
  return {pack.language,
          {recommendation_section(pack, *outcome.disposition), {{}, {{Paragraph{more}}}}}};
}

Document watch_for(const RulePack& pack) {
  Document signs{pack.language};
  if (auto section = watch_for_section(pack)) signs.sections.push_back(std::move(*section));
  return signs;
}

std::string words_of(const Pack& pack, const Case& person, const Part& part, const Style& style) {
  const auto assess_now = [&] { return assess(pack, person, Unanswered::stays_open); };
  Page page(style);
  switch (part.shows) {
    case Shows::outcome:
      return outcome_text(pack, person, assess_now(), style, {part.length, {}, MoreBy::key});
    case Shows::emergency: return ended_text(pack, person, style);
    case Shows::announcement:
      return to_terminal(announcement(pack, person, assess_now().outcome), style);
    case Shows::watch_for: return to_terminal(watch_for(pack), style);
    case Shows::title: page.heading(pack.title); break;
    case Shows::whom: add_whom(page, pack); break;
    case Shows::introduction: add_introduction(page, pack, person, part); break;
    case Shows::signs: add_signs(page, pack, part); break;
    case Shows::question: add_question(page, pack, person, part); break;
    case Shows::still_so:
    case Shows::proposal: add_yes_no(page, pack, part); break;
    case Shows::explanation: add_explanation(page, pack, person, part); break;
    case Shows::paragraph:
    case Shows::noted:
    case Shows::hint:
    case Shows::what_next: page.paragraph(part.text); break;
  }
  return page.text();
}

bool has_empty_line_above(Shows shows) {
  switch (shows) {
    case Shows::introduction:
    case Shows::whom:
    case Shows::signs:
    case Shows::question:
    case Shows::still_so:
    case Shows::announcement:
    case Shows::what_next:
    case Shows::watch_for: return true;
    case Shows::title:
    case Shows::proposal:
    case Shows::explanation:
    case Shows::paragraph:
    case Shows::noted:
    case Shows::hint:
    case Shows::outcome:
    case Shows::emergency: break;
  }
  return false;
}

}  // namespace

std::string page_of(const Pack& pack, const Case& person, const Part& part, const Style& style) {
  const std::string words = words_of(pack, person, part, style);
  return words.empty() || !has_empty_line_above(part.shows) ? words : '\n' + words;
}

std::string asked_above_a_list(const Pack& pack, const Part& part, const Style& style) {
  Page page(style);
  if (part.shows == Shows::question) page.paragraph(pack[part.finding].ask);
  if (part.shows == Shows::signs) page.paragraph(signs_pack(pack).findings.front().ask);
  return page.text();
}

}  // namespace triage::dialogue
