// The same sets a second way: every combination of the columns that a set can depend on goes
// through inference, and is looked up in the set. Combinations come in pages: on one page the last
// columns take all their values, a lane each, and the columns before them stand still. Where one
// page holds them all, each is looked at as one person is; else all at once.

#include <functional>
#include <map>
#include <optional>

#include "triage/claims/checks.hpp"
#include "triage/reasoning/gate_walk.hpp"
#include "triage/reasoning/outcomes.hpp"

namespace triage::checks {
namespace {

constexpr std::size_t max_combinations = std::size_t{1} << 24U;
constexpr std::size_t max_lanes = 4096;

/// For all sets of a pack together: words times gates, some seconds' work.
constexpr std::size_t max_work = std::size_t{1} << 30U;

using Lanes = std::vector<Word>;

/// What inference says of the lanes of a page, which has to be certain: it says so, and says that
/// it may be so, in the same lanes.
struct Inferred {
  Lanes surely;
  Lanes maybe;
};
using Infer = std::function<Inferred(const Outcomes&, std::size_t lanes)>;

std::size_t words_for(std::size_t lanes) { return (lanes + lanes_per_word - 1) / lanes_per_word; }

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

/// Compares one set with inference, page by page.
class Enumeration {
 public:
  Enumeration(Proof& proof, std::vector<std::size_t> columns, const Infer& infer)
      : program_(proof.program),
        diagram_(proof.model.diagram),
        infer_(infer),
        outer_(std::move(columns)),
        block_(program_, 1),
        outcomes_(program_) {
    while (!outer_.empty() && lanes_ * cells(outer_.back()) <= max_lanes) {
      lanes_ *= cells(outer_.back());
      inner_.insert(inner_.begin(), outer_.back());
      outer_.pop_back();
    }
    block_ = Block(program_, words_for(lanes_));
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
      if (!agrees_from(position + 1, diagram_.restrict(set, outer_[position], value))) return false;
    }
    return true;
  }

  bool agrees_on_page(Set set) {
    const Lanes& proved = lanes_in(set);
    outcomes_.update(block_);
    const Inferred inferred = infer_(outcomes_, lanes_);
    for (std::size_t word = 0; word < proved.size(); ++word) {
      const std::size_t left = lanes_ - word * lanes_per_word;
      const Word in_use = left >= lanes_per_word ? ~Word{0} : (Word{1} << left) - 1;
      const Word differs =
          (inferred.surely[word] ^ proved[word]) | (inferred.maybe[word] ^ proved[word]);
      if ((differs & in_use) != 0) return false;
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

  const Program& program_;
  Diagram& diagram_;
  const Infer& infer_;
  std::vector<std::size_t> outer_;
  std::vector<std::size_t> inner_;
  std::size_t lanes_ = 1;
  Block block_;
  Outcomes outcomes_;
  std::vector<Combination> page_;
  std::map<Set, Lanes> known_;
};

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
    const auto columns = columns_below(proof_.program, gates);
    // Where there are too many combinations, the proofs stand alone.
    if (!columns) {
      return proof_.not_claimed(Check::enumeration_agrees, subject,
                                "It depends on more than 2^24 combinations.");
    }
    const std::size_t work = words_for(columns->combinations) * proof_.program.gates.size();
    if (work > work_left_) {
      return proof_.not_claimed(Check::enumeration_agrees, subject,
                                "The combinations of the others took all the time there is.");
    }
    work_left_ -= work;
    const bool on_one_page = columns->combinations <= max_lanes;
    const Infer infer = on_one_page ? one_by_one(ways.concluded) : ways.from_planes;
    proof_.holds_if(Enumeration(proof_, columns->indices, infer).agrees_with(set),
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
  const Program& program = proof.program;
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
