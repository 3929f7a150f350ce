#include "triage/report/care_text.hpp"

#include <string>
#include <vector>

#include "triage/base/phrases.hpp"
#include "triage/base/text.hpp"
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

std::vector<CareId> offered(const RulePack& pack, const Outcome& outcome, During during) {
  std::vector<CareId> paths;
  for (const CareId id : ids_up_to<CareId>(pack.care.size())) {
    const bool is_offered = outcome.care[id.index()].status == CareStatus::offered;
    if (is_offered && pack[id].during == during) paths.push_back(id);
  }
  return paths;
}

Item care_item(const CarePath& path, CitedSources& sources, Details details) {
  const std::string advice = ' ' + path.advice + ' ' + sources.cite(path.sources);
  Item item{{{path.title + '.', true}, {advice}}};
  if (details == Details::shown && !path.more.empty()) item.below.push_back(paragraph(path.more));
  return item;
}

void add_offered_care(std::vector<Section>& sections, const RulePack& pack, Voice voice,
                      const Outcome& outcome, CitedSources& sources, Details details) {
  for (const During during : all_during) {
    Bullets list;
    for (const CareId id : offered(pack, outcome, during)) {
      list.items.push_back(care_item(pack[id], sources, details));
    }
    if (list.items.empty()) continue;
    sections.push_back({Heading{say(voice, heading_of(during))}, {{std::move(list)}}});
  }
}

void add_withheld_care(std::vector<Section>& sections, const RulePack& pack, Voice voice,
                       const Outcome& outcome) {
  Bullets list;
  for (const CareId id : ids_up_to<CareId>(pack.care.size())) {
    const CareOutcome& care = outcome.care[id.index()];
    if (care.status != CareStatus::withheld) continue;
    list.items.push_back({pack[id].title + ". " + pack[id].unless[*care.withheld_by].because});
  }
  if (list.items.empty()) return;
  sections.push_back({Heading{say(voice, Phrase::what_to_leave_out)}, {{std::move(list)}}});
}

void add_undecided_care(std::vector<Section>& sections, const RulePack& pack, Voice voice,
                        const Outcome& outcome, QuestionNames names) {
  std::vector<std::string> titles;
  for (const CareId id : ids_up_to<CareId>(pack.care.size())) {
    if (outcome.care[id.index()].status == CareStatus::undecided) titles.push_back(pack[id].title);
  }
  if (titles.empty()) return;
  const std::string undecided = join(titles, "; ");
  Section& section = sections.emplace_back();
  section.heading = Heading{say(voice, Phrase::what_may_suit)};
  const Phrase phrase =
      outcome.ask_for_care.empty() ? Phrase::not_recommended : Phrase::takes_more_answers;
  section.parts.push_back(paragraph(say(voice, phrase, {{"care", undecided}})));
  if (outcome.ask_for_care.empty()) return;
  section.parts.push_back(paragraph(say(voice, Phrase::still_to_answer_for_care)));
  Bullets questions;
  for (const FindingId id : outcome.ask_for_care) {
    const std::string name = names == QuestionNames::shown ? " (" + pack[id].id + ")" : "";
    questions.items.push_back({pack[id].ask + name});
  }
  section.parts.push_back({std::move(questions)});
}

}  // namespace

std::vector<Section> care_sections(const RulePack& pack, const Case& person, const Outcome& outcome,
                                   CitedSources& sources, Details details, QuestionNames names) {
  const Voice voice = voice_for(pack, person);
  std::vector<Section> sections;
  add_offered_care(sections, pack, voice, outcome, sources, details);
  add_withheld_care(sections, pack, voice, outcome);
  add_undecided_care(sections, pack, voice, outcome, names);
  return sections;
}

}  // namespace triage
