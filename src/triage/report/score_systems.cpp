#include "triage/report/score_systems.hpp"

#include <algorithm>
#include <utility>

#include "triage/base/text.hpp"
#include "triage/report/figures.hpp"
#include "triage/report/score_wording.hpp"

namespace triage {
namespace {

TableRow system_row(const SystemFigures& figures) {
  const auto rate = [](const Share& share) {
    return share.of == 0 ? std::string("none") : percent_text(share.rate());
  };
  return {figures.name,
          {std::to_string(figures.accuracy.of), rate(figures.accuracy), rate(figures.safe_advice),
           rate(figures.comprehensiveness), rate(figures.inclination_to_over_triage),
           figures.capability ? decimals_text(*figures.capability, 1) : std::string("none")}};
}

void add_items(Bullets& list, const std::string& what, const std::vector<std::string>& names) {
  if (names.empty()) return;
  constexpr std::size_t most_shown = 20;
  std::vector<std::string> shown(
      names.begin(),
      names.begin() + static_cast<std::ptrdiff_t>(std::min(names.size(), most_shown)));
  if (shown.size() < names.size()) shown.emplace_back("and others");
  list.items.push_back(
      {Text(std::to_string(names.size()) + ' ' + what), {paragraph(join(shown, "; "))}});
}

}  // namespace

Section systems_section(const ScoreFigures& score) {
  Table table{"System", {"Cases", "Right", "Safe", "Advice", "Over", "Capability"}};
  Table pairs{"System", {"Cases", "Only we", "Only they", "p"}};
  for (const SystemFigures& figures : score.systems) {
    table.rows.push_back(system_row(figures));
    if (!figures.paired) continue;
    pairs.rows.push_back(
        {figures.name,
         {std::to_string(figures.paired->cases), std::to_string(figures.paired->only_we),
          std::to_string(figures.paired->only_they), chance_text(figures.paired->chance)}});
  }
  Section section{Heading{"Beside other systems"}};
  section.parts = {
      {std::move(table)},
      paragraph("Exactly right; right or more urgent; got advice; errors that are over-triage; and "
                "the capability comparison score, 0 to 100."),
      {std::move(pairs)},
      paragraph("Cases that only this pack or only the other gets right, and McNemar's exact "
                "chance of such a difference where neither is better.")};
  constexpr std::size_t enough_systems = 4;
  if (score.systems.size() < enough_systems) {
    section.parts.push_back(paragraph(
        "Fewer than four systems are compared: the capability comparison score says little."));
  }
  return section;
}

Section items_section(const ScoreFigures& score) {
  double sum = 0;
  std::vector<std::string> nobody;
  std::vector<std::string> doubtful;
  for (const ItemFigures& item : score.items) {
    sum += item.difficulty();
    if (item.right == 0) nobody.push_back(item.id);
    if (item.item_total && *item.item_total < 0) doubtful.push_back(item.id);
  }
  Section section{Heading{"Cases, as the systems found them"}};
  const double mean = sum / static_cast<double>(score.items.size());
  section.parts.push_back(paragraph("Item difficulty, the share of systems that are right, is " +
                                    decimals_text(mean, 2) + " on average of " +
                                    std::to_string(score.items.size()) + " cases."));
  Bullets list;
  add_items(list, "that no system gets right", nobody);
  add_items(list,
            "that those systems get right who get less of the others right (item-total correlation "
            "below 0): look at these cases again",
            doubtful);
  if (!list.items.empty()) section.parts.push_back({std::move(list)});
  return section;
}

}  // namespace triage
