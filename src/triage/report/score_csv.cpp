// An evaluation as a table: one figure a line, so that any program can pick those it wants.

#include <array>
#include <string>
#include <vector>

#include "triage/program/from_pack.hpp"
#include "triage/report/csv_cell.hpp"
#include "triage/report/figures.hpp"
#include "triage/report/score_wording.hpp"
#include "triage/scoring/answer_columns.hpp"

namespace triage {
namespace {

/// What a line is about; what does not apply is empty.
struct Subject {
  std::string figure;
  std::string system = {};
  std::string of = {};        // a case, an answer, or why something was left out
  std::string expected = {};  // levels
  std::string given = {};
};

class FigureTable {
 public:
  FigureTable() {
    add_line(
        {"figure", "system", "of", "expected", "given", "count", "total", "value", "low", "high"});
  }

  void add_count(const Subject& subject, std::size_t count) {
    add(subject, {std::to_string(count), "", "", "", ""});
  }
  void add_value(const Subject& subject, const std::string& value) {
    add(subject, {"", "", value, "", ""});
  }
  void add_value(const Subject& subject, double value) { add_value(subject, figure_text(value)); }
  /// Of none there is no share, and no bounds: a 0 would be taken for one.
  void add_share(const Subject& subject, const Share& share) {
    if (share.of == 0) return add(subject, {"0", "0", "", "", ""});
    add(subject, {std::to_string(share.count), std::to_string(share.of), figure_text(share.rate()),
                  figure_text(share.low), figure_text(share.high)});
  }
  void add_rate(const Subject& subject, std::size_t count, std::size_t of, double rate) {
    add(subject, {std::to_string(count), std::to_string(of), figure_text(rate), "", ""});
  }
  void add_kappa(const Subject& subject, const Kappa& kappa) {
    const auto& interval = kappa.interval;
    add(subject, {"", "", figure_text(kappa.value), interval ? figure_text(interval->low) : "",
                  interval ? figure_text(interval->high) : ""});
  }

  [[nodiscard]] std::string text() const { return text_; }

 private:
  static constexpr std::size_t number_cells = 5;

  void add(const Subject& s, const std::array<std::string, number_cells>& n) {
    add_line({s.figure, s.system, s.of, s.expected, s.given, n[0], n[1], n[2], n[3], n[4]});
  }
  void add_line(const std::vector<std::string>& cells) { append_csv_row(text_, cells, "\n"); }

  std::string text_;
};

void add_system(FigureTable& table, const std::vector<std::string>& names,
                const SystemFigures& figures) {
  const std::string& system = figures.name;
  for (const NamedShare& named : named_shares(figures)) {
    table.add_share({std::string(named.name), system}, named.share);
  }
  for (std::size_t i = 0; i < names.size(); ++i) {
    table.add_share({"accuracy_by_level", system, {}, names[i]}, figures.accuracy_of[i]);
  }
  for (std::size_t row = 0; row < names.size(); ++row) {
    for (std::size_t column = 0; column < names.size(); ++column) {
      table.add_count({"cases", system, {}, names[row], names[column]},
                      figures.confusion.counts[row][column]);
    }
  }
  if (figures.kappa) table.add_kappa({"kappa", system}, *figures.kappa);
  if (figures.icc) table.add_value({"icc", system}, *figures.icc);
  if (figures.capability) {
    table.add_value({"capability_comparison_score", system}, *figures.capability);
  }
  if (!figures.paired) return;
  table.add_count({"only_this_pack_right", system}, figures.paired->only_we);
  table.add_count({"only_the_other_right", system}, figures.paired->only_they);
  table.add_value({"mcnemar_p", system}, chance_text(figures.paired->chance));
}

void add_questions(FigureTable& table, const std::vector<std::string>& names,
                   const ScoreFigures& score) {
  for (std::size_t i = 0; i < names.size(); ++i) {
    const Quartiles& quartiles = score.questions[i];
    if (quartiles.of == 0) continue;
    table.add_value({"questions_lower_quartile", {}, {}, {}, names[i]}, quartiles.lower);
    table.add_value({"questions_median", {}, {}, {}, names[i]}, quartiles.median);
    table.add_value({"questions_upper_quartile", {}, {}, {}, names[i]}, quartiles.upper);
  }
  table.add_share({"told_findings_asked_for"}, score.told_and_asked);
}

void add_turns(FigureTable& table, const std::string& answer, const TurnCounts& counts) {
  table.add_count({"decided_by_answer", {}, answer}, counts.by_any);
  table.add_count({"other_answer_less_urgent", {}, answer}, counts.by_other.lower);
  table.add_count({"other_answer_more_urgent", {}, answer}, counts.by_other.higher);
  table.add_count({"not_sure_less_urgent", {}, answer}, counts.by_not_sure.lower);
  table.add_count({"not_sure_more_urgent", {}, answer}, counts.by_not_sure.higher);
}

}  // namespace

std::string score_csv(const ScoreReport& report) {
  const ScoreFigures& score = report.score;
  const std::vector<std::string> names = level_names(report.pack);
  FigureTable table;
  for (const SystemFigures& figures : score.systems) add_system(table, names, figures);
  add_questions(table, names, score);
  add_turns(table, "any", score.turns);
  for (const auto& [column, counts] : deciding_answers(score)) {
    add_turns(table, std::string(answer_column(report.pack.program, column).name), counts);
  }
  for (const ItemFigures& item : score.items) {
    table.add_rate({"item_difficulty", {}, item.id}, item.right, item.systems, item.difficulty());
    if (item.item_total) table.add_value({"item_total", {}, item.id}, *item.item_total);
  }
  for (const Reason reason : reasons_to_leave_out()) {
    table.add_count({"left_out", {}, std::string(name_of(reason))}, score.left_out[reason].count);
  }
  return table.text();
}

}  // namespace triage
