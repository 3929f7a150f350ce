// The same sets a second way: every combination of the columns that a set can depend on goes
// through inference, and is looked up in the set. Combinations come in pages: on one page the last
// columns take all their values, a lane each, and the columns before them stand still. Where one
// page holds them all, each is looked at as one person is; else all at once.

#include <functional>
#include <optional>

#include "triage/claims/checks.hpp"
#include "triage/claims/enumeration.hpp"
#include "triage/reasoning/gate_walk.hpp"

namespace triage::checks {
namespace {

constexpr std::size_t max_combinations = std::size_t{1} << 24U;

/// For all sets of a pack together: words times gates, some seconds' work.
constexpr std::size_t max_work = std::size_t{1} << 30U;

struct EnumeratedColumns {
  std::vector<std::size_t> indices;  // in the diagram's order
  std::size_t combinations = 1;
};

/// The columns below some gates; nothing if they have too many combinations.
std::optional<EnumeratedColumns> columns_below(const Program& program,
                                               const std::vector<GateId>& gates) {
  std::vector<bool> found(program.columns.size());
  for (const GateId gate : gates_below(program, gates)) {
    if (program[gate].kind == GateKind::in_cells) found[program[gate].column.index()] = true;
  }
  EnumeratedColumns columns;
  for (std::size_t i = 0; i < found.size(); ++i) {
    if (!found[i]) continue;
    columns.indices.push_back(i);
    columns.combinations *= program.columns[i].cell_count;
    if (columns.combinations > max_combinations) return std::nullopt;
  }
  return columns;
}

/// The two ways in which inference can be asked about a set.
struct Askings {
  /// One person after the other, as every outcome is made.
  std::function<Truth(const Outcome&)> concluded;
  /// A whole page at once.
  Infer from_planes;
};

Infer one_by_one(const std::function<Truth(const Outcome&)>& concluded) {
  return [&concluded](const Outcomes& outcomes, std::size_t lanes) {
    Inferred inferred{Lanes(outcomes.words()), Lanes(outcomes.words())};
    for (std::size_t lane = 0; lane < lanes; ++lane) {
      const Truth truth = concluded(outcomes.at(lane));
      const Word bit = Word{1} << lane % lanes_per_word;
      if (truth == Truth::yes) inferred.surely[lane / lanes_per_word] |= bit;
      if (truth != Truth::no) inferred.maybe[lane / lanes_per_word] |= bit;
    }
    return inferred;
  };
}

class Enumerator {
 public:
  explicit Enumerator(Proof& proof) : proof_(proof) {}

  void compare(const std::string& subject, Set set, const std::vector<GateId>& gates,
               const Askings& ways) {
    const auto columns = columns_below(proof_.pack.program, gates);
    // Where there are too many combinations, the proofs stand alone.
    if (!columns) {
      return proof_.not_claimed(Check::enumeration_agrees, subject,
                                "It depends on more than 2^24 combinations.");
    }
    const std::size_t work = words_for(columns->combinations) * proof_.pack.program.gates.size();
    if (work > work_left_) {
      return proof_.not_claimed(Check::enumeration_agrees, subject,
                                "The combinations of the others took all the time there is.");
    }
    work_left_ -= work;
    const bool on_one_page = columns->combinations <= max_lanes;
    const Infer infer = on_one_page ? one_by_one(ways.concluded) : ways.from_planes;
    proof_.holds_if(Enumeration(proof_.pack.program, proof_.model.diagram, columns->indices, infer)
                        .agrees_with(set),
                    Check::enumeration_agrees, subject,
                    "The proof and inference disagree about somebody. This is a bug in triage, "
                    "please report it.",
                    {});
  }

 private:
  Proof& proof_;
  std::size_t work_left_ = max_work;
};

Askings ways_to_disposition(Disposition level) {
  const auto concluded = [level](const Outcome& outcome) {
    if (outcome.at_least >= level) return Truth::yes;
    return outcome.at_most >= level ? Truth::unknown : Truth::no;
  };
  const auto from_planes = [level](const Outcomes& outcomes, std::size_t) {
    Inferred inferred;
    for (std::size_t word = 0; word < outcomes.words(); ++word) {
      inferred.surely.push_back(outcomes.at_least(level, word));
      inferred.maybe.push_back(outcomes.at_most(level, word));
    }
    return inferred;
  };
  return {concluded, from_planes};
}

Askings ways_to_care(const Program& program, CareId id) {
  const auto concluded = [id](const Outcome& outcome) {
    const CareStatus status = outcome.care[id.index()].status;
    if (status == CareStatus::undecided) return Truth::unknown;
    return status == CareStatus::offered ? Truth::yes : Truth::no;
  };
  const auto from_planes = [&program, id](const Outcomes& outcomes, std::size_t) {
    Inferred inferred;
    for (std::size_t word = 0; word < outcomes.words(); ++word) {
      inferred.surely.push_back(outcomes.offered(program[id], word));
    }
    inferred.maybe = inferred.surely;
    return inferred;
  };
  return {concluded, from_planes};
}

}  // namespace

void check_enumeration(Proof& proof) {
  const Program& program = proof.pack.program;
  Enumerator enumerator(proof);
  std::vector<GateId> rules;
  for (const ProgramRule& rule : program.rules) {
    if (rule.then > program.otherwise) rules.push_back(rule.when);
  }
  for (const Disposition level : ids_up_to<Disposition>(program.disposition_count)) {
    std::vector<GateId> urgent;
    for (const ProgramRule& rule : program.rules) {
      if (rule.then >= level && rule.then > program.otherwise) urgent.push_back(rule.when);
    }
    enumerator.compare("disposition '" + proof.pack[level].id + "' or more",
                       proof.model.at_least[level.index()], urgent, ways_to_disposition(level));
  }
  for (const CareId id : ids_up_to<CareId>(program.care.size())) {
    std::vector<GateId> gates = rules;
    if (program[id].when) gates.push_back(*program[id].when);
    gates.insert(gates.end(), program[id].unless.begin(), program[id].unless.end());
    enumerator.compare("care path '" + proof.pack[id].id + "'", proof.model.offered[id.index()],
                       gates, ways_to_care(program, id));
  }
}

}  // namespace triage::checks
