#include "triage/report/text.hpp"

#include "triage/base/phrases.hpp"
#include "triage/base/text.hpp"
#include "triage/report/wording.hpp"

namespace triage {
namespace {

constexpr std::size_t indent = 2;

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

}  // namespace

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
