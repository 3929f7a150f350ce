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
    case Edit::text_changed: break;
  }
  return "only its text changed";
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
  page.paragraph("for example", indent);
  const std::string yaml = case_to_yaml(asked, region.witness);
  for (std::size_t at = 0; at < yaml.size();) {
    const std::size_t end = yaml.find('\n', at);
    page.line(yaml.substr(at, end - at), indent + indent);
    at = end + 1;
  }
}

void add_edits(Page& page, const Difference& difference) {
  if (difference.edits.empty()) return;
  page.heading("What was edited");
  for (const EditedItem& item : difference.edits) {
    page.item("- ", item.name + ": " + std::string(word_of(item.edit)));
  }
}

std::string conclusion(const Difference& difference) {
  if (!difference.incomparable.empty()) {
    return "These packs cannot be compared: " + join(difference.incomparable, "; ") + ".";
  }
  if (difference.gave_up) return "Gave up: the packs are too entangled to compare within memory.";
  const auto any = [](const std::vector<ChangedRegion>& regions, Direction direction) {
    return std::any_of(regions.begin(), regions.end(), [direction](const ChangedRegion& region) {
      return region.direction == direction;
    });
  };
  if (any(difference.dispositions, Direction::down)) {
    return "Some people get LESS urgent care than before.";
  }
  if (any(difference.unsure, Direction::down)) {
    return "Some people who are not sure of their answers get LESS urgent care than before.";
  }
  if (!difference.urgent_choices_lost.empty()) {
    return "Some people may get LESS urgent care than before: they can no longer choose " +
           join(difference.urgent_choices_lost, ", ") + ".";
  }
  if (any(difference.dispositions, Direction::up)) {
    return "Nobody gets less urgent care, some get more urgent care.";
  }
  if (any(difference.unsure, Direction::up)) {
    return "Nobody gets less urgent care, some who are not sure of their answers get more.";
  }
  if (!difference.advice.empty()) return "Every disposition is as before; some advice is not.";
  const bool only_texts =
      std::all_of(difference.edits.begin(), difference.edits.end(),
                  [](const EditedItem& item) { return item.edit == Edit::text_changed; });
  if (!only_texts) return "Nobody gets another disposition or other advice; see what was edited.";
  if (!difference.edits.empty()) return "The edits have no effect on anybody's outcome.";
  return "The packs are the same.";
}

Value texts(const std::vector<std::string>& items) {
  List list;
  for (const std::string& item : items) list.push_back({item});
  return {std::move(list)};
}

Value regions(const RulePack& asked, const std::vector<ChangedRegion>& all) {
  List list;
  for (const ChangedRegion& region : all) {
    list.push_back({Record{{"direction", {lower(word_of(region.direction))}},
                           {"care", {region.care}},
                           {"before", {region.before}},
                           {"after", {region.after}},
                           {"combinations", {region.people.to_text()}},
                           {"where", texts(region.description)},
                           {"described_completely", {region.described_completely}},
                           {"witness", {case_to_yaml(asked, region.witness)}}}});
  }
  return {std::move(list)};
}

}  // namespace

std::string difference_text(const Difference& difference, const Style& style) {
  Page page(style);
  page.paragraph(conclusion(difference));
  if (!difference.gave_up && difference.incomparable.empty()) {
    page.paragraph(combinations(difference.people) + " of answers compared.");
  }
  const auto add_regions = [&](const std::vector<ChangedRegion>& regions) {
    for (const ChangedRegion& region : regions) add_region(page, difference.asked, region);
  };
  add_regions(difference.dispositions);
  if (!difference.unsure.empty()) page.heading("Of people who are not sure of an answer");
  add_regions(difference.unsure);
  if (!difference.advice.empty()) page.heading("Advice, where the disposition is as before");
  add_regions(difference.advice);
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
  List edits;
  for (const EditedItem& item : difference.edits) {
    edits.push_back({Record{{"item", {item.name}}, {"edit", {std::string(word_of(item.edit))}}}});
  }
  return {{"conclusion", {conclusion(difference)}},
          {"gave_up", {difference.gave_up}},
          {"incomparable", texts(difference.incomparable)},
          {"goes_down", {difference.has(Direction::down)}},
          {"combinations", {difference.people.to_text()}},
          {"dispositions", regions(difference.asked, difference.dispositions)},
          {"unsure", regions(difference.asked, difference.unsure)},
          {"urgent_choices_lost", texts(difference.urgent_choices_lost)},
          {"advice", regions(difference.asked, difference.advice)},
          {"edits", {std::move(edits)}},
          {"only_in_old", texts(difference.only_in_old)},
          {"only_in_new", texts(difference.only_in_new)}};
}

}  // namespace triage
