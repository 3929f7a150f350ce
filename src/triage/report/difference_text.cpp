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
    case Edit::text_changed: break;
  }
  return "only its text changed";
}

void add_region(Page& page, const RulePack& pack, const ChangedRegion& region) {
  const std::string what = region.care.empty() ? "" : "care path '" + region.care + "': ";
  page.blank_line();
  page.paragraph(std::string(word_of(region.direction)) + "  " + what + region.before + " -> " +
                 region.after + ", for " + region.people.to_text() + " combinations:");
  for (const std::string& alternative : region.description) page.item("- ", alternative, indent);
  if (!region.described_completely) page.item("- ", "and others", indent);
  page.paragraph("for example", indent);
  const std::string yaml = case_to_yaml(pack, region.witness);
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
    return "These packs cannot be compared: the old one asks on a checklist what the new one asks "
           "elsewhere: " +
           join(difference.incomparable, ", ") + ".";
  }
  if (difference.gave_up) return "Gave up: the packs are too entangled to compare within memory.";
  if (difference.unknown_goes_down) {
    return "People who are not sure of their answers get LESS urgent care than before "
           "(when_unknown).";
  }
  if (difference.has(Direction::down)) return "Some people get LESS urgent care than before.";
  if (difference.has(Direction::up))
    return "Nobody gets less urgent care, some get more urgent care.";
  if (!difference.advice.empty()) return "Every disposition is as before; some advice is not.";
  const bool logic =
      std::any_of(difference.edits.begin(), difference.edits.end(),
                  [](const EditedItem& item) { return item.edit != Edit::text_changed; });
  if (logic) return "Nobody who answers everything gets another outcome; see what was edited.";
  if (!difference.edits.empty()) return "The edits have no effect on anybody's outcome.";
  return "The packs are the same.";
}

Value texts(const std::vector<std::string>& items) {
  List list;
  for (const std::string& item : items) list.push_back({item});
  return {std::move(list)};
}

Value regions(const RulePack& pack, const std::vector<ChangedRegion>& all) {
  List list;
  for (const ChangedRegion& region : all) {
    list.push_back({Record{{"direction", {lower(word_of(region.direction))}},
                           {"care", {region.care}},
                           {"before", {region.before}},
                           {"after", {region.after}},
                           {"combinations", {region.people.to_text()}},
                           {"where", texts(region.description)},
                           {"described_completely", {region.described_completely}},
                           {"witness", {case_to_yaml(pack, region.witness)}}}});
  }
  return {std::move(list)};
}

}  // namespace

std::string difference_text(const RulePack& pack, const Difference& difference,
                            const Style& style) {
  Page page(style);
  page.paragraph(conclusion(difference));
  if (!difference.gave_up && difference.incomparable.empty()) {
    page.paragraph(difference.people.to_text() + " combinations of answers were compared.");
  }
  for (const ChangedRegion& region : difference.dispositions) add_region(page, pack, region);
  for (const ChangedRegion& region : difference.advice) add_region(page, pack, region);
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

Record difference_record(const RulePack& pack, const Difference& difference) {
  List edits;
  for (const EditedItem& item : difference.edits) {
    edits.push_back({Record{{"item", {item.name}}, {"edit", {std::string(word_of(item.edit))}}}});
  }
  return {{"conclusion", {conclusion(difference)}},
          {"gave_up", {difference.gave_up}},
          {"incomparable", texts(difference.incomparable)},
          {"unknown_goes_down", {difference.unknown_goes_down}},
          {"combinations", {difference.people.to_text()}},
          {"dispositions", regions(pack, difference.dispositions)},
          {"advice", regions(pack, difference.advice)},
          {"edits", {std::move(edits)}},
          {"only_in_old", texts(difference.only_in_old)},
          {"only_in_new", texts(difference.only_in_new)}};
}

}  // namespace triage
