#include "triage/reasoning/answers.hpp"

#include <algorithm>
#include <bit>
#include <cassert>
#include <map>
#include <stdexcept>

#include "triage/base/overloaded.hpp"

namespace triage {
namespace {

ColumnId column_at(const ProgramFinding& finding, std::size_t offset) {
  return ColumnId(finding.first_column.index() + offset);
}

void say_option(Answers& answers, ColumnId column, OptionAnswer option) {
  switch (option) {
    case OptionAnswer::unanswered: return;
    case OptionAnswer::unknown: return answers.say_unknown(column);
    case OptionAnswer::no: return answers.say(column, no_cell);
    case OptionAnswer::yes: return answers.say(column, yes_cell);
  }
}

void say(const Program& program, Answers& answers, const Answer& answer) {
  const ProgramFinding& finding = program[answer.finding];
  std::visit(Overloaded{
                 [&](Unknown) {
                   for (std::size_t i = 0; i < finding.column_count; ++i) {
                     answers.say_unknown(column_at(finding, i));
                   }
                 },
                 [&](bool yes) { answers.say(finding.first_column, yes ? yes_cell : no_cell); },
                 [&](OptionId option) { answers.say(finding.first_column, option.index()); },
                 [&](const std::vector<OptionAnswer>& options) {
                   assert(options.size() == finding.column_count);
                   for (std::size_t i = 0; i < options.size(); ++i) {
                     say_option(answers, column_at(finding, i), options[i]);
                   }
                 },
                 [&](None) { answers.say(finding.first_column, *finding.none_cell); },
                 [&](const Quantity& quantity) {
                   answers.say(finding.first_column, cell_of(finding, quantity));
                 },
             },
             answer.said);
}

/// Something else about a yes/no column, which may have been answered before.
void say_as_well(EncodedAnswers& encoded, FindingId finding, ColumnId column, bool yes) {
  if (encoded.answers.possible(column) == cell(yes ? no_cell : yes_cell)) {
    encoded.disagreements.push_back(finding);
    return encoded.answers.contradict(column);
  }
  encoded.answers.say(column, yes ? yes_cell : no_cell);
}

/// A finding that a checklist asks, answered by itself: it fills what the checklist left open.
void say_beside_checklist(const Program& program, EncodedAnswers& encoded, const Answer& answer) {
  const ColumnId column = program[answer.finding].first_column;
  const auto* yes = std::get_if<bool>(&answer.said);
  if (yes == nullptr) return encoded.answers.say_unknown(column);
  say_as_well(encoded, answer.finding, column, *yes);
}

void apply_measurement(const Program& program, EncodedAnswers& encoded,
                       const ProgramMeasurement& measurement) {
  const ColumnId measured = program[measurement.finding].first_column;
  const ProgramFinding& by = program[measurement.by];
  const Cells value = encoded.answers.possible(by.first_column);
  const bool nothing_measured = by.none_cell && value == cell(*by.none_cell);
  if (!encoded.answers.is_known(by.first_column) || nothing_measured) return;
  say_as_well(encoded, measurement.finding, measured, (value & measurement.yes_cells) != 0);
}

}  // namespace

Answers::Answers(const Program& program) {
  columns_.reserve(program.columns.size());
  for (const Column& column : program.columns) {
    columns_.push_back({all_cells(column.cell_count), false});
  }
}

bool Answers::is_known(ColumnId column) const { return std::has_single_bit(possible(column)); }

Cells Answers::possible_in(std::size_t way, ColumnId column) const {
  const auto found = std::find(contradicted_.begin(), contradicted_.end(), column);
  if (found == contradicted_.end()) return possible(column);
  return cell((way >> (found - contradicted_.begin()) & 1U) == 0 ? yes_cell : no_cell);
}

void Answers::say(ColumnId column, std::size_t cell_index) {
  columns_[column.index()] = {cell(cell_index), true};
  std::erase(contradicted_, column);
}

void Answers::contradict(ColumnId column) {
  if (contradicted_.size() == max_contradictions) throw std::length_error("contradictions");
  columns_[column.index()] = {cell(no_cell) | cell(yes_cell), true};
  contradicted_.push_back(column);
}

EncodedAnswers as_said(const Program& program, std::span<const Answer> said) {
  EncodedAnswers encoded{Answers(program), {}};
  std::map<FindingId, const Answer*> beside;  // the last answer to each finding of a checklist
  for (const Answer& answer : said) {
    if (asked_as(program, answer.finding) == answer.finding) {
      say(program, encoded.answers, answer);
    } else {
      beside[answer.finding] = &answer;
    }
  }
  for (const auto& [finding, answer] : beside) say_beside_checklist(program, encoded, *answer);
  return encoded;
}

EncodedAnswers with_measurements(const Program& program, EncodedAnswers encoded) {
  for (const ProgramMeasurement& measurement : program.measurements) {
    apply_measurement(program, encoded, measurement);
  }
  std::sort(encoded.disagreements.begin(), encoded.disagreements.end());
  return encoded;
}

EncodedAnswers encode(const Program& program, std::span<const Answer> said) {
  return with_measurements(program, as_said(program, said));
}

AssumedAnswers with_unanswered_as_no(const Program& program, Answers answers) {
  // Looked up before anything is assumed: that would pass for an answer.
  std::vector<bool> could_not_measure(program.findings.size());
  for (const ProgramMeasurement& measurement : program.measurements) {
    if (answers.is_unanswered(program[measurement.by].first_column)) continue;
    could_not_measure[measurement.finding.index()] = true;
  }
  AssumedAnswers result{std::move(answers), {}};
  for (const FindingId id : ids_up_to<FindingId>(program.findings.size())) {
    const ProgramFinding& finding = program[id];
    if (!finding.none_cell || could_not_measure[id.index()]) continue;
    bool assumed = false;
    for (std::size_t i = 0; i < finding.column_count; ++i) {
      const ColumnId column = column_at(finding, i);
      if (!result.answers.is_unanswered(column)) continue;
      result.answers.say(column, *finding.none_cell);
      assumed = true;
    }
    if (assumed) result.assumed.push_back(id);
  }
  return result;
}

}  // namespace triage
