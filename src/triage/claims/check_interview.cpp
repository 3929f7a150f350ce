// Every interview there can be: does it end with a recommendation, does it ask only what can still
// matter, and how long is it?

#include "triage/claims/checks.hpp"
#include "triage/claims/question_check.hpp"
#include "triage/model/interview_sets.hpp"
#include "triage/reasoning/infer.hpp"
#include "triage/reasoning/worth_asking.hpp"

namespace triage::checks {
namespace {

double mean_length(const Proof& proof, const InterviewSets& interviews) {
  Count questions;
  for (const Set asked : interviews.asked()) questions += proof.model.diagram.count(asked);
  return ratio(questions, proof.model.diagram.count(proof.model.possible));
}

/// How many questions somebody is asked who is not sure of anything.
std::size_t length_if_unsure(const Program& program) {
  Row row(program);
  for (std::size_t asked = 0;; ++asked) {
    const std::vector<FindingId> ask = infer(program, row).ask;
    if (ask.empty()) return asked;
    for (const ColumnId column : ids_up_to<ColumnId>(program.columns.size())) {
      if (program[column].finding == ask.front()) row[column] = Row::unknown;
    }
  }
}

/// `worth_asking` is exact unless its diagram grows too large.
void check_that_it_can_tell(Proof& proof) {
  const std::string subject = "people who are not sure";
  if (can_always_tell_what_is_worth_asking(proof.pack.program)) {
    proof.holds_if(true, Check::interview_asks_what_matters, subject, "", {});
  } else {
    proof.not_claimed(Check::interview_asks_what_matters, subject,
                      "The rules are too entangled to tell of everybody which answers can still "
                      "change the recommendation. In doubt, a question is asked.");
  }
}

InterviewLengths lengths_of(const Proof& proof, InterviewSets& interviews) {
  const std::size_t decisive = infer(proof.pack.program, Row(proof.pack.program)).ask.size();
  return {interviews.longest(), mean_length(proof, interviews), decisive,
          length_if_unsure(proof.pack.program)};
}

/// Throws DiagramTooLarge, and leaves nothing behind.
void follow(Proof& proof, QuestionCheck& questions) {
  const Diagram::Scratch scratch(proof.model.diagram);
  InterviewSets interviews(proof.model);
  interviews.run([&](FindingId id, Set waiting,
                     const std::vector<Set>& known) { return questions.worth(id, waiting, known); },
                 [&](FindingId id, Set people, const std::vector<Set>& known) {
                   questions.look_at(id, people, known);
                 });
  proof.result.interview = lengths_of(proof, interviews);
  proof.holds_unless({Check::interview_settles, ""}, interviews.misled(),
                     "What is recommended to this person at the end of an interview is not what "
                     "all of the answers lead to.",
                     {});
}

/// Then interviews are longer, if anything.
void follow_as_if_all_that_rules_wait_for_were_asked(Proof& proof) {
  InterviewSets interviews(proof.model);
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
