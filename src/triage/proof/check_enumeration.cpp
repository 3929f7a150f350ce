// The same sets a second way: every combination of the columns that a set depends on goes through
// inference, 64 at a time, and is counted. The counts have to be those of the diagrams.

#include <bit>

#include "triage/proof/checks.hpp"
#include "triage/reasoning/infer.hpp"

namespace triage::checks {
namespace {

constexpr std::size_t max_combinations = std::size_t{1} << 24U;
constexpr std::size_t words_at_a_time = 64;

/// The columns that a set depends on, and how many combinations they have.
struct Columns {
  std::vector<std::size_t> indices;
  std::size_t combinations = 1;  // 0: more than are enumerated
};

Columns columns_of(const Proof& proof, const std::vector<bool>& support) {
  Columns columns;
  for (std::size_t i = 0; i < support.size(); ++i) {
    if (!support[i]) continue;
    columns.indices.push_back(i);
    columns.combinations *= proof.program.columns[i].cell_count;
    if (columns.combinations > max_combinations) return {{}, 0};
  }
  return columns;
}

/// Lays combinations `first`, `first` + 1, ... into the lanes of a block: the number of a
/// combination, read as digits to the bases of the columns' cell counts, is its cells.
Block block_from(const Program& program, const Columns& columns, std::size_t first) {
  Block block(program, words_at_a_time);
  std::size_t stride = 1;
  for (const std::size_t index : columns.indices) {
    const Column& column = program.columns[index];
    for (std::size_t c = 0; c < column.cell_count; ++c) {
      for (Word& word : block.plane(column, c)) word = 0;
    }
    for (std::size_t lane = 0; lane < block.lanes(); ++lane) {
      const std::size_t c = (first + lane) / stride % column.cell_count;
      block.plane(column, c)[lane / lanes_per_word] |= Word{1} << lane % lanes_per_word;
    }
    stride *= column.cell_count;
  }
  return block;
}

/// The lanes in which at least one rule of this urgency or more fires.
Word lanes_at_least(const Program& program, Evaluation& evaluation, std::size_t level,
                    std::size_t word) {
  if (program.otherwise.index() >= level) return ~Word{0};
  Word lanes = 0;
  for (const ProgramRule& rule : program.rules) {
    if (rule.then.index() >= level) lanes |= evaluation.yes(rule.when)[word];
  }
  return lanes;
}

Word lanes_offered(const Program& program, Evaluation& evaluation, const ProgramCare& care,
                   std::size_t word) {
  Word lanes = 0;
  for (std::size_t level = 0; level < program.disposition_count; ++level) {
    if ((care.with >> level & 1U) == 0) continue;
    const bool most = level + 1 == program.disposition_count;
    const Word more = most ? 0 : lanes_at_least(program, evaluation, level + 1, word);
    lanes |= lanes_at_least(program, evaluation, level, word) & ~more;
  }
  if (care.when) lanes &= evaluation.yes(*care.when)[word];
  for (const GateId against : care.unless) lanes &= ~evaluation.yes(against)[word];
  return lanes;
}

/// How many of the combinations are in what `lanes_of` picks out of a word.
template <class LanesOf>
std::size_t enumerate(const Program& program, const Columns& columns, const LanesOf& lanes_of) {
  std::size_t members = 0;
  const std::size_t lanes_at_a_time = words_at_a_time * lanes_per_word;
  for (std::size_t first = 0; first < columns.combinations; first += lanes_at_a_time) {
    Evaluation evaluation = evaluate(program, block_from(program, columns, first));
    for (std::size_t word = 0; word < words_at_a_time; ++word) {
      const std::size_t start = first + word * lanes_per_word;
      if (start >= columns.combinations) break;
      const std::size_t left = columns.combinations - start;
      const Word in_use = left >= lanes_per_word ? ~Word{0} : (Word{1} << left) - 1;
      members += static_cast<std::size_t>(std::popcount(lanes_of(evaluation, word) & in_use));
    }
  }
  return members;
}

template <class LanesOf>
void compare(Proof& proof, const std::string& subject, Set set, const LanesOf& lanes_of) {
  const Columns columns = columns_of(proof, proof.model.diagram.support(set));
  if (columns.combinations == 0) return;  // too many: the proofs stand alone
  Count members(static_cast<std::uint32_t>(enumerate(proof.program, columns, lanes_of)));
  const std::vector<bool> support = proof.model.diagram.support(set);
  for (std::size_t i = 0; i < support.size(); ++i) {
    if (!support[i]) members *= static_cast<std::uint32_t>(proof.program.columns[i].cell_count);
  }
  const Count proved = proof.model.diagram.count(set);
  proof.holds_if(members == proved, Check::enumeration_agrees, subject,
                 "The proof counts " + proved.to_text() + " combinations and inference " +
                     members.to_text() + ". This is a bug in triage, please report it.",
                 {});
}

}  // namespace

void check_enumeration(Proof& proof) {
  const Program& program = proof.program;
  for (std::size_t level = 0; level < program.disposition_count; ++level) {
    compare(proof, "disposition '" + proof.pack.dispositions[level].id + "' or more",
            proof.model.at_least[level], [&](Evaluation& evaluation, std::size_t word) {
              return lanes_at_least(program, evaluation, level, word);
            });
  }
  for (const CareId id : ids_up_to<CareId>(program.care.size())) {
    compare(proof, "care path '" + proof.pack[id].id + "'", proof.model.offered[id.index()],
            [&](Evaluation& evaluation, std::size_t word) {
              return lanes_offered(program, evaluation, program[id], word);
            });
  }
}

}  // namespace triage::checks
