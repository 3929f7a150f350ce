#include "triage/report/difference_text.hpp"

#include <algorithm>

#include "triage/base/text.hpp"
#include "triage/report/case_yaml.hpp"

namespace triage {
namespace {

constexpr std::size_t indent = 2;

std::string_view word_of(Direction direction) {
  switch (direction) {
    case Direction::down: return "DOWN";
    case Direction::up: return "up";
    case Direction::sideways: break;
  }
  return "advice";
}

std::string_view word_of(Edit edit) {
  switch (edit) {
    case Edit::added: return "added";
    case Edit::removed: return "removed";
    case Edit::logic_changed: return "changed";
    case Edit::rewritten: return "written differently";
    case Edit::reordered: return "put into another order";
    case Edit::text_changed: break;
  }
  return "only its text changed";
}

std::string_view word_of(Says says) {
  switch (says) {
    case Says::words: return "words";
    case Says::order: return "order";
    case Says::meaning: break;
  }
  return "meaning";
}

/// Safe to print, with the lines that it has.
std::string printable_lines(std::string_view text) {
  std::string lines;
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    if (at > 0) lines += '\n';
    lines += printable(text.substr(at, end - at));
    at = end + 1;
  }
  return lines;
}

std::string combinations(const Count& count) {
  const std::string text = count.to_text();
  return text + (text == "1" ? " combination" : " combinations");
}

void add_region(Page& page, const RulePack& asked, const ChangedRegion& region) {
  const std::string what = region.care.empty() ? "" : "care path '" + region.care + "': ";
  page.blank_line();
  page.paragraph(std::string(word_of(region.direction)) + "  " + what + region.before + " -> " +
                 region.after + ", for " + combinations(region.people) + ':');
  for (const std::string& alternative : region.description) page.item("- ", alternative, indent);
  if (!region.described_completely && !region.description.empty()) {
    page.item("- ", "and others", indent);
  }
  if (!region.witness) {
    page.paragraph(
        "No example is shown: the one that was found does not show this when both packs are asked. "
        "That is a mistake in triage; please report it.",
        indent);
    return;
  }
  page.paragraph("for example", indent);
  const std::string yaml = case_to_yaml(asked, *region.witness);
  for (std::size_t at = 0; at < yaml.size();) {
    const std::size_t end = yaml.find('\n', at);
    page.line(yaml.substr(at, end - at), indent + indent);
    at = end + 1;
  }
}

void add_rewording(Page& page, const Rewording& rewording) {
  page.paragraph(rewording.where, indent);
  if (!rewording.before.empty()) {
    page.item("was: ", printable_lines(rewording.before), indent + indent);
  }
  if (!rewording.after.empty()) {
    page.item("now: ", printable_lines(rewording.after), indent + indent);
  }
}

void add_edits(Page& page, const Difference& difference) {
  if (difference.edits.empty()) return;
  page.heading("What was edited");
  for (const EditedItem& item : difference.edits) {
    page.item("- ", item.name + ": " + std::string(word_of(item.edit)));
    for (const Rewording& rewording : difference.rewordings) {
      if (rewording.item == item.name) add_rewording(page, rewording);
    }
  }
}

bool any(const std::vector<ChangedRegion>& regions, Direction direction) {
  return std::any_of(regions.begin(), regions.end(), [direction](const ChangedRegion& region) {
    return region.direction == direction;
  });
}

/// What can be said of all people.
std::string about_people(const Difference& difference) {
  if (any(difference.dispositions, Direction::down)) {
    return "Some people get LESS urgent care than before.";
  }
  if (any(difference.unsure, Direction::down)) {
    return "Some people who are not sure of their answers get LESS urgent care than before.";
  }
  if (!difference.urgent_choices_lost.empty()) {
    return "Some people may get LESS urgent care than before: they can no longer answer " +
           join(difference.urgent_choices_lost, ", ") + ".";
  }
  if (difference.gave_up) return "";
  if (any(difference.dispositions, Direction::up)) {
    return "Nobody gets less urgent care, some get more urgent care.";
  }
  if (any(difference.unsure, Direction::up)) {
    return "Nobody gets less urgent care, some who are not sure of their answers get more.";
  }
  if (!difference.advice.empty() || !difference.unsure_advice.empty()) {
    return "Every disposition is as before; some advice is not.";
  }
  if (!difference.rewordings.empty()) return "Nobody gets another disposition or other advice.";
  return difference.versions[0] == difference.versions[1]
             ? "The packs are the same."
             : "The packs are the same, but for their version.";
}

std::string conclusion(const Difference& difference) {
  if (!difference.incomparable.empty()) {
    return "These packs cannot be compared: " + join(difference.incomparable, "; ") + ".";
  }
  const std::string people = about_people(difference);
  if (!difference.gave_up) return people;
  return people + (people.empty() ? "" : " ") +
         "Gave up: the packs are too entangled to compare within memory. There may be more than is "
         "listed here.";
}

/// That there is something which nobody can prove; empty if there is not.
std::string about_words(const Difference& difference) {
  const auto& all = difference.rewordings;
  const auto count = std::count_if(all.begin(), all.end(),
                                   [](const Rewording& one) { return one.says == Says::words; });
  if (count == 0) return "";
  if (count == 1) {
    return "1 text that people read changed. No proof can tell whether it still says what it "
           "should: "
           "a person has to read it.";
  }
  return std::to_string(count) +
         " texts that people read changed. No proof can tell whether they still say what they "
         "should: a person has to read them.";
}

/// That a change goes by the old version's name; empty if it does not.
std::string about_version(const Difference& difference) {
  const auto& [before, after] = difference.versions;
  if (difference.rewordings.empty() || difference.version_is_raised()) return "";
  if (before == after) return "The version was not raised: both are " + before + ".";
  return "The version was not raised: it went from " + before + " to " + after + ".";
}

Value texts(const std::vector<std::string>& items) {
  List list;
  for (const std::string& item : items) list.push_back({item});
  return {std::move(list)};
}

std::string witness(const RulePack& asked, const ChangedRegion& region) {
  return region.witness ? case_to_yaml(asked, *region.witness) : "";
}

Value regions(const RulePack& asked, const std::vector<ChangedRegion>& all) {
  List list;
  for (const ChangedRegion& region : all) {
    list.push_back({Record{{"direction", {lower(word_of(region.direction))}},
                           {"care", {region.care}},
                           {"before", {region.before}},
                           {"after", {region.after}},
                           {"combinations", {region.people}},
                           {"where", texts(region.description)},
                           {"described_completely", {region.described_completely}},
                           {"witness", {witness(asked, region)}}}});
  }
  return {std::move(list)};
}

Value edits(const Difference& difference) {
  List list;
  for (const EditedItem& item : difference.edits) {
    list.push_back({Record{{"item", {item.name}}, {"edit", {std::string(word_of(item.edit))}}}});
  }
  return {std::move(list)};
}

Value rewordings(const Difference& difference) {
  List list;
  for (const Rewording& rewording : difference.rewordings) {
    list.push_back({Record{{"item", {rewording.item}},
                           {"where", {rewording.where}},
                           {"kind", {std::string(word_of(rewording.says))}},
                           {"before", {rewording.before}},
                           {"after", {rewording.after}}}});
  }
  return {std::move(list)};
}

Value version(const Difference& difference) {
  return {Record{{"before", {difference.versions[0]}},
                 {"after", {difference.versions[1]}},
                 {"is_raised", {difference.version_is_raised()}}}};
}

}  // namespace

