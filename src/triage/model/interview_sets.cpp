#include "triage/model/interview_sets.hpp"

#include <algorithm>

#include "triage/base/mapped.hpp"
#include "triage/reasoning/known.hpp"

namespace triage {
namespace {

std::vector<bool> columns_of(const Program& program, FindingId finding) {
  return mapped(program.columns, [&](const Column& column) { return column.finding == finding; });
}

Knowledge::Truths with_undecided(Diagram& diagram, Known known) {
  return {known.yes, known.no, diagram.complement(diagram.unite(known.yes, known.no))};
}

}  // namespace

std::vector<GateId> gates_on(const Program& program, FindingId finding) {
  const std::vector<bool> columns = columns_of(program, finding);
  std::vector<bool> depends(program.gates.size());
  std::vector<GateId> found;
  for (const GateId id : ids_up_to<GateId>(program.gates.size())) {
    const Gate& gate = program[id];
    if (gate.kind == GateKind::in_cells) {
      depends[id.index()] = columns[gate.column.index()];
    } else {
      const bool on_second = gate.kind != GateKind::opposite && depends[gate.second.index()];
      depends[id.index()] = depends[gate.first.index()] || on_second;
    }
    if (depends[id.index()]) found.push_back(id);
  }
  return found;
}

Set where_open(Diagram& diagram, const Program& program, const Knowledge& knowledge,
               Disposition level, const std::vector<GateId>& gates) {
  // For whom somebody has to know the gate, from the rules down.
  std::vector<Set> wanted(program.gates.size(), Diagram::empty());
  for (const ProgramRule& rule : program.rules) {
    if (rule.then == level) {
      wanted[rule.when.index()] = knowledge.gates[rule.when.index()].undecided;
    }
  }
  Set open = Diagram::empty();
  for (auto id = gates.rbegin(); id != gates.rend(); ++id) {
    const Set here = wanted[id->index()];
    if (here == Diagram::empty()) continue;
    const Gate& gate = program[*id];
    const auto pass_on = [&](GateId input) {
      const Set below = diagram.intersect(here, knowledge.gates[input.index()].undecided);
      wanted[input.index()] = diagram.unite(wanted[input.index()], below);
    };
    if (gate.kind == GateKind::in_cells) {
      open =
          diagram.unite(open, diagram.intersect(here, knowledge.unanswered[gate.column.index()]));
      continue;
    }
    pass_on(gate.first);
    if (gate.kind != GateKind::opposite) pass_on(gate.second);
  }
  return open;
}

InterviewSets::InterviewSets(Model& model)
    : model_(model),
      diagram_(model.diagram),
      program_(model.program),
      known_(program_.columns.size(), Diagram::empty()),
      knowledge_{std::vector<Knowledge::Truths>(program_.gates.size()),
                 std::vector<Set>(program_.columns.size(), Diagram::universe())},
      fired_(program_.disposition_count, Diagram::empty()),
      asked_(program_.findings.size(), Diagram::empty()) {
  for (const FindingId id : ids_up_to<FindingId>(program_.findings.size())) {
    gates_on_.push_back(gates_on(program_, id));
  }
  for (const GateId id : ids_up_to<GateId>(program_.gates.size())) refresh(id);
}

void InterviewSets::run(const Worth& worth, const OnAsk& on_ask) {
  for (std::size_t level = program_.disposition_count; level-- > program_.otherwise.index() + 1;) {
    for (const FindingId id : ids_up_to<FindingId>(program_.findings.size())) {
      const Set open =
          where_open(diagram_, program_, knowledge_, Disposition(level), gates_on_[id.index()]);
      const Set waiting = diagram_.subtract(open, fired_[level]);
      if (diagram_.intersect(waiting, model_.possible) == Diagram::empty()) continue;
      const Set people = worth(id, waiting, known_);
      const Set real = diagram_.intersect(people, model_.possible);
      if (real == Diagram::empty()) continue;
      on_ask(id, real, known_);
      ask(id, people);
    }
  }
}

void InterviewSets::ask(FindingId finding, Set people) {
  const Set real = diagram_.intersect(people, model_.possible);
  asked_[finding.index()] = diagram_.unite(asked_[finding.index()], real);
  for (const ColumnId column : ids_up_to<ColumnId>(program_.columns.size())) {
    if (program_[column].finding == finding) learn(column, people);
  }
  refresh(finding);
  for (const ProgramMeasurement& measurement : program_.measurements) {
    if (program_[measurement.by].finding == finding) {
      refresh(program_[measurement.measured].finding);
    }
  }
}

void InterviewSets::learn(ColumnId column, Set people) {
  const auto add = [this](Set& set, Set more) { set = diagram_.unite(set, more); };
  for (const ProgramMeasurement& measurement : program_.measurements) {
    if (measurement.by != column) continue;
    const std::size_t measured = measurement.measured.index();
    add(known_[measured], diagram_.intersect(people, where_read(diagram_, measurement)));
    knowledge_.unanswered[measured] = diagram_.complement(known_[measured]);
  }
  add(known_[column.index()], people);
  knowledge_.unanswered[column.index()] = diagram_.complement(known_[column.index()]);
}

void InterviewSets::refresh(FindingId finding) {
  // The gates on a column that several findings share are those on the finding that is asked.
  const FindingId asked = program_[program_[finding].first_column].finding;
  for (const GateId id : gates_on_[asked.index()]) refresh(id);
}

void InterviewSets::refresh(GateId id) {
  knowledge_.gates[id.index()] = truths_of(program_[id]);
  for (const ProgramRule& rule : program_.rules) {
    if (rule.when != id) continue;
    for (std::size_t level = 0; level <= rule.then.index(); ++level) {
      fired_[level] = diagram_.unite(fired_[level], knowledge_.gates[id.index()].yes);
    }
  }
}

Knowledge::Truths InterviewSets::truths_of(const Gate& gate) {
  if (gate.kind == GateKind::in_cells) {
    const std::size_t column = gate.column.index();
    const auto known_in = [&](Cells cells) {
      return diagram_.intersect(known_[column], diagram_.where(column, cells));
    };
    const Cells others = all_cells(program_[gate.column].cell_count) & ~gate.cells;
    return with_undecided(diagram_, {others == 0 ? Diagram::universe() : known_in(gate.cells),
                                     gate.cells == 0 ? Diagram::universe() : known_in(others)});
  }
  return with_undecided(diagram_, known_from(diagram_, gate, [this](GateId input) -> Known {
                          const Knowledge::Truths& truths = knowledge_.gates[input.index()];
                          return {truths.yes, truths.no};
                        }));
}

Set InterviewSets::misled() {
  Set misled = Diagram::empty();
  for (std::size_t level = program_.otherwise.index() + 1; level < fired_.size(); ++level) {
    Set recommended = fired_[level];
    for (const ProgramRule& rule : program_.rules) {
      if (rule.then.index() < level || level > program_.when_unknown.index()) continue;
      recommended = diagram_.unite(recommended, knowledge_.gates[rule.when.index()].undecided);
    }
    const Set wrong = diagram_.in_one_alone(recommended, model_.at_least[level]);
    misled = diagram_.unite(misled, wrong);
  }
  return diagram_.intersect(misled, model_.possible);
}

/// Whether somebody is asked all but at most that many of the findings that anybody is asked.
bool InterviewSets::is_anybody_spared_at_most(std::size_t questions) {
  std::vector<Set> spared(questions + 1, Diagram::empty());  // [n]: exactly n so far
  spared[0] = model_.possible;
  for (const Set asked : asked_) {
    if (asked == Diagram::empty()) continue;
    for (std::size_t n = questions + 1; n-- > 0;) {
      const Set again = diagram_.intersect(spared[n], asked);
      const Set once_more = n == 0 ? Diagram::empty() : diagram_.subtract(spared[n - 1], asked);
      spared[n] = diagram_.unite(again, once_more);
    }
  }
  return std::ranges::any_of(spared, [](Set people) { return people != Diagram::empty(); });
}

std::size_t InterviewSets::longest() {
  const auto questions = static_cast<std::size_t>(
      std::ranges::count_if(asked_, [](Set people) { return people != Diagram::empty(); }));
  std::size_t spared = 0;
  while (spared < questions && !is_anybody_spared_at_most(spared)) ++spared;
  return questions - spared;
}

}  // namespace triage
