#include "triage/reasoning/evaluate.hpp"

#include <algorithm>
#include <cstddef>

// One text, compiled twice: as it is, and for processors that work on 256 bits at a time.
#define TRIAGE_IN_BOTH [[gnu::always_inline]] inline

namespace triage {
namespace {

/// The words of the planes of one gate.
struct Planes {
  Word* yes;
  Word* no;
};

/// A column's cell lies surely within a set when no cell outside it is possible.
TRIAGE_IN_BOTH void run_in_cells(const Gate& gate, const Column& column, const Block& block,
                                 Planes out, std::size_t words) {
  std::fill_n(out.yes, words, ~Word{0});
  std::fill_n(out.no, words, ~Word{0});
  for (std::size_t c = 0; c < column.cell_count; ++c) {
    const Word* possible = block.plane(column, c).data();
    Word* __restrict refuted = (gate.cells & cell(c)) != 0 ? out.no : out.yes;
    for (std::size_t w = 0; w < words; ++w) refuted[w] &= ~possible[w];
  }
}

TRIAGE_IN_BOTH void run_both(const Word* __restrict first, const Word* __restrict second,
                             Word* __restrict out, std::size_t words) {
  for (std::size_t w = 0; w < words; ++w) out[w] = first[w] & second[w];
}

TRIAGE_IN_BOTH void run_either(const Word* __restrict first, const Word* __restrict second,
                               Word* __restrict out, std::size_t words) {
  for (std::size_t w = 0; w < words; ++w) out[w] = first[w] | second[w];
}

TRIAGE_IN_BOTH void run_gate(const Gate& gate, Planes out, Planes first, Planes second,
                             std::size_t words) {
  switch (gate.kind) {
    case GateKind::in_cells: return;
    case GateKind::opposite:
      std::copy_n(first.no, words, out.yes);
      std::copy_n(first.yes, words, out.no);
      return;
    case GateKind::all_of:
      run_both(first.yes, second.yes, out.yes, words);
      run_either(first.no, second.no, out.no, words);
      return;
    case GateKind::any_of:
      run_either(first.yes, second.yes, out.yes, words);
      run_both(first.no, second.no, out.no, words);
      return;
  }
}

TRIAGE_IN_BOTH void run_gates(const Program& program, const Block& block, Word* yes, Word* no) {
  const std::size_t words = block.words();
  const auto planes = [=](GateId id) {
    return Planes{yes + id.index() * words, no + id.index() * words};
  };
  for (std::size_t g = 0; g < program.gates.size(); ++g) {
    const Gate& gate = program.gates[g];
    const Planes out = planes(GateId(g));
    if (gate.kind == GateKind::in_cells)
      run_in_cells(gate, program[gate.column], block, out, words);
    else
      run_gate(gate, out, planes(gate.first), planes(gate.second), words);
  }
}

void run_anywhere(const Program& program, const Block& block, Word* yes, Word* no) {
  run_gates(program, block, yes, no);
}

#if defined(__x86_64__)
[[gnu::target("avx2")]] void run_on_avx2(const Program& program, const Block& block, Word* yes,
                                         Word* no) {
  run_gates(program, block, yes, no);
}
bool has_avx2() { return __builtin_cpu_supports("avx2") != 0; }
#else
constexpr auto run_on_avx2 = run_anywhere;
bool has_avx2() { return false; }
#endif

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
  static const bool in_256_bits = has_avx2();
  Evaluation evaluation(program.gates.size(), block.words());
  if (program.gates.empty()) return evaluation;
  const auto run = in_256_bits ? run_on_avx2 : run_anywhere;
  run(program, block, evaluation.yes(GateId(0)).data(), evaluation.no(GateId(0)).data());
  return evaluation;
}

Evaluation evaluate(const Program& program, const Answers& answers) {
  Block block(program, 1);
  block.set(program, 0, answers);
  return evaluate(program, block);
}

}  // namespace triage
