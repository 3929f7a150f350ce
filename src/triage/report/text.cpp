#include "triage/report/text.hpp"

#include <algorithm>
#include <utility>

#include "triage/base/phrases.hpp"
#include "triage/base/text.hpp"
#include "triage/report/wording.hpp"

namespace triage {
namespace {

std::string answers_in_words(const Finding& finding, Language language) {
  std::vector<std::string> parts = {std::string(name_of(finding.type))};
  if (dimension_of(finding.type)) {
    parts.push_back(say(language, Phrase::range,
                        {{"from", localised(to_text(finding.smallest), language)},
                         {"to", localised(to_text(finding.largest), language)}}));
  }
  if (finding.whole) parts.push_back(say(language, Phrase::whole));
  if (finding.none_label) parts.push_back(say(language, Phrase::or_none));
  return join(parts, ", ");
}

Definitions options_list(const Finding& finding) {
  Definitions list{TermPlace::before};
  for (const Option& option : finding.options) {
    list.entries.push_back({{option.id}, {paragraph(option.label)}});
    list.columns = std::max(list.columns, display_width(option.id) + 2);
  }
  return list;
}

Section finding_section(const RulePack& pack, const Finding& finding) {
  const Language language = language_of(pack);
  std::vector<Part> said = {paragraph(finding.ask)};
  const std::string answers = answers_in_words(finding, language);
  if (finding.options.empty()) {
    said.push_back(paragraph(answers));
  } else {
    said.push_back(headed(answers, {{options_list(finding)}}));
  }
  if (finding.measured_by) {
    said.push_back(paragraph(
        say(language, Phrase::decided_by, {{"finding", pack[finding.measured_by->by].id}})));
  }
  if (finding.same_as) {
    const Finding& checklist = pack[finding.same_as->checklist];
    const std::string& option = checklist[finding.same_as->option].id;
    said.push_back(paragraph(
        say(language, Phrase::asked_among, {{"option", option}, {"finding", checklist.id}})));
  }
  return {{}, {headed({{finding.id, true}}, std::move(said))}};
}

}  // namespace

Document findings_document(const RulePack& pack) {
  Document document{pack.language,
                    {{Heading{pack.title + " (" + pack.id + " " + pack.version + ")"}}}};
  for (const Finding& finding : pack.findings) {
    document.sections.push_back(finding_section(pack, finding));
  }
  return document;
}

}  // namespace triage
