// The same sets a second way: every combination of the columns that a set can depend on goes
// through inference, and is looked up in the set. Combinations come in pages: on one page the last
// columns take all their values, a lane each, and the columns before them stand still.

#include <functional>
#include <map>
#include <optional>

#include "triage/proof/checks.hpp"
#include "triage/reasoning/infer.hpp"

namespace triage::checks {
namespace {

constexpr std::size_t max_combinations = std::size_t{1} << 24U;
constexpr std::size_t max_lanes = 4096;

using Lanes = std::vector<Word>;

/// What inference computes for a page, one bit a lane.
using Inferred = std::function<Word(Evaluation&, std::size_t word)>;

/// The columns below some gates, in the diagram's order; nothing if they have too many
/// combinations.
std::optional<std::vector<std::size_t>> columns_below(const Program& program,
                                                      const std::vector<GateId>& gates) {
  std::vector<bool> wanted(program.gates.size());
  std::vector<bool> found(program.columns.size());
  for (const GateId gate : gates) wanted[gate.index()] = true;
  for (std::size_t i = program.gates.size(); i-- > 0;) {
    const Gate& gate = program.gates[i];
    if (!wanted[i]) continue;
    if (gate.kind == GateKind::in_cells) {
      found[gate.column.index()] = true;
      continue;
    }
    wanted[gate.first.index()] = true;
    if (gate.kind != GateKind::opposite) wanted[gate.second.index()] = true;
  }
  std::vector<std::size_t> columns;
  std::size_t combinations = 1;
  for (std::size_t i = 0; i < found.size(); ++i) {
    if (!found[i]) continue;
    columns.push_back(i);
    combinations *= program.columns[i].cell_count;
    if (combinations > max_combinations) return std::nullopt;
  }
  return columns;
}

/// Compares one set with inference, page by page.
class Enumeration {
 public:
  Enumeration(Proof& proof, std::vector<std::size_t> columns, const Inferred& inferred)
      : proof_(proof),
        program_(proof.program),
        diagram_(proof.model.diagram),
        inferred_(inferred),
        outer_(std::move(columns)),
        block_(program_, 1) {
    while (!outer_.empty() && lanes_ * cells(outer_.back()) <= max_lanes) {
      lanes_ *= cells(outer_.back());
      inner_.insert(inner_.begin(), outer_.back());
      outer_.pop_back();
    }
    block_ = Block(program_, (lanes_ + lanes_per_word - 1) / lanes_per_word);
    lay_out_page();
  }

  bool agrees_with(Set set) { return agrees_from(0, set); }

 private:
  [[nodiscard]] std::size_t cells(std::size_t column) const {
    return program_.columns[column].cell_count;
  }

  /// Gives each lane its combination of the inner columns: its number, read as digits to the bases
  /// of their cell counts.
  void lay_out_page() {
    page_.assign(lanes_, Combination(program_.columns.size()));
    std::size_t stride = 1;
    for (const std::size_t index : inner_) {
      const Column& column = program_.columns[index];
      for (std::size_t c = 0; c < column.cell_count; ++c) {
        for (Word& word : block_.plane(column, c)) word = 0;
      }
      for (std::size_t lane = 0; lane < lanes_; ++lane) {
        const std::size_t c = lane / stride % column.cell_count;
        block_.plane(column, c)[lane / lanes_per_word] |= Word{1} << lane % lanes_per_word;
        page_[lane][index] = static_cast<std::uint8_t>(c);
      }
      stride *= column.cell_count;
    }
  }

  bool agrees_from(std::size_t position, Set set) {
    if (position == outer_.size()) return agrees_on_page(set);
    const Column& column = program_.columns[outer_[position]];
    for (std::size_t value = 0; value < column.cell_count; ++value) {
      for (std::size_t c = 0; c < column.cell_count; ++c) {
        for (Word& word : block_.plane(column, c)) word = c == value ? ~Word{0} : 0;
      }
      if (!agrees_from(position + 1, diagram_.fixed(set, outer_[position], value))) return false;
    }
    return true;
  }

  bool agrees_on_page(Set set) {
    const Lanes& proved = lanes_in(set);
    Evaluation evaluation = evaluate(program_, block_);
    for (std::size_t word = 0; word < proved.size(); ++word) {
      const std::size_t left = lanes_ - word * lanes_per_word;
      const Word in_use = left >= lanes_per_word ? ~Word{0} : (Word{1} << left) - 1;
      if (((inferred_(evaluation, word) ^ proved[word]) & in_use) != 0) return false;
    }
    return true;
  }

  /// The lanes of a page whose combinations are in the set. Few different sets are left once the
  /// outer columns stand still, so that each is looked up once.
  const Lanes& lanes_in(Set set) {
    const auto [known, is_new] = known_.try_emplace(set, Lanes(block_.words()));
    if (!is_new) return known->second;
    for (std::size_t lane = 0; lane < lanes_; ++lane) {
      if (!diagram_.contains(set, page_[lane])) continue;
      known->second[lane / lanes_per_word] |= Word{1} << lane % lanes_per_word;
    }
    return known->second;
  }

  Proof& proof_;
  const Program& program_;
  Diagram& diagram_;
  const Inferred& inferred_;
  std::vector<std::size_t> outer_;
  std::vector<std::size_t> inner_;
  std::size_t lanes_ = 1;
  Block block_;
  std::vector<Combination> page_;
  std::map<Set, Lanes> known_;
};

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
  for (const GateId against : care.unless) lanes &= evaluation.no(against)[word];
  return lanes;
}

void compare(Proof& proof, const std::string& subject, Set set, const std::vector<GateId>& gates,
             const Inferred& inferred) {
  auto columns = columns_below(proof.program, gates);
  if (!columns) return;  // too many combinations: the proofs stand alone
  proof.holds_if(Enumeration(proof, std::move(*columns), inferred).agrees_with(set),
                 Check::enumeration_agrees, subject,
                 "The proof and inference disagree about somebody. This is a bug in triage, please "
                 "report it.",
                 {});
}

}  // namespace

void check_enumeration(Proof& proof) {
  const Program& program = proof.program;
  std::vector<GateId> rules;
  for (const ProgramRule& rule : program.rules) {
    if (rule.then > program.otherwise) rules.push_back(rule.when);
  }
  for (std::size_t level = 0; level < program.disposition_count; ++level) {
    std::vector<GateId> urgent;
    for (const ProgramRule& rule : program.rules) {
      if (rule.then.index() >= level && rule.then > program.otherwise) urgent.push_back(rule.when);
    }
    compare(proof, "disposition '" + proof.pack.dispositions[level].id + "' or more",
            proof.model.at_least[level], urgent, [&](Evaluation& evaluation, std::size_t word) {
              return lanes_at_least(program, evaluation, level, word);
            });
  }
  for (const CareId id : ids_up_to<CareId>(program.care.size())) {
    std::vector<GateId> gates = rules;
    if (program[id].when) gates.push_back(*program[id].when);
    gates.insert(gates.end(), program[id].unless.begin(), program[id].unless.end());
    compare(proof, "care path '" + proof.pack[id].id + "'", proof.model.offered[id.index()], gates,
            [&](Evaluation& evaluation, std::size_t word) {
              return lanes_offered(program, evaluation, program[id], word);
            });
  }
}

}  // namespace triage::checks
