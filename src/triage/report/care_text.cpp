// The part of a report that says what to do.

#include <string>
#include <vector>

#include "triage/base/mapped.hpp"
#include "triage/base/phrases.hpp"
#include "triage/base/text.hpp"
#include "triage/report/outcome_parts.hpp"
#include "triage/report/wording.hpp"

namespace triage {
namespace {

Phrase heading_of(During during) {
  switch (during) {
    case During::now: return Phrase::what_to_do_now;
    case During::these_days: return Phrase::what_to_do_these_days;
    case During::later: break;
  }
  return Phrase::what_to_do_later;
}

Item care_item(const CarePath& path, CitedSources& sources, Length length) {
  const std::string advice = ' ' + path.advice + ' ' + sources.cite(path.sources);
  Item item{{{path.title + '.', true}, {advice}}};
  if (length == Length::full && !path.more.empty()) item.below.push_back(paragraph(path.more));
  return item;
}

void add_offered_care(std::vector<Section>& sections, const RulePack& pack, Voice voice,
                      const Outcome& outcome, CitedSources& sources, Length length) {
  for (const During during : all_during) {
    Bullets list;
    for (const CareId id : care_with(outcome, CareStatus::offered)) {
      if (pack[id].during != during) continue;
      list.items.push_back(care_item(pack[id], sources, length));
    }
    if (list.items.empty()) continue;
    sections.push_back({Heading{say(voice, heading_of(during))}, {{std::move(list)}}});
  }
}

void add_withheld_care(std::vector<Section>& sections, const RulePack& pack, Voice voice,
                       const Outcome& outcome) {
  Bullets list;
  for (const CareId id : care_with(outcome, CareStatus::withheld)) {
    const Precaution& precaution = pack[id].unless[*outcome.care[id.index()].withheld_by];
    list.items.push_back({pack[id].title + ". " + precaution.because});
  }
  if (list.items.empty()) return;
  sections.push_back({Heading{say(voice, Phrase::what_to_leave_out)}, {{std::move(list)}}});
}

void add_undecided_care(std::vector<Section>& sections, const RulePack& pack, Voice voice,
                        const Outcome& outcome, MoreBy more_by) {
  const std::string undecided = join(
      mapped(care_with(outcome, CareStatus::undecided), [&](CareId id) { return pack[id].title; }),
      "; ");
  if (undecided.empty()) return;
  Section& section = sections.emplace_back();
  section.heading = Heading{say(voice, Phrase::what_may_suit)};
  const Phrase phrase =
      outcome.ask_for_care.empty() ? Phrase::not_recommended : Phrase::takes_more_answers;
  section.parts.push_back(paragraph(say(voice, phrase, {{"care", undecided}})));
  if (outcome.ask_for_care.empty()) return;
  section.parts.push_back(paragraph(say(voice, Phrase::still_to_answer_for_care)));
  section.parts.push_back(bullets(outcome.ask_for_care, [&](FindingId id) {
    return pack[id].ask + (more_by == MoreBy::option ? " (" + pack[id].id + ")" : "");
  }));
}

}  // namespace

std::vector<Section> care_sections(const RulePack& pack, const Case& person, const Outcome& outcome,
                                   CitedSources& sources, Length length, MoreBy more_by) {
  const Voice voice = voice_for(pack, person);
  std::vector<Section> sections;
  add_offered_care(sections, pack, voice, outcome, sources, length);
  add_withheld_care(sections, pack, voice, outcome);
  add_undecided_care(sections, pack, voice, outcome, more_by);
  return sections;
}

}  // namespace triage
