#include "triage/claims/question_check.hpp"

#include <utility>

#include "triage/base/contains.hpp"
#include "triage/base/mapped.hpp"
#include "triage/model/witness.hpp"

namespace triage::checks {
namespace {

/// The knowledge in a partial model, in which what is unknown was not answered.
Knowledge knowledge_in(PartialModel& partial) {
  Knowledge knowledge;
  for (const Known& truth : partial.gates) {
    const Set decided = partial.diagram.unite(truth.yes, truth.no);
    knowledge.gates.push_back({truth.yes, truth.no, partial.diagram.complement(decided)});
  }
  for (std::size_t i = 0; i < partial.program.columns.size(); ++i) {
    const Cells unknown = cell(partial.program.columns[i].cell_count);
    knowledge.unanswered.push_back(partial.diagram.where(i, unknown));
  }
  return knowledge;
}

}  // namespace

QuestionCheck::QuestionCheck(Proof& proof, PartialModel& partial)
    : proof_(proof),
      partial_(partial),
      diagram_(proof.model.diagram),
      worth_(proof.model, partial),
      in_general_(knowledge_in(partial)),
      bounds_are_exact_(has_exact_bounds()) {
  for (const Set set : proof.model.at_least) {
    at_least_.push_back(
        after_measurements(diagram_, proof.pack.program.measurements, set, Ways::some));
  }
}

void QuestionCheck::look_at_all_answers() {
  for (const FindingId id : ids_up_to<FindingId>(proof_.pack.program.findings.size())) {
    matters_.push_back(where_it_matters(id, at_least_));
    const Set by_itself = where_it_matters(id, proof_.model.at_least);
    const Diagram::Scratch scratch(partial_.diagram);
    Set asked = where_rules_wait_for(id);
    is_spared_.push_back(partial_.diagram.subtract(asked, not_never(by_itself)) !=
                         Diagram::empty());
    by_itself_.push_back(by_itself);
    if (is_spared_.back()) {
      asked = partial_.diagram.intersect(
          asked, bounds_are_exact_ ? not_never(by_itself) : worth_.worth_asking(id));
    }
    const Set useless = partial_.diagram.subtract(asked, not_never(matters_.back()));
    suspects_.push_back(useless != Diagram::empty());
    if (suspects_.back() && verdict_.result == Result::proved) {
      note("Whoever says this is asked '", id, simplest_case(useless));
    }
  }
}

Set QuestionCheck::worth(FindingId id, Set waiting, const std::vector<Set>& known) {
  if (!is_spared_[id.index()]) return waiting;
  if (!bounds_are_exact_) return diagram_.intersect(waiting, worth_.worth_asking(id, known));
  const Set matters = by_itself_[id.index()];
  const auto spared = [&] {
    return diagram_.subtract(waiting, where_it_can_matter(matters, known));
  };
  {
    const Diagram::Scratch scratch(diagram_);  // nearly always, it is nobody
    if (spared() == Diagram::empty()) return waiting;
  }
  return diagram_.subtract(waiting, spared());
}

void QuestionCheck::look_at(FindingId id, Set people, const std::vector<Set>& known) {
  if (!suspects_[id.index()] || in_interview_) return;
  const Set could_matter = where_it_can_matter(matters_[id.index()], known);
  const auto person =
      simplest(diagram_, proof_.pack.program, diagram_.subtract(people, could_matter));
  if (!person) return;
  in_interview_ = true;
  note("In an interview, this person is asked '", id,
       case_of(proof_.pack, proof_.pack.program, *person,
               mapped(known, [&](Set knows) { return diagram_.contains(knows, *person); })));
}

bool QuestionCheck::has_exact_bounds() {
  Diagram& partial = partial_.diagram;
  const Diagram::Scratch scratch(partial);
  for (std::size_t level = proof_.pack.program.otherwise.index() + 1;
       level < proof_.pack.program.disposition_count; ++level) {
    const Set in = proof_.model.at_least[level];
    if (partial.surely(diagram_, in) != partial_.at_least[level]) return false;
    if (partial.surely(diagram_, diagram_.complement(in)) != partial_.less_than[level])
      return false;
  }
  return true;
}

Set QuestionCheck::where_it_can_matter(Set matters, const std::vector<Set>& known) {
  for (std::size_t column = 0; column < known.size(); ++column) {
    const Set with_any_answer = diagram_.exists(matters, column);
    matters = diagram_.unite(matters, diagram_.subtract(with_any_answer, known[column]));
  }
  return matters;
}

Set QuestionCheck::where_it_matters(FindingId id, const std::vector<Set>& dispositions) {
  Set matters = Diagram::empty();
  for (const Set at_least : dispositions) {
    Set some = at_least;
    Set not_all = diagram_.complement(at_least);
    for (std::size_t i = 0; i < proof_.pack.program.columns.size(); ++i) {
      if (proof_.pack.program.columns[i].finding != id) continue;
      some = diagram_.exists(some, i);
      not_all = diagram_.exists(not_all, i);
    }
    matters = diagram_.unite(matters, diagram_.intersect(some, not_all));
  }
  return matters;
}

Set QuestionCheck::not_never(Set set) {
  Diagram& partial = partial_.diagram;
  return partial.complement(partial.surely(diagram_, diagram_.complement(set)));
}

Set QuestionCheck::where_rules_wait_for(FindingId id) {
  Diagram& partial = partial_.diagram;
  const std::vector<GateId> gates = gates_on(proof_.pack.program, id);
  Set wait = Diagram::empty();
  for (std::size_t level = proof_.pack.program.otherwise.index() + 1;
       level < proof_.pack.program.disposition_count; ++level) {
    const Set open =
        where_open(partial, proof_.pack.program, in_general_, Disposition(level), gates);
    wait = partial.unite(wait, partial.subtract(open, partial_.at_least[level]));
  }
  return partial.intersect(wait, partial_.reachable);
}

Case QuestionCheck::simplest_case(Set useless) {
  Diagram& diagram = partial_.diagram;
  const auto person = simplest(diagram, proof_.pack.program, useless);
  const Set alike = diagram.unite(useless, diagram.complement(partial_.reachable));
  const std::vector<bool> none(person->size());
  std::vector<bool> answered = needed_columns(diagram, proof_.pack.program, alike, *person, none);
  for (std::size_t i = 0; i < person->size(); ++i) {
    if (!Row::is_cell((*person)[i])) answered[i] = false;
  }
  return case_of(proof_.pack, proof_.pack.program, *person, answered);
}

void QuestionCheck::note(const std::string& who_is_asked, FindingId id, Case person) {
  const std::string& name = proof_.pack[id].id;
  verdict_.result = Result::noted;
  verdict_.problem = who_is_asked + name +
                     "', and no answer to it can change the disposition any more, though "
                     "\"not sure\" could change what is recommended. It is one question too "
                     "many, and nobody is worse off for it. Write the conditions that use '" +
                     name + "' so that no finding stands in them both as it is and negated.";
  verdict_.involved = {involved(proof_.pack[id])};
  const std::vector<FindingId> asked = outcome_of(proof_.pack.program, person).ask;
  verdict_.counterexample.reset();
  show(verdict_, contains(asked, id), std::move(person));
}

}  // namespace triage::checks
