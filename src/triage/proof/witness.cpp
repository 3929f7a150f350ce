#include "triage/proof/witness.hpp"

#include <algorithm>

namespace triage {
namespace {

std::size_t unremarkable_cell(const Program& program, std::size_t column) {
  return program[program.columns[column].finding].none_cell.value_or(0);
}

constexpr std::int64_t million = 1'000'000;

/// Steps that make numbers people use: days, hours, minutes; degrees and tenths; whole numbers.
std::vector<std::int64_t> usual_steps(Dimension dimension) {
  switch (dimension) {
    case Dimension::duration: return {86'400 * million, 3'600 * million, 60 * million, million, 1};
    case Dimension::temperature: return {9 * million, 900'000, 90'000, 9, 1};
    case Dimension::number: break;
  }
  return {million, million / 10, million / 100, 1};
}

/// A quantity in the given stretch between the cuts of a finding, as round as possible and close to
/// a cut: the lower one if there is one, else the upper.
Quantity representative(const Finding& finding, const ProgramFinding& compiled,
                        std::size_t stretch) {
  const bool has_lower = stretch > 0;
  const bool has_upper = stretch < compiled.cuts.size();
  const Quantity low = has_lower ? compiled.cuts[stretch - 1].threshold : finding.smallest;
  const auto fits = [&](const Quantity& quantity) {
    return cell_of(compiled, quantity) == stretch && finding.smallest <= quantity &&
           quantity <= finding.largest;
  };
  const bool start_low = has_lower || low.dimension == Dimension::number || !has_upper;
  if (start_low && fits(low)) return low;
  for (const std::int64_t step : usual_steps(low.dimension)) {
    const std::int64_t from =
        start_low ? low.smallest_units : compiled.cuts[stretch].threshold.smallest_units;
    const std::int64_t floor = from / step - (from % step < 0 ? 1 : 0);
    for (const std::int64_t multiple : {floor, floor + (start_low ? 1 : -1)}) {
      const Quantity round{low.dimension, multiple * step};
      if (fits(round)) return round;
    }
  }
  return fits(low) ? low : finding.largest;
}

Answer quantity_answer(const RulePack& pack, const Program& program, FindingId id,
                       std::size_t cell) {
  const ProgramFinding& compiled = program[id];
  if (pack[id].none_label && cell == compiled.none_cell)
    return {id, None{}, std::string(none_answer)};
  const Quantity quantity = representative(pack[id], compiled, cell);
  return {id, quantity, to_text(quantity)};
}

/// The answer to a finding of one column.
Answer single_answer(const RulePack& pack, const Program& program, FindingId id, std::size_t cell) {
  if (pack[id].type == FindingType::yes_no) {
    return {id, cell == yes_cell, cell == yes_cell ? "yes" : "no"};
  }
  if (pack[id].type == FindingType::one_of) return {id, OptionId(cell), pack[id].options[cell].id};
  return quantity_answer(pack, program, id, cell);
}

OptionAnswer option_answer(std::size_t cell, std::size_t cell_count) {
  if (cell == cell_count) return OptionAnswer::unknown;
  return cell == yes_cell ? OptionAnswer::yes : OptionAnswer::no;
}

Answer answer_of(const RulePack& pack, const Program& program, FindingId id,
                 const Combination& combination) {
  const std::size_t first = program[id].first_column.index();
  if (pack[id].type == FindingType::any_of) {
    std::vector<OptionAnswer> options;
    for (std::size_t i = 0; i < program[id].column_count; ++i) {
      options.push_back(option_answer(combination[first + i], 2));
    }
    return {id, std::move(options), {}};
  }
  if (combination[first] == program.columns[first].cell_count) return {id, Unknown{}, "unknown"};
  return single_answer(pack, program, id, combination[first]);
}

}  // namespace

std::optional<Combination> simplest(const Diagram& diagram, const Program& program, Set set) {
  return diagram.cheapest(set, [&program](std::size_t column, std::size_t value) {
    const std::size_t usual = unremarkable_cell(program, column);
    if (value == usual) return std::size_t{0};
    // The number of remarkable answers comes first, then how far they are from usual.
    constexpr std::size_t one_more_answer = 1000;
    return one_more_answer + value;
  });
}

Case case_of(const RulePack& pack, const Program& program, const Combination& combination,
             const std::vector<bool>& relevant) {
  Case person;
  for (const FindingId id : ids_up_to<FindingId>(pack.findings.size())) {
    if (asked_as(program, id) != id) continue;
    const std::size_t first = program[id].first_column.index();
    bool wanted = false;
    for (std::size_t i = 0; i < program[id].column_count; ++i)
      wanted = wanted || relevant[first + i];
    if (wanted) person.answers.push_back(answer_of(pack, program, id, combination));
  }
  return person;
}

Case partial_case_of(const RulePack& pack, const Program& program, const Combination& combination) {
  return case_of(pack, program, combination, std::vector<bool>(combination.size(), true));
}

}  // namespace triage
