// An evaluation for people.

#include <algorithm>
#include <utility>

#include "triage/base/mapped.hpp"
#include "triage/base/text.hpp"
#include "triage/report/figures.hpp"
#include "triage/report/score_systems.hpp"
#include "triage/report/score_wording.hpp"
#include "triage/report/wording.hpp"
#include "triage/scoring/answer_columns.hpp"

namespace triage {
namespace {

/// A share as cells of a table: how many of how many, the rate, its bounds.
std::vector<Text> share_cells(const Share& share) {
  if (share.of == 0) return {"none", "-", "-"};
  return {std::to_string(share.count) + " of " + std::to_string(share.of),
          percent_text(share.rate()), bounds_text(share)};
}

const std::vector<std::string> share_columns = {"Cases", "Share", "95 % bounds"};

Section left_out_section(const ScoreFigures& score) {
  Section section{Heading{"Cases"}};
  section.parts.push_back(paragraph("In the figures: " + std::to_string(score.cases) + "."));
  Bullets list;
  for (const Reason reason : reasons_to_leave_out()) {
    const LeftOut& left_out = score.left_out[reason];
    if (left_out.count == 0) continue;
    Item item{
        Text("Left out: " + std::string(words_of(reason)) + ": " + std::to_string(left_out.count))};
    std::string names = join(left_out.names, "; ");
    if (left_out.count > left_out.names.size()) names += "; and others";
    item.below.push_back(paragraph(std::move(names)));
    list.items.push_back(std::move(item));
  }
  if (!list.items.empty()) section.parts.push_back({std::move(list)});
  return section;
}

Section counts_section(const ScoreReport& report) {
  return {Heading{"Expected in rows, given in columns"},
          {{counts_table("Expected", level_names(report.pack),
                         report.score.systems.front().confusion.counts)}}};
}

std::string agreement_text(const SystemFigures& figures) {
  std::string text = "Agreement with what is expected: kappa ";
  if (!figures.kappa) {
    text += "is not defined, since all get the same";
  } else {
    text += decimals_text(figures.kappa->value, 2);
    if (const auto& interval = figures.kappa->interval) {
      text += " (95 % interval " + interval_text(*interval) + ")";
    }
  }
  if (figures.icc) text += "; intraclass correlation " + decimals_text(*figures.icc, 2);
  return text + ".";
}

Section figures_section(const ScoreReport& report) {
  const SystemFigures& figures = report.score.systems.front();
  Table table{"Figure", share_columns};
  for (const NamedShare& named : named_shares(figures)) {
    table.rows.push_back({std::string(named.words), share_cells(named.share)});
  }
  Section section{Heading{"Figures"}, {{std::move(table)}, paragraph(agreement_text(figures))}};
  if (report.basis.hazards.empty()) {
    section.parts.push_back(
        paragraph("Nobody has said which under-triage is hazardous: --hazardous NEED:GIVEN."));
  } else {
    section.parts.push_back(paragraph(
        "Hazardous is, as needed:given: " +
        join(mapped(report.basis.hazards,
                    [&](const HazardousAdvice& one) { return hazard_name(report.pack, one); }),
             ", ") +
        "."));
  }
  return section;
}

Section levels_section(const ScoreReport& report) {
  const std::vector<std::string> names = level_names(report.pack);
  Table table{"Expected", share_columns};
  for (std::size_t i = names.size(); i-- > 0;) {
    const Share& share = report.score.systems.front().accuracy_of[i];
    if (share.of > 0) table.rows.push_back({names[i], share_cells(share)});
  }
  return {Heading{"Exactly right, by level"}, {{std::move(table)}}};
}

/// Not if signs of an emergency ended all of them.
bool was_any_interview(const ScoreFigures& score) {
  return std::ranges::any_of(score.questions, [](const Quartiles& one) { return one.of > 0; });
}

Section questions_section(const ScoreReport& report) {
  const std::vector<std::string> names = level_names(report.pack);
  const ScoreFigures& score = report.score;
  Table table{"Given", {"Cases", "Lower quartile", "Median", "Upper quartile"}};
  for (std::size_t i = names.size(); i-- > 0;) {
    const Quartiles& quartiles = score.questions[i];
    if (quartiles.of == 0) continue;
    table.rows.push_back({names[i],
                          {std::to_string(quartiles.of), decimals_text(quartiles.lower, 1),
                           decimals_text(quartiles.median, 1), decimals_text(quartiles.upper, 1)}});
  }
  Section section{Heading{"Questions that an interview asks"}, {{std::move(table)}}};
  const Share& told = score.told_and_asked;
  if (told.of > 0) {
    section.parts.push_back(paragraph(
        "It asks for " + std::to_string(told.count) + " of the " + std::to_string(told.of) +
        " findings that the cases tell of (" + percent_text(told.rate()) +
        "). Of what a case does not tell, whoever is asked is not sure."));
  }
  return section;
}

std::vector<Text> turn_cells(const TurnCounts& counts) {
  return {std::to_string(counts.by_any), std::to_string(counts.by_other.lower),
          std::to_string(counts.by_other.higher), std::to_string(counts.by_not_sure.lower),
          std::to_string(counts.by_not_sure.higher)};
}

Section turns_section(const ScoreReport& report) {
  constexpr std::size_t most_shown = 20;
  Table table{"Answer", {"Cases", "Less", "More", "Unsure: less", "Unsure: more"}};
  table.rows.push_back({"any answer", turn_cells(report.score.turns)});
  const auto deciding = deciding_answers(report.score);
  for (std::size_t i = 0; i < std::min(deciding.size(), most_shown); ++i) {
    const auto& [column, counts] = deciding[i];
    table.rows.push_back(
        {std::string(answer_column(report.pack.program, column).name), turn_cells(counts)});
  }
  Section section{Heading{"Single answers that decide"}, {{std::move(table)}}};
  section.parts.push_back(
      paragraph("So many cases would get a less or a more urgent level if this one answer were "
                "another, or `not sure`, and all others stayed."));
  if (deciding.size() > most_shown) {
    section.parts.push_back(paragraph("The " + std::to_string(deciding.size() - most_shown) +
                                      " other answers are in --format json and csv."));
  }
  return section;
}

std::string file_text(const ScoredFile& file) {
  return file.name + (file.sha256.empty() ? "" : ", SHA-256 " + file.sha256);
}

Section basis_section(const ScoreReport& report) {
  const ScoreBasis& basis = report.basis;
  Bullets list;
  const auto add = [&list](const std::string& what, const std::string& text) {
    list.items.push_back({Text(what + ": " + text)});
  };
  add("Program", basis.program);
  add("Rule pack", report.pack.id + ' ' + report.pack.version + ", SHA-256 " + report.pack.sha256);
  for (const ScoredFile& file : basis.cases) add("Cases", file_text(file));
  if (basis.expected) {
    add("Right answers", file_text(*basis.expected));
  } else {
    add("Right answers", "in the cases themselves");
  }
  if (basis.others) add("Other systems", file_text(*basis.others));
  add("Cases are read with", basis.reading);
  if (!basis.levels.empty()) add("Words for levels", join(basis.levels, ", "));
  return {Heading{"What this rests on"}, {{std::move(list)}}};
}

}  // namespace

Document score_document(const ScoreReport& report) {
  const ScoreFigures& score = report.score;
  Document document{"en", {}};
  document.sections.push_back(
      {Heading{report.pack.id + ' ' + report.pack.version + ", evaluated"}});
  document.sections.push_back(left_out_section(score));
  if (score.cases > 0) {
    document.sections.push_back(counts_section(report));
    document.sections.push_back(figures_section(report));
    document.sections.push_back(levels_section(report));
    if (was_any_interview(report.score)) document.sections.push_back(questions_section(report));
    document.sections.push_back(turns_section(report));
  }
  if (score.cases > 0 && score.systems.size() > 1)
    document.sections.push_back(systems_section(score));
  if (!score.items.empty()) document.sections.push_back(items_section(score));
  document.sections.push_back(basis_section(report));
  return document;
}

}  // namespace triage
