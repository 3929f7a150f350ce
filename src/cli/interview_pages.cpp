#include "cli/interview_pages.hpp"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "cli/reply.hpp"
#include "triage/base/phrases.hpp"
#include "triage/report/wording.hpp"

namespace triage::cli {
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

}  // namespace

std::string introduction(const RulePack& pack, const Case& person, const Style& style) {
  const Language language = language_of(pack);
  Page page(style);
  page.heading(pack.title);
  page.blank_line();
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
    page.paragraph(say(language, Phrase::answered_before));
    for (const Answer& answer : person.answers) page.item("- ", answer_text(pack, answer));
  }
  return page.text();
}

std::string question_page(const RulePack& pack, FindingId id, const std::string& heading,
                          const Style& style) {
  const Finding& finding = pack[id];
  Page page(style);
  page.heading(heading);
  page.paragraph(finding.ask);
  const std::vector<std::string> labels = choices(pack, finding);
  for (std::size_t i = 0; i < labels.size(); ++i) {
    page.item(std::to_string(i + 1) + "  ", labels[i], 2);
  }
  const std::string hint = answer_hint(pack, finding);
  if (!hint.empty()) page.paragraph(hint, 2);
  return page.text();
}

std::string explanation_page(const RulePack& pack, FindingId id, const Style& style) {
  const Language language = language_of(pack);
  const Finding& finding = pack[id];
  Page page(style);
  if (!finding.help.empty()) page.paragraph(finding.help);
  for (const Option& option : finding.options) {
    if (!option.help.empty()) page.item("- ", option.label + ": " + option.help);
    if (!option.why.empty()) {
      page.item("- ", option.label + ": " + why_asked(language, option.why));
    }
  }
  if (!finding.why.empty()) page.paragraph(why_asked(language, finding.why));
  if (page.text().empty()) page.paragraph(say(language, Phrase::why_by_default));
  return page.text();
}

}  // namespace triage::cli
