#pragma once

// Which questions are asked although no answer to them can change the disposition any more.

#include <string>
#include <vector>

#include "triage/claims/checks.hpp"
#include "triage/model/interview_sets.hpp"
#include "triage/model/partial_model.hpp"
#include "triage/model/worth_sets.hpp"

namespace triage::checks {

/// The first person who is asked in vain is kept, in one verdict, one from an interview rather than
/// one from a case file.
class QuestionCheck {
 public:
  /// Both outlive this. Throws DiagramTooLarge, as all of it does.
  QuestionCheck(Proof& proof, PartialModel& partial);

  /// Looks at every finding that is listed to be asked after any answers whatever, also in a case
  /// file that answers in another order than an interview.
  void look_at_all_answers();

  /// Of whom of those that rules wait for a question is worth asking.
  Set worth(FindingId id, Set waiting, const std::vector<Set>& known);

  /// Looks at a question of an interview.
  void look_at(FindingId id, Set people, const std::vector<Set>& known);

  /// Proved, as long as nobody was found.
  [[nodiscard]] const Verdict& verdict() const { return verdict_; }

 private:
  /// Whether three-valued logic tells of all partial combinations what their completions agree on.
  /// Then "unknown" brings out no more than some answer in its place, and what complete answers
  /// say of a question is all there is to say.
  [[nodiscard]] bool has_exact_bounds();
  /// Those who, with other answers in the place of those that are not known, are in the set.
  Set where_it_can_matter(Set matters, const std::vector<Set>& known);
  /// Where the disposition depends on the answer to the finding, the other answers being given.
  Set where_it_matters(FindingId id, const std::vector<Set>& dispositions);
  /// Partial combinations some completion of which is in the set.
  Set not_never(Set set);
  Set where_rules_wait_for(FindingId id);
  /// What is unknown, and what may be anything, is left out, so that it is open.
  Case simplest_case(Set useless);
  void note(const std::string& who_is_asked, FindingId id, Case person);

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
  Verdict verdict_{Check::interview_asks_what_matters};
};

}  // namespace triage::checks
