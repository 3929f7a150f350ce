#include "triage/reasoning/evaluate.hpp"

#include <array>
#include <bit>
#include <span>
#include <utility>

namespace triage {
namespace {

/// Runs gates one after the other, which makes a plane only where none is there yet.
class GateRunner {
 public:
  TRIAGE_INLINE GateRunner(const Program& program, const Block& block, const Possible* gates,
                           Word* planes)
      : program_(program), block_(block), gates_(gates), next_plane_(planes) {}

  TRIAGE_INLINE Possible run(const Gate& gate) {
    if (gate.kind == GateKind::in_cells) {
      const Column& column = program_[gate.column];
      const Cells others = all_cells(column.cell_count) & ~gate.cells;
      return {one_of(gate.cells, column), one_of(others, column)};
    }
    const Possible first = gates_[gate.first.index()];
    if (gate.kind == GateKind::opposite) return {first.no, first.yes};
    const Possible second = gates_[gate.second.index()];
    if (gate.kind == GateKind::all_of) {
      return {both(first.yes, second.yes), either(first.no, second.no)};
    }
    return {either(first.yes, second.yes), both(first.no, second.no)};
  }

 private:
  TRIAGE_INLINE Word* new_plane() {
    return std::exchange(next_plane_, next_plane_ + block_.words());
  }

  TRIAGE_INLINE Plane both(Plane first, Plane second) {
    Word* made = new_plane();
    in_all(std::array{first, second}, made, block_.words());
    return made;
  }

  TRIAGE_INLINE Plane either(Plane first, Plane second) {
    Word* made = new_plane();
    in_any(std::array{first, second}, made, block_.words());
    return made;
  }

  TRIAGE_INLINE Plane one_of(Cells cells, const Column& column) {
    std::array<Plane, max_cells> possible;
    std::size_t count = 0;
    for (; cells != 0; cells &= cells - 1) {
      const auto c = static_cast<std::size_t>(std::countr_zero(cells));
      possible[count++] = block_.plane(column, c).data();
    }
    if (count == 1) return possible[0];
    Word* made = new_plane();
    in_any(std::span(possible).first(count), made, block_.words());
    return made;
  }

  const Program& program_;
  const Block& block_;
  const Possible* gates_;
  Word* next_plane_;
};

TRIAGE_ALSO_ON_AVX2
void run_gates(const Program& program, const Block& block, Possible* gates, Word* planes) noexcept {
  GateRunner runner(program, block, gates, planes);
  for (std::size_t g = 0; g < program.gates.size(); ++g) gates[g] = runner.run(program.gates[g]);
}

}  // namespace

Block::Block(const Program& program, std::size_t words)
    : words_(words),
      planes_(program.plane_count * words, ~Word{0}),
      unanswered_(program.columns.size() * words, ~Word{0}) {}

void Block::set(const Program& program, std::size_t lane, const Row& row, std::size_t way) {
  const std::size_t word = lane / lanes_per_word;
  const Word others = ~(Word{1} << lane % lanes_per_word);
  std::size_t contradictions = 0;
  for (const ColumnId id : ids_up_to<ColumnId>(program.columns.size())) {
    const Column& column = program[id];
    Row::Byte byte = row[id];
    if (byte == Row::contradicted) {
      byte = (way >> contradictions++ & 1U) == 0 ? yes_cell : no_cell;
    }
    if (byte != Row::unanswered) unanswered(id)[word] &= others;
    if (!Row::is_cell(byte)) continue;
    for (std::size_t c = 0; c < column.cell_count; ++c) {
      if (c != byte) plane(column, c)[word] &= others;
    }
  }
}

void Block::allow(const Column& column, Cells cells, std::size_t word, Word lanes) {
  for (std::size_t c = 0; c < column.cell_count; ++c) {
    Word& possible = plane(column, c)[word];
    possible = (cells & cell(c)) != 0 ? possible | lanes : possible & ~lanes;
  }
}

Block Block::if_calm(const Program& program) const {
  Block calm = *this;
  for (const ColumnId id : ids_up_to<ColumnId>(program.columns.size())) {
    const Column& column = program[id];
    const std::size_t calm_cell = program[column.finding].none_cell.value_or(0);
    for (std::size_t c = 0; c < column.cell_count; ++c) {
      if (c == calm_cell) continue;
      const std::span<Word> others = calm.plane(column, c);
      for (std::size_t w = 0; w < words_; ++w) others[w] &= ~unanswered(id)[w];
    }
  }
  return calm;
}

Truth Evaluation::at(GateId gate, std::size_t lane) const {
  const std::size_t word = lane / lanes_per_word;
  const Word bit = Word{1} << lane % lanes_per_word;
  if (((*this)[gate].no[word] & bit) == 0) return Truth::yes;
  return ((*this)[gate].yes[word] & bit) == 0 ? Truth::no : Truth::unknown;
}

void evaluate(const Program& program, const Block& block, Evaluation& evaluation) {
  const std::size_t gates = program.gates.size();
  evaluation.words_ = block.words();
  evaluation.gates_.resize(gates);
  evaluation.planes_.resize(2 * gates * block.words());
  run_gates(program, block, evaluation.gates_.data(), evaluation.planes_.data());
}

}  // namespace triage
