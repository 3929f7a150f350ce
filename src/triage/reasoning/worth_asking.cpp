#include "triage/reasoning/worth_asking.hpp"

#include <algorithm>

#include "triage/base/contains.hpp"
#include "triage/base/mapped.hpp"
#include "triage/diagram/diagram.hpp"
#include "triage/reasoning/examples.hpp"
#include "triage/reasoning/gate_walk.hpp"
#include "triage/reasoning/known.hpp"
#include "triage/reasoning/outcomes.hpp"

namespace triage {
namespace {

/// Some milliseconds' work. The shipped packs need half of it at most.
constexpr std::size_t max_nodes = 100'000;

/// With fewer, the diagram is as quick as a look for examples.
constexpr std::size_t many_questions = 8;

/// A diagram is worked on as deep as it has variables, on the call stack.
constexpr std::size_t max_columns = 1'000;

/// What is left of the rules when all that is known is put in.
class Rest {
 public:
  Rest(const Person& person, const std::vector<FindingId>& open)
      : person_(person),
        columns_(unanswered(person, open)),
        variables_(person.program.columns.size()),
        diagram_(domains(person.program, columns_), max_nodes),
        gates_(person.ways, std::vector<Known>(person.program.gates.size(), nothing)),
        walks_(person.ways, GateWalk(person.program)) {
    for (std::size_t i = 0; i < columns_.size(); ++i) variables_[columns_[i].index()] = i;
  }

  /// Puts in the rules with this disposition; those with a more urgent one are there already.
  void add_rules(Disposition level) {
    std::vector<Set> possible = {possible_};
    std::vector<Set> certain = {certain_};
    for (std::size_t way = 0; way < person_.ways; ++way) {
      build_gates(level, way);
      for (const ProgramRule& rule : person_.program.rules) {
        if (rule.then != level || is_decided(rule.when, way)) continue;
        const Known& known = gates_[way][rule.when.index()];
        possible.push_back(diagram_.complement(known.no));
        certain.push_back(known.yes);
      }
    }
    possible_ = diagram_.unite_all(std::move(possible));
    certain_ = diagram_.unite_all(std::move(certain));
  }

  /// What leaves it possible, and what makes it certain, that the disposition is the last one whose
  /// rules were put in or a more urgent one.
  [[nodiscard]] Set possible() const { return possible_; }
  [[nodiscard]] Set certain() const { return certain_; }

  void remove_those_it_depends_on(Set set, std::vector<FindingId>& findings) const {
    const std::vector<bool> support = diagram_.support(set);
    std::erase_if(findings, [&](FindingId finding) {
      for (std::size_t i = 0; i < columns_.size(); ++i) {
        if (support[i] && person_.program[columns_[i]].finding == finding) return true;
      }
      return false;
    });
  }

 private:
  static constexpr Known nothing = {Diagram::empty(), Diagram::empty()};

  static std::vector<ColumnId> unanswered(const Person& person,
                                          const std::vector<FindingId>& open) {
    std::vector<bool> is_open(person.program.findings.size());
    for (const FindingId finding : open) is_open[finding.index()] = true;
    std::vector<ColumnId> columns =
        ids_where<ColumnId>(person.program.columns.size(), [&](ColumnId id) {
          return is_open[person.program[id].finding.index()] && person.is_unanswered(id);
        });
    if (columns.size() > max_columns) throw DiagramTooLarge();
    return columns;
  }

  static std::vector<std::size_t> domains(const Program& program,
                                          const std::vector<ColumnId>& columns) {
    return mapped(columns, [&](ColumnId column) { return program[column].cell_count + 1; });
  }

  [[nodiscard]] bool is_decided(GateId gate, std::size_t way) const {
    return person_.gates.at(gate, person_.first_lane + way) != Truth::unknown;
  }

  /// The undecided gates below the rules with a disposition: each behind those that it uses.
  void build_gates(Disposition level, std::size_t way) {
    std::vector<GateId> new_ones;
    for (const ProgramRule& rule : person_.program.rules) {
      if (rule.then != level) continue;
      walks_[way].down_from(rule.when, [&](GateId id, const Gate& gate) {
        if (is_decided(id, way)) return GateInputs();
        new_ones.push_back(id);
        return inputs_of(gate);
      });
    }
    std::ranges::sort(new_ones);
    for (const GateId id : new_ones) gates_[way][id.index()] = built(person_.program[id], way);
  }

  Known built(const Gate& gate, std::size_t way) {
    if (gate.kind != GateKind::in_cells) {
      return known_from(diagram_, gate, [&](GateId below) { return input(below, way); });
    }
    // What was answered with "unknown" stays so.
    if (!person_.is_unanswered(gate.column)) return nothing;
    return known_in_cells(diagram_, variables_[gate.column.index()], gate.cells,
                          person_.program[gate.column].cell_count);
  }

  Known input(GateId gate, std::size_t way) const {
    const Truth truth = person_.gates.at(gate, person_.first_lane + way);
    if (truth == Truth::yes) return {Diagram::universe(), Diagram::empty()};
    if (truth == Truth::no) return {Diagram::empty(), Diagram::universe()};
    return gates_[way][gate.index()];
  }

  const Person& person_;
  std::vector<ColumnId> columns_;       // by variable
  std::vector<std::size_t> variables_;  // by column
  Diagram diagram_;
  std::vector<std::vector<Known>> gates_;  // by way
  std::vector<GateWalk> walks_;            // by way: what is built
  Set possible_ = Diagram::empty();
  Set certain_ = Diagram::empty();
};

/// The recommendation is `when_unknown`, moved into the bounds. What is certain counts above it;
/// what is possible counts everywhere: below, for the recommendation, and above, for what cannot be
/// ruled out.
template <class Count>
void for_each_that_counts(Rest& rest, const Program& program, const Outcome& outcome, Count count) {
  for (std::size_t i = outcome.at_most.index(); i > outcome.at_least.index(); --i) {
    const Disposition level(i);
    rest.add_rules(level);
    const bool more_to_do =
        count(rest.possible()) && (level <= program.when_unknown || count(rest.certain()));
    if (!more_to_do) return;
  }
}

}  // namespace

std::vector<FindingId> worth_asking(const Person& person, const Outcome& outcome) {
  const bool are_many = outcome.ask.size() >= many_questions;
  if (are_many && without_example(person, outcome).empty()) return outcome.ask;
  std::vector<FindingId> in_vain = outcome.ask;
  try {
    Rest rest(person, outcome.ask);
    for_each_that_counts(rest, person.program, outcome, [&](Set set) {
      rest.remove_those_it_depends_on(set, in_vain);
      return !in_vain.empty();
    });
  } catch (const DiagramTooLarge&) {
    return outcome.ask;
  }
  std::vector<FindingId> worth_it = outcome.ask;
  std::erase_if(worth_it, [&in_vain](FindingId finding) { return contains(in_vain, finding); });
  return worth_it;
}

bool can_always_tell_what_is_worth_asking(const Program& program) {
  const Block nothing(program, 1);
  Outcomes outcomes(program);
  outcomes.update(nothing);
  const Person person{program, nothing, outcomes.gates(), 0, 1};
  const Outcome outcome = outcomes.at(0);
  try {
    Rest rest(person, ids_up_to<FindingId>(program.findings.size()));
    for_each_that_counts(rest, program, outcome, [](Set) { return true; });
  } catch (const DiagramTooLarge&) {
    return false;
  }
  return true;
}

}  // namespace triage
