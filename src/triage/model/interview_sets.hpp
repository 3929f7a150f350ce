#pragma once

// All interviews at once. An interview asks, from the most urgent disposition down, the findings
// that rules of that disposition still depend on, in the pack's order, as far as their answers can
// change the recommendation; each answer can only close further questions. So it is enough to go
// through dispositions and findings once, and to note for each finding the set of people who are
// asked it: everybody for whom it is still open by then. People here answer all they are asked, and
// do not contradict themselves.

#include <cstddef>
#include <functional>
#include <vector>

#include "triage/diagram/diagram.hpp"
#include "triage/model/model.hpp"
#include "triage/program/program.hpp"

namespace triage {

/// How much of a program is known, in sets of people: of complete combinations as an interview goes
/// on, or of partial ones.
struct Knowledge {
  struct Truths {
    Set yes = Diagram::empty();
    Set no = Diagram::empty();
    Set undecided = Diagram::universe();
  };
  std::vector<Truths> gates;
  std::vector<Set> unanswered;  // by column: those who have not been asked it
};

/// The gates that depend on a finding's columns, in the program's order.
std::vector<GateId> gates_on(const Program& program, FindingId finding);

/// Those for whom the finding is unanswered and an undecided rule of this disposition depends on
/// it. `gates` are those on the finding.
Set where_open(Diagram& diagram, const Program& program, const Knowledge& knowledge,
               Disposition level, const std::vector<GateId>& gates);

/// Of people whose readings and answers agree. The others are led along, since those may still
/// become them by what they have not said yet.
class InterviewSets {
 public:
  /// Says of whom of those that rules wait for a finding is worth asking, given those to whom each
  /// column is known by then.
  using Worth = std::function<Set(FindingId finding, Set waiting, const std::vector<Set>& known)>;
  /// Called when a finding is asked of `people`, with those to whom each column is known by then,
  /// and who may contradict themselves.
  using OnAsk = std::function<void(FindingId finding, Set people, const std::vector<Set>& known)>;

  /// `model` outlives this.
  explicit InterviewSets(Model& model);

  /// Throws DiagramTooLarge.
  void run(const Worth& worth, const OnAsk& on_ask);

  /// By finding: who is asked it.
  [[nodiscard]] const std::vector<Set>& asked() const { return asked_; }
  /// Who is recommended something else at the end than all of their answers lead to.
  [[nodiscard]] Set misled();
  /// The most questions that anybody is asked.
  [[nodiscard]] std::size_t longest();

 private:
  void ask(FindingId finding, Set people);
  void learn(ColumnId column, Set people);
  void refresh(FindingId finding);
  void refresh(GateId gate);
  [[nodiscard]] Knowledge::Truths truths_of(const Gate& gate);
  [[nodiscard]] bool is_anybody_spared_at_most(std::size_t questions);

  Model& model_;
  Diagram& diagram_;
  const Program& program_;
  std::vector<std::vector<GateId>> gates_on_;  // by finding
  std::vector<Set> known_;                     // by column: those whose cell is known
  Knowledge knowledge_;
  std::vector<Set> fired_;  // by disposition: who has a fired rule of it, or of a more urgent one
  std::vector<Set> asked_;  // by finding
};

}  // namespace triage