std::string difference_text(const Difference& difference, const Style& style) {
  Page page(style);
  page.paragraph(conclusion(difference));
  if (!difference.gave_up && difference.incomparable.empty()) {
    page.paragraph(combinations(difference.people) + " of answers compared.");
  }
  for (const std::string& notice : {about_words(difference), about_version(difference)}) {
    if (!notice.empty()) page.paragraph(notice);
  }
  const auto add_regions = [&](const std::vector<ChangedRegion>& regions) {
    for (const ChangedRegion& region : regions) add_region(page, difference.asked, region);
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
  add_edits(page, difference);
  if (!difference.only_in_old.empty()) {
    page.heading("Can no longer be answered");
    page.paragraph(join(difference.only_in_old, ", "), indent);
  }
  if (!difference.only_in_new.empty()) {
    page.heading("Can be answered now, and could not before");
    page.paragraph(join(difference.only_in_new, ", "), indent);
  }
  return page.text();
}

Record difference_record(const Difference& difference) {
  return {{"conclusion", {conclusion(difference)}},
          {"gave_up", {difference.gave_up}},
          {"incomparable", texts(difference.incomparable)},
          {"goes_down", {difference.has(Direction::down)}},
          {"words_changed", {difference.has_other_words()}},
          {"version", version(difference)},
          {"combinations", {difference.people}},
          {"dispositions", regions(difference.asked, difference.dispositions)},
          {"unsure", regions(difference.asked, difference.unsure)},
          {"urgent_choices_lost", texts(difference.urgent_choices_lost)},
          {"advice", regions(difference.asked, difference.advice)},
          {"unsure_advice", regions(difference.asked, difference.unsure_advice)},
          {"edits", edits(difference)},
          {"rewordings", rewordings(difference)},
          {"only_in_old", texts(difference.only_in_old)},
          {"only_in_new", texts(difference.only_in_new)}};
}

}  // namespace triage
