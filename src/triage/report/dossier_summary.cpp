// The chapter of a dossier that says on one page what the pack does, what of it holds, and where
// the highest risks are.

#include <algorithm>
#include <array>

#include "triage/base/text.hpp"
#include "triage/report/dossier_parts.hpp"
#include "triage/report/review_text.hpp"
#include "triage/report/rule_picture.hpp"
#include "triage/report/test_wording.hpp"
#include "triage/report/wording.hpp"

namespace triage::dossier {
namespace {

std::size_t not_passed(const Dossier& dossier) {
  return dossier.test.run.failures() + dossier.test.run.unreadable.size();
}

/// What of the three holds, each in a sentence.
Bullets conclusions(const Dossier& dossier) {
  Bullets list;
  const auto add = [&list](bool holds, const std::string& well, const std::string& badly) {
    list.items.push_back({{{holds ? well : badly, !holds}}});
  };
  add(is_proved(dossier.verification), "Every claim of the proofs holds.",
      "NOT every claim of the proofs holds: see the proofs.");
  add(dossier.test.run.passed(), all_pass(dossier.test.run),
      dossier.test.run.results.empty()
          ? "There is NO vignette."
          : counted(not_passed(dossier), "vignette does", "vignettes do") +
                " NOT pass: see the tests.");
  if (!dossier.hazards) {
    add(false, "", "There is NO hazard log, so nobody has written down what can go wrong.");
  } else {
    add(controls_hold(dossier), "Every control of the hazard log is there, and holds.",
        "A control of the hazard log does NOT hold: see the hazards.");
  }
  if (dossier.sign_off.empty()) {
    add(false, "", "NOBODY has signed any part of it in a file of reviews.");
  } else {
    const std::string words = capitalized(sign_off_words(dossier.sign_off)) + '.';
    add(is_signed(dossier.sign_off), words, words);
  }
  return list;
}

std::string what_it_does(const RulePack& pack) {
  return counted(pack.findings.size(), "question", "questions") + " can be asked. " +
         counted(pack.rules.size(), "rule looks", "rules look") + " at the answers and " +
         (pack.rules.size() == 1 ? "raises" : "raise") + " the recommendation to one of " +
         std::to_string(pack.dispositions.size()) + " levels; " +
         counted(pack.care.size(), "piece of advice goes", "pieces of advice go") +
         " with it. The most urgent rule that fires decides.";
}

Table level_table(const Dossier& dossier) {
  const RulePack& pack = dossier.pack;
  Table table{"Level, the most urgent first",
              {"What people are told", "Rules", "Combinations of answers"},
              TableOf::words};
  for (std::size_t i = pack.dispositions.size(); i-- > 0;) {
    const Disposition level(i);
    const auto rules =
        std::ranges::count_if(pack.rules, [level](const Rule& rule) { return rule.then == level; });
    table.rows.push_back(
        {{level_span(pack, level)},
         {dossier.spoken.front()[level].title, std::to_string(rules),
          dossier.census ? share_text(dossier.census->levels[i], dossier.census->people)
                         : "not counted"}});
  }
  return table;
}

/// The hazards of the highest rating.
void add_highest_risks(Section& section, const Dossier& dossier) {
  if (!dossier.hazards) return;
  std::size_t highest = 0;
  std::array<std::size_t, 6> counts{};
  for (const Hazard& hazard : dossier.hazards->hazards) {
    highest = std::max(highest, rating_of(hazard));
    ++counts[rating_of(hazard)];
  }
  Bullets list;
  for (const Hazard& hazard : dossier.hazards->hazards) {
    if (rating_of(hazard) != highest) continue;
    list.items.push_back({{{hazard.hazard, false, "#hazard-" + hazard.id}}});
  }
  if (list.items.empty()) return;
  section.parts.push_back(paragraph(
      "The highest risks, rated " + std::to_string(highest) +
      " of 5 by a first guess at harm and likelihood, before anything stands against them:"));
  section.parts.push_back({std::move(list)});
  std::vector<std::string> others;
  for (std::size_t rating = highest; rating-- > 1;) {
    if (counts[rating] == 0) continue;
    others.push_back(std::to_string(counts[rating]) + " rated " + std::to_string(rating));
  }
  if (!others.empty())
    section.parts.push_back(paragraph("Besides these: " + join(others, ", ") + "."));
}

}  // namespace

Chapter summary_chapter(const Dossier& dossier) {
  Section section = chapter("Summary", "summary");
  section.parts = {
      paragraph(what_it_does(dossier.pack)), {level_table(dossier)}, {conclusions(dossier)}};
  add_highest_risks(section, dossier);
  section.parts.push_back(paragraph(
      "A combination is one way to answer every question. It says how many different people "
      "are looked at, not how often they come in life."));
  Section picture = subsection("From questions to levels");
  picture.parts = {{Picture{to_svg(sketch_of_levels(dossier.spoken.front())),
                            levels_in_words(dossier.spoken.front())}}};
  return {section, picture};
}

}  // namespace triage::dossier
