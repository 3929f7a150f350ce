#include "triage/report/difference_text.hpp"

#include <algorithm>
#include <map>

#include "triage/base/text.hpp"
#include "triage/report/case_yaml.hpp"
#include "triage/report/difference_wording.hpp"

namespace triage {
namespace {

constexpr std::size_t difference_indent = 2;

std::string combinations(const Count& count) {
  const std::string text = count.to_text();
  return text + (text == "1" ? " combination" : " combinations");
}

/// Who they are. Where it takes many words, the first alternatives have to do.
void add_description(Page& page, const ChangedRegion& region, Show show) {
  constexpr std::size_t much = 1200;  // bytes, some 16 lines
  std::size_t shown = 0;
  std::size_t bytes = 0;
  for (const std::string& alternative : region.description) {
    bytes += alternative.size();
    if (shown > 0 && bytes > much && show == Show::few) break;
    page.item("- ", alternative, difference_indent);
    ++shown;
  }
  const std::size_t left = region.description.size() - shown;
  if (left > 0) {
    page.item("- ", "and " + std::to_string(left) + " more, which --all shows", difference_indent);
  } else if (!region.described_completely && !region.description.empty()) {
    page.item("- ", "and others", difference_indent);
  }
}

void add_region(Page& page, const RulePack& asked, const ChangedRegion& region, Show show) {
  const std::string what = region.care.empty() ? "" : "care path '" + region.care + "': ";
  page.blank_line();
  page.paragraph(std::string(word_of(region.direction)) + "  " + what + region.before + " -> " +
                 region.after + ", for " + combinations(region.people) + ':');
  add_description(page, region, show);
  if (!region.witness) {
    page.paragraph(
        "No example is shown: the one that was found is not a case that both packs take, or does "
        "not show this when they are asked.",
        difference_indent);
    return;
  }
  page.paragraph("for example", difference_indent);
  const std::string yaml = case_to_yaml(asked, *region.witness);
  for (std::size_t at = 0; at < yaml.size();) {
    const std::size_t end = yaml.find('\n', at);
    page.line(yaml.substr(at, end - at), difference_indent + difference_indent);
    at = end + 1;
  }
}

void add_rewording(Page& page, const Rewording& rewording) {
  page.paragraph(rewording.where, difference_indent);
  if (!rewording.before.empty()) {
    page.item("was: ", printable_lines(rewording.before), difference_indent + difference_indent);
  }
  if (!rewording.after.empty()) {
    page.item("now: ", printable_lines(rewording.after), difference_indent + difference_indent);
  }
}

/// What was added, or removed, and is not shown.
void add_names(Page& page, std::string_view edit, const std::vector<std::string>& names) {
  if (names.empty()) return;
  page.item("- ", std::to_string(names.size()) + " more " + std::string(edit) + ": " +
                      join(names, ", ") + ". Their texts are shown by --all.");
}

void add_edits(Page& page, const Difference& difference, Show show) {
  constexpr std::size_t few = 10;
  if (difference.edits.empty()) return;
  page.heading("What was edited");
  std::map<Edit, std::size_t> count;
  std::map<Edit, std::vector<std::string>> others;
  for (const EditedItem& item : difference.edits) {
    const bool is_whole = item.edit == Edit::added || item.edit == Edit::removed;
    if (is_whole && ++count[item.edit] > few && show == Show::few) {
      others[item.edit].push_back(item.name);
      continue;
    }
    page.item("- ", item.name + ": " + std::string(word_of(item.edit)));
    for (const Rewording& rewording : difference.rewordings) {
      if (rewording.item == item.name) add_rewording(page, rewording);
    }
  }
  for (const auto& [edit, names] : others) add_names(page, word_of(edit), names);
}

void add_languages(Page& page, const Difference& difference) {
  const auto& [only_in_old, only_in_new] = difference.languages_only_in;
  const auto add = [&page](const std::vector<std::string>& languages, const std::string& where) {
    if (languages.empty()) return;
    page.blank_line();
    page.paragraph("Not compared, since only the " + where + " pack has them: the texts in '" +
                   join(languages, "', '") + "'.");
  };
  add(only_in_old, "old");
  add(only_in_new, "new");
}

}  // namespace

std::string difference_text(const Difference& difference, const Style& style, Show show) {
  Page page(style);
  page.paragraph(conclusion(difference));
  if (!difference.gave_up && difference.incomparable.empty()) {
    page.paragraph(combinations(difference.people) + " of answers compared.");
  }
  for (const std::string& notice : {about_words(difference), about_version(difference)}) {
    if (!notice.empty()) page.paragraph(notice);
  }
  const auto add_regions = [&](const std::vector<ChangedRegion>& regions) {
    for (const ChangedRegion& region : regions) add_region(page, difference.asked, region, show);
  };
  add_regions(difference.dispositions);
  if (!difference.unsure.empty()) page.heading("Of people who are not sure of an answer");
  add_regions(difference.unsure);
  if (!difference.advice.empty()) page.heading("Advice, where the disposition is as before");
  add_regions(difference.advice);
  if (!difference.unsure_advice.empty()) {
    page.heading("Advice for people who are not sure of an answer");
  }
  add_regions(difference.unsure_advice);
  add_edits(page, difference, show);
  add_languages(page, difference);
  if (!difference.only_in_old.empty()) {
    page.heading("Can no longer be answered");
    page.paragraph(join(difference.only_in_old, ", "), difference_indent);
  }
  if (!difference.only_in_new.empty()) {
    page.heading("Can be answered now, and could not before");
    page.paragraph(join(difference.only_in_new, ", "), difference_indent);
  }
  return page.text();
}

}  // namespace triage
