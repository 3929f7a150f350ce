// Every interview there can be: does it end with a recommendation, does it ask only what can still
// matter, and how long is it?

#include <algorithm>

#include "triage/claims/checks.hpp"
#include "triage/model/interview_sets.hpp"
#include "triage/model/witness.hpp"
#include "triage/model/worth_sets.hpp"
#include "triage/reasoning/infer.hpp"
#include "triage/reasoning/worth_asking.hpp"

namespace triage::checks {
namespace {

/// The knowledge in a partial model, in which what is unknown was not answered.
Knowledge knowledge_in(PartialModel& partial, const Program& program) {
  Knowledge knowledge;
  for (const Known& truth : partial.gates) {
    const Set decided = partial.diagram.unite(truth.yes, truth.no);
    knowledge.gates.push_back({truth.yes, truth.no, partial.diagram.complement(decided)});
  }
  for (std::size_t i = 0; i < program.columns.size(); ++i) {
    const Cells unknown = cell(program.columns[i].cell_count);
    knowledge.unanswered.push_back(partial.diagram.where(i, unknown));
  }
  return knowledge;
}

class QuestionCheck {
 public:
  QuestionCheck(Proof& proof, PartialModel& partial)
      : proof_(proof),
        partial_(partial),
        diagram_(proof.model.diagram),
        worth_(proof.model, partial, proof.program),
        in_general_(knowledge_in(partial, proof.program)),
        bounds_are_exact_(has_exact_bounds()) {
    for (const Set set : proof.model.at_least) {
      at_least_.push_back(after_measurements(diagram_, proof.program, set, Ways::some));
    }
  }

