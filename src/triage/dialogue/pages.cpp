#include "triage/dialogue/pages.hpp"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "triage/base/phrases.hpp"
#include "triage/base/text.hpp"
#include "triage/dialogue/reply.hpp"
#include "triage/report/document.hpp"
#include "triage/report/text.hpp"
#include "triage/report/wording.hpp"

namespace triage::dialogue {
namespace {

/// What can be typed at any question, in a column.
Definitions wishes(Language language) {
  constexpr auto all =
      std::to_array<std::pair<Phrase, Phrase>>({{Phrase::key_why, Phrase::wish_why},
                                                {Phrase::key_unsure, Phrase::wish_unsure},
                                                {Phrase::key_back, Phrase::wish_back},
                                                {Phrase::key_quit, Phrase::wish_quit}});
  Definitions list{TermPlace::before};
  for (const auto& [key, wish] : all) {
    const std::string typed = say(language, key);
    list.columns = std::max(list.columns, display_width(typed) + 2);
    list.entries.push_back({typed, {paragraph(say(language, wish))}});
  }
  return list;
}

const Finding& asked_in(const Part& part) { return (*part.asked->pack)[part.asked->finding]; }

/// What can be chosen, behind its numbers.
Definitions choices_of(const Part& part) {
  Definitions list{TermPlace::before};
  for (const auto& [number, label] : choices(*part.asked->pack, asked_in(part))) {
    list.entries.push_back({std::to_string(number) + ' ', {paragraph(label)}});
  }
  return list;
}

std::string why_asked(Language language, const std::string& why) {
  return say(language, Phrase::why_asked, {{"why", why}});
}

std::vector<Section> introduction(const RulePack& pack, const Case& person, const Part& part) {
  const Language language = language_of(pack);
  std::vector<Section> sections = {
      {{}, {paragraph(pack.notice)}},
      {{}, {headed(say(language, Phrase::how_to_answer), {{wishes(language)}})}}};
  const auto add = [&](std::string text) {
    sections.push_back({{}, {paragraph(std::move(text))}});
  };
  if (!is_spoken(pack.language)) {
    add(say(language, Phrase::only_what_is_shown, {{"language", pack.language}}));
  }
  if (!person.answers.empty()) {
    add(say(voice_for(pack, person), Phrase::answered_before));
    sections.back().parts.push_back(
        bullets(person.answers, [&](const Answer& answer) { return answer_text(pack, answer); }));
  }
  if (!part.text.empty()) add(part.text);
  return sections;
}

Section whom(const Part& part) {
  return {{}, {headed({{asked_in(part).ask, true}}, {{choices_of(part)}})}};
}

Section signs(const RulePack& pack, const Part& part) {
  const Language language = language_of(pack);
  const Finding& finding = asked_in(part);
  Definitions list = choices_of(part);
  std::vector<triage::Part> hint;
  if (!finding.options.empty()) {
    list.entries.push_back({"0 ", {paragraph(say(language, Phrase::first_check_none))}});
    hint.push_back(paragraph(say(language, Phrase::first_check_hint)));
  }
  hint.insert(hint.begin(), {std::move(list)});
  return {Heading{part.heading}, {headed(finding.ask, std::move(hint))}};
}

Section question(const RulePack& pack, const Case& person, const Part& part) {
  const Finding& finding = pack[part.finding];
  std::vector<triage::Part> answers = {{choices_of(part)}};
  const std::string hint = answer_hint(pack, finding, person.listener);
  if (!hint.empty()) answers.push_back(paragraph(hint));
  if (!part.text.empty()) answers.push_back(paragraph(part.text));
  return {Heading{part.heading}, {headed(finding.ask, std::move(answers))}};
}

/// A question of the program's own, to be answered with yes or no. Whether an answer still holds is
/// asked with the question that it answered.
Section yes_no(const RulePack& pack, const Part& part) {
  Section section;
  if (!part.heading.empty()) section.heading = Heading{part.heading};
  if (part.shows == Shows::still_so) section.parts.push_back(paragraph(pack[part.finding].ask));
  section.parts.push_back(headed(part.text, {{choices_of(part)}}));
  return section;
}

Section explanation(const RulePack& pack, const Case& person, const Part& part) {
  const Language language = language_of(pack);
  const Finding& finding = pack[part.finding];
  Section section;
  if (!finding.help.empty()) section.parts.push_back(paragraph(finding.help));
  Bullets list;
  for (const Option& option : finding.options) {
    if (!option.help.empty()) list.items.push_back({option.label + ": " + option.help});
    if (!option.why.empty()) {
      list.items.push_back({option.label + ": " + why_asked(language, option.why)});
    }
  }
  if (!list.items.empty()) section.parts.push_back({std::move(list)});
  if (!finding.why.empty()) section.parts.push_back(paragraph(why_asked(language, finding.why)));
  if (section.parts.empty()) {
    section.parts.push_back(paragraph(say(voice_for(pack, person), Phrase::why_by_default)));
  }
  return section;
}

/// The recommendation in short, and what the questions that follow are for.
std::vector<Section> announcement(const RulePack& pack, const Case& person,
                                  const Outcome& outcome) {
  const Voice voice = voice_for(pack, person);
  const std::string more =
      say(voice, Phrase::care_announcement, {{"quit", say(voice, Phrase::key_quit)}});
  return {recommendation_section(pack, *outcome.disposition), {{}, {paragraph(more)}}};
}

std::vector<Section> watch_for(const RulePack& pack) {
  auto section = watch_for_section(pack);
  if (!section) return {};
  return {std::move(*section)};
}

std::string words_of(const Pack& pack, const Case& person, const Part& part, const Style& style) {
  const auto assess_now = [&] { return assess(pack, person, Unanswered::stays_open); };
  const auto written = [&](std::vector<Section> sections) {
    return to_terminal({pack.language, std::move(sections)}, style);
  };
  switch (part.shows) {
    case Shows::outcome:
      return outcome_text(pack, person, assess_now(), style, {part.length, {}, MoreBy::key});
    case Shows::emergency: return ended_text(pack, person, style);
    case Shows::announcement: return written(announcement(pack, person, assess_now().outcome));
    case Shows::watch_for: return written(watch_for(pack));
    case Shows::title: return written({{Heading{pack.title}}});
    case Shows::whom: return written({whom(part)});
    case Shows::introduction: return written(introduction(pack, person, part));
    case Shows::signs: return written({signs(pack, part)});
    case Shows::question: return written({question(pack, person, part)});
    case Shows::still_so:
    case Shows::proposal: return written({yes_no(pack, part)});
    case Shows::explanation: return written({explanation(pack, person, part)});
    case Shows::paragraph:
    case Shows::noted:
    case Shows::hint:
    case Shows::what_next: break;
  }
  return written({{{}, {paragraph(part.text)}}});
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
  if (part.shows != Shows::question && part.shows != Shows::signs) return {};
  return to_terminal({pack.language, {{{}, {paragraph(asked_in(part).ask)}}}}, style);
}

}  // namespace triage::dialogue
