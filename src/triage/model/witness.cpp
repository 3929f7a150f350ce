#include "triage/model/witness.hpp"

#include <algorithm>

#include "triage/cases/answer_from_text.hpp"
#include "triage/program/from_pack.hpp"
#include "triage/program/from_pack_intervals.hpp"
#include "triage/reasoning/outcomes.hpp"

namespace triage {
namespace {

std::size_t unremarkable_cell(const Program& program, std::size_t column) {
  return program[program.columns[column].finding].none_cell.value_or(0);
}

constexpr std::int64_t micro_units = 1'000'000;

/// Steps that make numbers people use: days, hours, minutes; degrees and tenths; whole numbers.
std::vector<std::int64_t> usual_steps(Dimension dimension) {
  switch (dimension) {
    case Dimension::duration:
      return {86'400 * micro_units, 3'600 * micro_units, 60 * micro_units, micro_units, 1};
    case Dimension::temperature: return {9 * micro_units, 900'000, 90'000, 9, 5};
    case Dimension::number: break;
  }
  return {micro_units, micro_units / 10, micro_units / 100, 1};
}

/// An answer in the given interval between the cuts of a finding, as its own text is read, as round
/// as possible and close to a cut: the lower one if there is one, else the upper.
Quantity representative(const Finding& finding, const ProgramFinding& compiled,
                        std::size_t interval) {
  const bool has_lower = interval > 0;
  const bool has_upper = interval < compiled.cuts.size();
  const Quantity low = has_lower ? std::max(compiled.cuts[interval - 1].threshold, finding.smallest)
                                 : finding.smallest;
  const auto fits = [&](const Quantity& quantity) {
    const QuantityReading read = read_quantity(finding, to_text(quantity));
    return !read.problem && *read.parsed.quantity == quantity &&
           cell_of(compiled, quantity) == interval;
  };
  const bool start_low = has_lower || low.dimension == Dimension::number || !has_upper;
  if (start_low && fits(low)) return low;
  for (const std::int64_t step : usual_steps(low.dimension)) {
    const std::int64_t from =
        start_low ? low.smallest_units : compiled.cuts[interval].threshold.smallest_units;
    const std::int64_t floor = from / step - (from % step < 0 ? 1 : 0);
    for (const std::int64_t multiple : {floor, floor + (start_low ? 1 : -1)}) {
      const Quantity round{low.dimension, multiple * step};
      if (fits(round)) return round;
    }
  }
  return least_answer(finding, compiled.cuts, interval).value_or(low);
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

OptionAnswer option_answer(Row::Byte byte, bool relevant) {
  if (byte == no_cell) return OptionAnswer::no;
  if (byte == yes_cell) return OptionAnswer::yes;
  return relevant ? OptionAnswer::unknown : OptionAnswer::unanswered;
}

Answer answer_of(const RulePack& pack, const Program& program, FindingId id, const Row& row,
                 const std::vector<bool>& relevant) {
  const std::size_t first = program[id].first_column.index();
  if (pack[id].type == FindingType::any_of) {
    std::vector<OptionAnswer> options;
    for (std::size_t i = 0; i < program[id].column_count; ++i) {
      options.push_back(option_answer(row[first + i], relevant[first + i]));
    }
    return {id, std::move(options), {}};
  }
  if (!Row::is_cell(row[first])) return {id, Unknown{}, "unknown"};
  return single_answer(pack, program, id, row[first]);
}

}  // namespace

std::optional<Row> simplest(const Diagram& diagram, const Program& program, Set set) {
  return diagram.cheapest(set, [&program](std::size_t column, std::size_t value) {
    const std::size_t usual = unremarkable_cell(program, column);
    if (value == usual) return std::size_t{0};
    // The number of remarkable answers comes first, then how far they are from usual.
    constexpr std::size_t one_more_answer = 1000;
    return one_more_answer + value;
  });
}

Case case_of(const RulePack& pack, const Program& program, const Row& row,
             const std::vector<bool>& relevant) {
  Case person;
  for (const FindingId id : ids_up_to<FindingId>(pack.findings.size())) {
    if (asked_as(program, id) != id) continue;
    const std::size_t first = program[id].first_column.index();
    bool wanted = false;
    for (std::size_t i = 0; i < program[id].column_count; ++i)
      wanted = wanted || relevant[first + i];
    if (wanted) person.answers.push_back(answer_of(pack, program, id, row, relevant));
  }
  return person;
}

std::vector<bool> needed_columns(const Diagram& diagram, const Program& program, Set set,
                                 const Row& person, std::vector<bool> kept) {
  std::vector<bool> needed(person.size(), true);
  for (const bool remarkable : {false, true}) {
    for (std::size_t column = person.size(); column-- > 0;) {
      const bool is_remarkable = person[column] != unremarkable_cell(program, column);
      if (kept[column] || is_remarkable != remarkable) continue;
      needed[column] = false;
      if (!diagram.contains_whenever(set, person, needed)) needed[column] = true;
    }
  }
  return needed;
}

namespace {

/// Adds the columns that are not answered and that inference still asks for. False if there is
/// none.
bool add_open_columns(const Program& program, const Outcome& outcome, std::vector<bool>& columns) {
  bool added = false;
  for (const auto* open : {&outcome.ask, &outcome.ask_for_care}) {
    for (const FindingId id : *open) {
      const std::size_t first = program[id].first_column.index();
      for (std::size_t i = first; i < first + program[id].column_count; ++i) {
        added = added || !columns[i];
        columns[i] = true;
      }
    }
  }
  return added;
}

/// Whether inference gives both the same disposition, and sees the same of what is to be shown.
bool same_outcome(const Program& program, const Case& a, const Case& b, const Shown& shown) {
  const Row first = encode(program, a.answers);
  const Row second = encode(program, b.answers);
  const Outcomes of_first(program, first);
  const Outcomes of_second(program, second);
  const Outcome one = of_first.at(0, first.ways());
  const Outcome other = of_second.at(0, second.ways());
  const auto same_status = [&](CareId care) {
    return one.care[care.index()].status == other.care[care.index()].status;
  };
  const auto same_truth = [&](GateId gate) {
    return of_first.gates().at(gate, 0) == of_second.gates().at(gate, 0);
  };
  return one.disposition == other.disposition && std::ranges::all_of(shown.advice, same_status) &&
         std::ranges::all_of(shown.conditions, same_truth);
}

}  // namespace

std::vector<bool> spared(const Program& program, std::vector<bool> columns,
                         const std::vector<bool>& kept,
                         const std::function<bool(const std::vector<bool>&)>& tells) {
  for (const FindingId id : ids_up_to<FindingId>(program.findings.size())) {
    const FindingId finding(program.findings.size() - 1 - id.index());
    const std::size_t first = program[finding].first_column.index();
    const std::size_t end = first + program[finding].column_count;
    std::vector<bool> fewer = columns;
    for (std::size_t i = first; i < end; ++i) fewer[i] = kept[i];
    if (fewer != columns && tells(fewer)) columns = std::move(fewer);
  }
  return columns;
}

Outcome outcome_of(const Program& program, const Case& person) {
  return infer(program, encode(program, person.answers));
}

Disposition disposition_in(const Diagram& diagram, const std::vector<Set>& ranks,
                           const Row& person) {
  const auto above = std::ranges::find_if(
      ranks, [&](Set at_least) { return !diagram.contains(at_least, person); });
  return Disposition(static_cast<std::size_t>(above - ranks.begin()) - 1);
}

namespace {

/// The person's answers in these columns, and in as few more as it takes inference to give the
/// outcome of all the answers.
Case telling_case(const Pack& pack, const Row& person, const std::vector<bool>& needed,
                  const Shown& shown) {
  const Program& program = pack.program;
  std::vector<bool> columns(person.size(), true);
  const auto told_by = [&](const std::vector<bool>& some) {
    return case_of(pack, program, person, some);
  };
  const Case full = told_by(columns);
  const auto tells = [&](const std::vector<bool>& some) {
    return same_outcome(program, told_by(some), full, shown);
  };
  std::vector<bool> more = needed;
  do {
    if (tells(more)) {
      columns = more;
      break;
    }
  } while (add_open_columns(program, outcome_of(program, told_by(more)), more));
  return told_by(spared(program, columns, needed, tells));
}

/// The same, of a person who stays in `alike` with the columns that are needed for it.
Case telling_case_among(const Pack& pack, const Diagram& diagram, Set alike, const Row& person,
                        const Shown& shown) {
  const std::vector<bool> none(person.size());
  return telling_case(pack, person, needed_columns(diagram, pack.program, alike, person, none),
                      shown);
}

}  // namespace

Case shortest_case(const Pack& pack, Model& model, Set set, const Row& person, const Shown& shown) {
  Diagram& diagram = model.diagram;
  const Disposition level = disposition_in(diagram, model.at_least, person);
  // Those who cannot be need not be told apart.
  const Set alike = diagram.unite(diagram.intersect(set, model.exactly(level)),
                                  diagram.complement(model.possible));
  return telling_case_among(pack, diagram, alike, person, shown);
}

Case shortest_partial_case(const Pack& pack, PartialModel& partial, Set set, const Row& person,
                           const Shown& shown) {
  Diagram& diagram = partial.diagram;
  const Set alike = diagram.unite(set, diagram.complement(partial.reachable));
  return telling_case_among(pack, diagram, alike, person, shown);
}

}  // namespace triage
