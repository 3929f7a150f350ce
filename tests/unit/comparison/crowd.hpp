#pragma once

// Everybody that a small pack can meet, one by one, each assessed by inference: what `verify`
// proves with sets is counted out here with people.

#include <functional>
#include <vector>

#include "reference/answer_sets.hpp"
#include "triage/reasoning/infer.hpp"
#include "unit/rules.hpp"

namespace triage::tests {

struct Person {
  std::vector<Answer> said;  // one answer for each finding, in the pack's order
  Row row;                   // after measurements decided what they measure
  Outcome outcome;
  /// No measurement and no checklist says the opposite of what the person says.
  bool consistent = true;
};

/// Everybody who answers every finding, or, with `Unsure::allowed`, answers some with "unknown".
/// Numbered as an AnswerSets, the first finding counting fastest.
class Crowd {
 public:
  enum class Unsure : bool { refused, allowed };
  /// What a checklist asks can be answered by itself, too: always as it is on the list, or freely.
  enum class Twice : bool { alike, freely };

  Crowd(const Pack& rules, Unsure unsure, Twice twice = Twice::freely);

  /// How many there are, before anybody is assessed.
  static std::size_t size_of(const RulePack& pack, Unsure unsure, Twice twice = Twice::freely);

  [[nodiscard]] const std::vector<Person>& people() const { return people_; }
  /// Calls `visit` with the persons `person` would be with each other answer to the finding.
  void visit_neighbours(std::size_t person, FindingId finding,
                        const std::function<void(const Person&)>& visit) const;

 private:
  std::vector<std::size_t> choices_;  // by finding
  std::vector<Person> people_;
};

/// Whether what `person` is unsure of could turn out as in `complete`.
bool is_completion(const Program& program, const Person& person, const Person& complete);

/// Whether `gate` is yes for the person.
Truth truth_of(const Program& program, const Person& person, GateId gate);

}  // namespace triage::tests
