// An evaluation for programs. Numbers that are no counts are texts, as in our other records. What
// is not defined is left out.

#include <utility>

#include "triage/base/mapped.hpp"
#include "triage/report/figures.hpp"
#include "triage/report/score_wording.hpp"
#include "triage/report/wording.hpp"
#include "triage/scoring/answer_columns.hpp"

namespace triage {
namespace {

Value figure_value(double figure) { return {figure_text(figure)}; }

Value file_value(const ScoredFile& file) {
  Record record = {{"file", {file.name}}};
  if (file.bytes > 0) record.push_back({"bytes", {file.bytes}});
  record.push_back({"sha256", {file.sha256}});
  return {std::move(record)};
}

Value basis_value(const ScoreReport& report) {
  const ScoreBasis& basis = report.basis;
  std::vector<std::string> hazards = mapped(basis.hazards, [&](const HazardousAdvice& hazard) {
    return hazard_name(report.pack, hazard);
  });
  Record record = {{"program", {basis.program}},
                   {"pack", {pack_identity(report.pack)}},
                   {"cases", list_value(basis.cases, file_value)}};
  if (basis.expected) record.push_back({"expected", file_value(*basis.expected)});
  if (basis.others) record.push_back({"others", file_value(*basis.others)});
  record.push_back({"reading", {basis.reading}});
  record.push_back({"levels", text_list(basis.levels)});
  record.push_back({"hazardous", text_list(hazards)});
  return {std::move(record)};
}

Value left_out_value(const LeftOuts& left_out) {
  Record record;
  for (const Reason reason : reasons_to_leave_out()) {
    const LeftOut& one = left_out[reason];
    record.push_back(
        {std::string(name_of(reason)),
         {Record{{"count", number_value(one.count)}, {"first", text_list(one.names)}}}});
  }
  return {std::move(record)};
}

Value kappa_value(const Kappa& kappa) {
  Record record = {{"value", figure_value(kappa.value)}};
  if (kappa.interval) {
    record.push_back({"low", figure_value(kappa.interval->low)});
    record.push_back({"high", figure_value(kappa.interval->high)});
  }
  return {std::move(record)};
}

Value paired_value(const Paired& paired) {
  return {Record{{"cases", number_value(paired.cases)},
                 {"only_this_pack_right", number_value(paired.only_we)},
                 {"only_the_other_right", number_value(paired.only_they)},
                 {"mcnemar_p", {chance_text(paired.chance)}}}};
}

Value system_value(const std::vector<std::string>& names, const SystemFigures& figures) {
  Record record = {{"name", {figures.name}}};
  for (const NamedShare& named : named_shares(figures)) {
    record.push_back({std::string(named.name), share_value(named.share)});
  }
  Record by_level;
  for (std::size_t i = 0; i < names.size(); ++i) {
    by_level.push_back({names[i], share_value(figures.accuracy_of[i])});
  }
  record.push_back({"accuracy_by_level", {std::move(by_level)}});
  if (figures.kappa) record.push_back({"kappa", kappa_value(*figures.kappa)});
  if (figures.icc) record.push_back({"icc", figure_value(*figures.icc)});
  if (figures.capability) {
    record.push_back({"capability_comparison_score", figure_value(*figures.capability)});
  }
  record.push_back({"expected_and_given", counts_value(names, figures.confusion.counts)});
  if (figures.paired) record.push_back({"paired_with_this_pack", paired_value(*figures.paired)});
  return {std::move(record)};
}

Value questions_value(const std::vector<std::string>& names, const ScoreFigures& score) {
  Record by_level;
  for (std::size_t i = 0; i < names.size(); ++i) {
    const Quartiles& quartiles = score.questions[i];
    Record record = {{"cases", number_value(quartiles.of)}};
    if (quartiles.of > 0) {
      record.push_back({"lower_quartile", figure_value(quartiles.lower)});
      record.push_back({"median", figure_value(quartiles.median)});
      record.push_back({"upper_quartile", figure_value(quartiles.upper)});
    }
    by_level.push_back({names[i], {std::move(record)}});
  }
  return {Record{{"by_given", {std::move(by_level)}},
                 {"told_findings_asked_for", share_value(score.told_and_asked)}}};
}

Value altered_value(const Altered& altered) {
  return {Record{{"less_urgent", number_value(altered.lower)},
                 {"more_urgent", number_value(altered.higher)},
                 {"any", number_value(altered.any)}}};
}

Record turns_record(const TurnCounts& counts) {
  return {{"cases", number_value(counts.by_any)},
          {"another_answer", altered_value(counts.by_other)},
          {"not_sure", altered_value(counts.by_not_sure)}};
}

Value turns_value(const ScoreReport& report) {
  Record record = turns_record(report.score.turns);
  const auto of_answer = [&](const std::pair<ColumnId, TurnCounts>& answer) {
    Record counts = turns_record(answer.second);
    const std::string name(answer_column(report.pack.program, answer.first).name);
    counts.insert(counts.begin(), {"answer", {name}});
    return counts;
  };
  record.push_back({"answers", list_value(deciding_answers(report.score), of_answer)});
  return {std::move(record)};
}

Record item_record(const ItemFigures& item) {
  Record record = {{"id", {item.id}},
                   {"systems", number_value(item.systems)},
                   {"right", number_value(item.right)},
                   {"difficulty", figure_value(item.difficulty())}};
  if (item.item_total) record.push_back({"item_total", figure_value(*item.item_total)});
  return record;
}

}  // namespace

Record scored_case_record(const Pack& pack, const std::string& id, const Advice& expected,
                          const ScoredCase& scored) {
  const auto of_turn = [&](const Turn& turn) -> Record {
    const AnswerColumn answer = answer_column(pack.program, turn.column);
    const std::vector<std::string>& cells = pack.program[answer.held_in].cell_names;
    return {{"answer", {std::string(answer.name)}},
            {"to", {turn.cell ? cells[*turn.cell] : "not sure"}},
            {"gives", {disposition_id(pack, turn.gives)}}};
  };
  Record record = {{"id", {id}},
                   {"expected", {disposition_id(pack, expected)}},
                   {"given", {disposition_id(pack, scored.given)}},
                   {"right", {expected == scored.given}}};
  if (scored.questions) record.push_back({"questions", number_value(*scored.questions)});
  record.push_back({"changes", list_value(scored.turns, of_turn)});
  return record;
}

Record score_record(const ScoreReport& report) {
  const ScoreFigures& score = report.score;
  const std::vector<std::string> names = level_names(report.pack);
  const auto of_system = [&](const SystemFigures& figures) { return system_value(names, figures); };
  return {{"basis", basis_value(report)},
          {"cases", number_value(score.cases)},
          {"left_out", left_out_value(score.left_out)},
          {"systems", list_value(score.systems, of_system)},
          {"questions", questions_value(names, score)},
          {"single_answers_that_decide", turns_value(report)},
          {"items", list_value(score.items, item_record)}};
}

}  // namespace triage