  /// Looks at every finding that is listed to be asked after any answers whatever, also in a case
  /// file that answers in another order than an interview.
  void look_at_all_answers() {
    for (const FindingId id : ids_up_to<FindingId>(proof_.program.findings.size())) {
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

  /// Of whom of those that rules wait for a question is worth asking.
  Set worth(FindingId id, Set waiting, const std::vector<Set>& known) {
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

  /// Looks at a question of an interview.
  void look_at(FindingId id, Set people, const std::vector<Set>& known) {
    if (!suspects_[id.index()] || in_interview_) return;
    const Set could_matter = where_it_can_matter(matters_[id.index()], known);
    const auto person = simplest(diagram_, proof_.program, diagram_.subtract(people, could_matter));
    if (!person) return;
    std::vector<bool> answered;
    for (const Set knows : known) answered.push_back(diagram_.contains(knows, *person));
    in_interview_ = true;
    note("In an interview, this person is asked '", id,
         case_of(proof_.pack, proof_.program, *person, answered));
  }

  [[nodiscard]] const Verdict& verdict() const { return verdict_; }

 private:
  /// Whether three-valued logic tells of all partial combinations what their completions agree on.
  /// Then "unknown" brings out no more than some answer in its place, and what complete answers
  /// say of a question is all there is to say.
  [[nodiscard]] bool has_exact_bounds() {
    Diagram& partial = partial_.diagram;
    const Diagram::Scratch scratch(partial);
    for (std::size_t level = proof_.program.otherwise.index() + 1;
         level < proof_.program.disposition_count; ++level) {
      const Set in = proof_.model.at_least[level];
      if (partial.surely(diagram_, in) != partial_.at_least[level]) return false;
      if (partial.surely(diagram_, diagram_.complement(in)) != partial_.less_than[level])
        return false;
    }
    return true;
  }

  /// Those who, with other answers in the place of those that are not known, are in the set.
  Set where_it_can_matter(Set matters, const std::vector<Set>& known) {
    for (std::size_t column = 0; column < known.size(); ++column) {
      const Set with_any_answer = diagram_.exists(matters, column);
      matters = diagram_.unite(matters, diagram_.subtract(with_any_answer, known[column]));
    }
    return matters;
  }

  /// Where the disposition depends on the answer to the finding, the other answers being given.
  Set where_it_matters(FindingId id, const std::vector<Set>& dispositions) {
    Set matters = Diagram::empty();
    for (const Set at_least : dispositions) {
      Set some = at_least;
      Set not_all = diagram_.complement(at_least);
      for (std::size_t i = 0; i < proof_.program.columns.size(); ++i) {
        if (proof_.program.columns[i].finding != id) continue;
        some = diagram_.exists(some, i);
        not_all = diagram_.exists(not_all, i);
      }
      matters = diagram_.unite(matters, diagram_.intersect(some, not_all));
    }
    return matters;
  }

  /// Partial combinations some completion of which is in the set.
  Set not_never(Set set) {
    Diagram& partial = partial_.diagram;
    return partial.complement(partial.surely(diagram_, diagram_.complement(set)));
  }

  Set where_rules_wait_for(FindingId id) {
    Diagram& partial = partial_.diagram;
    const std::vector<GateId> gates = gates_on(proof_.program, id);
    Set wait = Diagram::empty();
    for (std::size_t level = proof_.program.otherwise.index() + 1;
         level < proof_.program.disposition_count; ++level) {
      const Set open = where_open(partial, proof_.program, in_general_, Disposition(level), gates);
      wait = partial.unite(wait, partial.subtract(open, partial_.at_least[level]));
    }
    return partial.intersect(wait, partial_.reachable);
  }

  /// What is unknown, and what may be anything, is left out, so that it is open.
  Case simplest_case(Set useless) {
    Diagram& diagram = partial_.diagram;
    const auto person = simplest(diagram, proof_.program, useless);
    const Set alike = diagram.unite(useless, diagram.complement(partial_.reachable));
    const std::vector<bool> none(person->size());
    std::vector<bool> answered = needed_columns(diagram, proof_.program, alike, *person, none);
    for (std::size_t i = 0; i < person->size(); ++i) {
      if ((*person)[i] == proof_.program.columns[i].cell_count) answered[i] = false;
    }
    return case_of(proof_.pack, proof_.program, *person, answered);
  }

  void note(const std::string& who_is_asked, FindingId id, Case person) {
    const std::string& name = proof_.pack[id].id;
    verdict_.result = Result::noted;
    verdict_.problem = who_is_asked + name +
                       "', and no answer to it can change the disposition any more, though "
                       "\"not sure\" could change what is recommended. It is one question too "
                       "many, and nobody is worse off for it. Write the conditions that use '" +
                       name + "' so that no finding stands in them both as it is and negated.";
    verdict_.involved = {involved(proof_.pack[id])};
    const std::vector<FindingId> asked = outcome_of(proof_.program, person).ask;
    const bool is_asked = std::find(asked.begin(), asked.end(), id) != asked.end();
    verdict_.counterexample.reset();
    show(verdict_, is_asked, std::move(person));
  }

  Proof& proof_;
  PartialModel& partial_;
  Diagram& diagram_;
  WorthSets worth_;
  Knowledge in_general_;
  bool bounds_are_exact_;
  std::vector<Set> at_least_;
  std::vector<Set> by_itself_;   // by finding: where it matters, whatever readings say
  std::vector<Set> matters_;     // by finding
  std::vector<bool> is_spared_;  // by finding: some are not asked it though rules wait for it
  std::vector<bool> suspects_;   // by finding
  bool in_interview_ = false;    // whether the person in the verdict comes from an interview
  Verdict verdict_{Check::interview_asks_what_matters, {}, Result::proved, {}, {}, {}, {}};
};

double mean_length(const Proof& proof, const InterviewSets& interviews) {
  Count questions;
  for (const Set asked : interviews.asked()) questions += proof.model.diagram.count(asked);
  return ratio(questions, proof.model.diagram.count(proof.model.possible));
}

/// How many questions somebody is asked who is not sure of anything.
std::size_t length_if_unsure(const Program& program) {
  Answers answers(program);
  for (std::size_t asked = 0;; ++asked) {
    const std::vector<FindingId> ask = infer(program, answers).ask;
    if (ask.empty()) return asked;
    for (const ColumnId column : ids_up_to<ColumnId>(program.columns.size())) {
      if (program[column].finding == ask.front()) answers.say_unknown(column);
    }
  }
}

/// `worth_asking` is exact unless its diagram grows too large.
void check_that_it_can_tell(Proof& proof) {
  const std::string subject = "people who are not sure";
  if (can_always_tell_what_is_worth_asking(proof.program)) {
    proof.holds_if(true, Check::interview_asks_what_matters, subject, "", {});
  } else {
    proof.not_claimed(Check::interview_asks_what_matters, subject,
                      "The rules are too entangled to tell of everybody which answers can still "
                      "change the recommendation. In doubt, a question is asked.");
  }
}

InterviewLengths lengths_of(const Proof& proof, InterviewSets& interviews) {
  const std::size_t decisive = infer(proof.program, Answers(proof.program)).ask.size();
  return {interviews.longest(), mean_length(proof, interviews), decisive,
          length_if_unsure(proof.program)};
}

/// Throws DiagramTooLarge, and leaves nothing behind.
void follow(Proof& proof, QuestionCheck& questions) {
  const Diagram::Scratch scratch(proof.model.diagram);
  InterviewSets interviews(proof.model, proof.program);
  interviews.run([&](FindingId id, Set waiting,
                     const std::vector<Set>& known) { return questions.worth(id, waiting, known); },
                 [&](FindingId id, Set people, const std::vector<Set>& known) {
                   questions.look_at(id, people, known);
                 });
  proof.result.interview = lengths_of(proof, interviews);
  proof.holds_unless(Check::interview_settles, "", interviews.misled(),
                     "What is recommended to this person at the end of an interview is not what "
                     "all of the answers lead to.",
                     {});
}

/// Then interviews are longer, if anything.
void follow_as_if_all_that_rules_wait_for_were_asked(Proof& proof) {
  InterviewSets interviews(proof.model, proof.program);
  interviews.run([](FindingId, Set waiting, const std::vector<Set>&) { return waiting; },
                 [](FindingId, Set, const std::vector<Set>&) {});
  proof.result.interview = lengths_of(proof, interviews);
  proof.result.interview->mean_is_at_most = true;
}

}  // namespace

void check_interview(Proof& proof, PartialModel& partial) {
  QuestionCheck questions(proof, partial);
  questions.look_at_all_answers();
  try {
    follow(proof, questions);
  } catch (const DiagramTooLarge&) {
    proof.not_claimed(Check::interview_settles, "",
                      "The interviews differ too much from each other to follow them all.");
    follow_as_if_all_that_rules_wait_for_were_asked(proof);
  }
  proof.result.verdicts.push_back(questions.verdict());
  check_that_it_can_tell(proof);
}

}  // namespace triage::checks
