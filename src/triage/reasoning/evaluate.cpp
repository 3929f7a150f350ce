#include "triage/reasoning/evaluate.hpp"

#include <algorithm>

namespace triage {
namespace {

/// A column's cell lies surely within a set when no cell outside it is possible.
void run_in_cells(const Column& column, Cells cells, const Block& block, std::span<Word> yes,
                  std::span<Word> no) {
  std::fill(yes.begin(), yes.end(), ~Word{0});
  std::fill(no.begin(), no.end(), ~Word{0});
  for (std::size_t c = 0; c < column.cell_count; ++c) {
    const std::span<const Word> possible = block.plane(column, c);
    const std::span<Word> refuted = (cells & cell(c)) != 0 ? no : yes;
    for (std::size_t w = 0; w < possible.size(); ++w) refuted[w] &= ~possible[w];
  }
}

void run_gate(const Program& program, const Block& block, Evaluation& evaluation, GateId id) {
  const Gate& gate = program[id];
  const std::span<Word> yes = evaluation.yes(id);
  const std::span<Word> no = evaluation.no(id);
  if (gate.kind == GateKind::in_cells) {
    run_in_cells(program[gate.column], gate.cells, block, yes, no);
    return;
  }
  const std::span<const Word> first_yes = evaluation.yes(gate.first);
  const std::span<const Word> first_no = evaluation.no(gate.first);
  if (gate.kind == GateKind::opposite) {
    std::copy(first_no.begin(), first_no.end(), yes.begin());
    std::copy(first_yes.begin(), first_yes.end(), no.begin());
    return;
  }
  const std::span<const Word> second_yes = evaluation.yes(gate.second);
  const std::span<const Word> second_no = evaluation.no(gate.second);
  const bool all = gate.kind == GateKind::all_of;
  for (std::size_t w = 0; w < yes.size(); ++w) {
    yes[w] = all ? first_yes[w] & second_yes[w] : first_yes[w] | second_yes[w];
    no[w] = all ? first_no[w] | second_no[w] : first_no[w] & second_no[w];
  }
}

}  // namespace

Block::Block(const Program& program, std::size_t words)
    : words_(words), planes_(program.plane_count * words, ~Word{0}) {}

void Block::set(const Program& program, std::size_t lane, const Answers& answers) {
  const std::size_t word = lane / lanes_per_word;
  const Word others = ~(Word{1} << lane % lanes_per_word);
  for (const ColumnId id : ids_up_to<ColumnId>(program.columns.size())) {
    const Column& column = program[id];
    const Cells possible = answers.possible(id);
    for (std::size_t c = 0; c < column.cell_count; ++c) {
      if ((possible & cell(c)) == 0) plane(column, c)[word] &= others;
    }
  }
}

Truth Evaluation::at(GateId gate, std::size_t lane) const {
  const std::size_t word = gate.index() * words_ + lane / lanes_per_word;
  const Word bit = Word{1} << lane % lanes_per_word;
  if ((yes_[word] & bit) != 0) return Truth::yes;
  return (no_[word] & bit) != 0 ? Truth::no : Truth::unknown;
}

Evaluation evaluate(const Program& program, const Block& block) {
  Evaluation evaluation(program.gates.size(), block.words());
  for (const GateId gate : ids_up_to<GateId>(program.gates.size())) {
    run_gate(program, block, evaluation, gate);
  }
  return evaluation;
}

Evaluation evaluate(const Program& program, const Answers& answers) {
  Block block(program, 1);
  block.set(program, 0, answers);
  return evaluate(program, block);
}

}  // namespace triage
