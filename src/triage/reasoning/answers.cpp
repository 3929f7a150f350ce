#include "triage/reasoning/answers.hpp"

#include <cassert>
#include <map>

#include "triage/base/overloaded.hpp"
#include "triage/reasoning/measurement.hpp"

namespace triage {
namespace {

Row::Byte byte_of(bool yes) { return yes ? yes_cell : no_cell; }

Row::Byte byte_of(OptionAnswer option) {
  switch (option) {
    case OptionAnswer::unanswered: break;
    case OptionAnswer::unknown: return Row::unknown;
    case OptionAnswer::no: return no_cell;
    case OptionAnswer::yes: return yes_cell;
  }
  return Row::unanswered;
}

void say(const Program& program, Row& row, const Answer& answer) {
  const ProgramFinding& finding = program[answer.finding];
  const std::size_t first = finding.first_column.index();
  const auto say_cell = [&](std::size_t cell) { row[first] = static_cast<Row::Byte>(cell); };
  std::visit(Overloaded{
                 [&](Unknown) {
                   for (std::size_t i = 0; i < finding.column_count; ++i) {
                     row[first + i] = Row::unknown;
                   }
                 },
                 [&](bool yes) { row[first] = byte_of(yes); },
                 [&](OptionId option) { say_cell(option.index()); },
                 [&](const std::vector<OptionAnswer>& options) {
                   assert(options.size() == finding.column_count);
                   for (std::size_t i = 0; i < options.size(); ++i) {
                     row[first + i] = byte_of(options[i]);
                   }
                 },
                 [&](None) { say_cell(*finding.none_cell); },
                 [&](const Quantity& quantity) { say_cell(cell_of(finding, quantity)); },
             },
             answer.said);
}

}  // namespace

std::vector<OptionId> chosen_options(const Answer& answer) {
  if (const auto* option = std::get_if<OptionId>(&answer.said)) return {*option};
  const auto* options = std::get_if<std::vector<OptionAnswer>>(&answer.said);
  std::vector<OptionId> chosen;
  for (std::size_t i = 0; options != nullptr && i < options->size(); ++i) {
    if ((*options)[i] == OptionAnswer::yes) chosen.emplace_back(i);
  }
  return chosen;
}

Row as_said(const Program& program, std::span<const Answer> said) {
  Row row(program);
  std::map<FindingId, const Answer*> beside;  // the last answer to each finding of a checklist
  for (const Answer& answer : said) {
    if (asked_as(program, answer.finding) == answer.finding) {
      say(program, row, answer);
    } else {
      beside[answer.finding] = &answer;
    }
  }
  for (const auto& [finding, answer] : beside) {
    const auto* yes = std::get_if<bool>(&answer->said);
    Row::Byte& byte = row[program[finding].first_column];
    byte = taken_together(byte, yes != nullptr ? byte_of(*yes) : Row::unknown);
  }
  return row;
}

Row encode(const Program& program, std::span<const Answer> said) {
  return with_measurements(program.measurements, as_said(program, said));
}

}  // namespace triage
