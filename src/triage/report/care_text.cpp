#include "triage/report/care_text.hpp"

#include <string>
#include <vector>

#include "triage/base/phrases.hpp"
#include "triage/base/text.hpp"
#include "triage/report/wording.hpp"

namespace triage {
namespace {

constexpr std::size_t care_indent = 2;

bool has_care(const Outcome& outcome, CareStatus status) {
  for (const CareOutcome& care : outcome.care) {
    if (care.status == status) return true;
  }
  return false;
}

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

void add_offered_care(Page& page, const RulePack& pack, const Outcome& outcome,
                      CitedSources& sources, Details details) {
  const Language language = language_of(pack);
  for (const During during : all_during) {
    const std::vector<CareId> paths = offered(pack, outcome, during);
    if (!paths.empty()) page.heading(say(language, heading_of(during)));
    for (const CareId id : paths) {
      const std::string title = pack[id].title + '.';
      page.item("- ", title + ' ' + pack[id].advice + ' ' + sources.cite(pack[id].sources), 0,
                title);
      if (details == Details::shown && !pack[id].more.empty()) {
        page.paragraph(pack[id].more, care_indent);
      }
    }
  }
  if (details == Details::shown || !has_details(pack, outcome)) return;
  page.blank_line();
  page.paragraph(details == Details::by_key ? say(language, Phrase::details_by_key,
                                                  {{"more", say(language, Phrase::key_more)}})
                                            : say(language, Phrase::details_by_option));
}

void add_withheld_care(Page& page, const RulePack& pack, const Outcome& outcome) {
  if (!has_care(outcome, CareStatus::withheld)) return;
  page.heading(say(language_of(pack), Phrase::what_to_leave_out));
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
  const Language language = language_of(pack);
  const std::string undecided = join(titles, "; ");
  page.heading(say(language, Phrase::what_may_suit));
  if (outcome.ask_for_care.empty()) {
    page.paragraph(say(language, Phrase::not_recommended, {{"care", undecided}}));
    return;
  }
  page.paragraph(say(language, Phrase::takes_more_answers, {{"care", undecided}}));
  page.paragraph(say(language, Phrase::still_to_answer_for_care));
  for (const FindingId id : outcome.ask_for_care) {
    page.item("- ", pack[id].ask + " (" + pack[id].id + ")");
  }
}

}  // namespace

bool has_details(const RulePack& pack, const Outcome& outcome) {
  for (const CareId id : ids_up_to<CareId>(pack.care.size())) {
    const bool is_offered = outcome.care[id.index()].status == CareStatus::offered;
    if (is_offered && !pack[id].more.empty()) return true;
  }
  return false;
}

void add_care(Page& page, const RulePack& pack, const Outcome& outcome, CitedSources& sources,
              Details details) {
  add_offered_care(page, pack, outcome, sources, details);
  add_withheld_care(page, pack, outcome);
  add_undecided_care(page, pack, outcome);
}

}  // namespace triage
