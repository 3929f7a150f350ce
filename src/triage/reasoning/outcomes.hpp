#pragma once

// What follows for many people at once, 64 a machine word: there is no other inference. One person
// is a block of one word; who contradicts themselves has a lane for each way to take their answers.

#include <cstddef>
#include <memory>
#include <vector>

#include "triage/base/truth.hpp"
#include "triage/program/program.hpp"
#include "triage/program/row.hpp"
#include "triage/reasoning/evaluate.hpp"
#include "triage/reasoning/infer.hpp"
#include "triage/reasoning/person.hpp"
#include "triage/reasoning/planes.hpp"

namespace triage {

/// The outcomes of a block of people, as planes; `at` is that of one of them.
class Outcomes {
 public:
  /// `program` outlives this.
  explicit Outcomes(const Program& program);
  /// Of one person alone, in a lane for each way to take the answers, from lane 0 on.
  Outcomes(const Program& program, const Row& row);

  /// From now on, this is about these people, as long as the block stays as it is. What is used
  /// again costs no memory.
  void update(const Block& block);

  [[nodiscard]] const Program& program() const { return *program_; }
  [[nodiscard]] const Evaluation& gates() const { return gates_; }
  [[nodiscard]] std::size_t words() const { return gates_.words(); }

  /// Lanes in which the outcome is `level` or more urgent, whatever is still unknown.
  [[nodiscard]] Word at_least(Disposition level, std::size_t word) const {
    return ~levels_[(2 * level.index() + 1) * words() + word];
  }
  /// Lanes in which it may be.
  [[nodiscard]] Word at_most(Disposition level, std::size_t word) const {
    return levels_[2 * level.index() * words() + word];
  }
  /// Lanes in which the lower bound is just this.
  [[nodiscard]] Word is(Disposition level, std::size_t word) const;
  /// Lanes in which this or more is recommended, if nothing is left to ask: `when_unknown`, moved
  /// into the bounds.
  [[nodiscard]] Word recommended(Disposition level, std::size_t word) const;
  /// Lanes in which a care path is offered, if nothing is left to ask: it may go with all that is
  /// recommended or possible, and nothing unknown speaks against it.
  [[nodiscard]] Word offered(const ProgramCare& care, std::size_t word) const;

  /// Those of the lanes `among` in which an answer that was not given can change what is
  /// recommended or possible: where `at` has something to ask.
  [[nodiscard]] Word asks(std::size_t word, Word among);
  /// Lanes in which a gate waits: it is undecided, and an answer that was not given is below it.
  /// `asks` finds out, and has been called.
  [[nodiscard]] Word waits(GateId gate, std::size_t word) const {
    return waits_[gate.index() * words() + word];
  }

  /// The outcome of one person, whose lanes, one for each way to take the answers, begin at `lane`
  /// and lie within one word.
  [[nodiscard]] Outcome at(std::size_t lane, std::size_t ways = 1) const;

 private:
  void set_levels();
  void set_waiting();
  [[nodiscard]] Word differs_if_calm(std::size_t word);
  [[nodiscard]] Person person(std::size_t lane, std::size_t ways) const;
  [[nodiscard]] Outcome urgency(const Person& person) const;
  [[nodiscard]] std::vector<FindingId> open_findings(const Person& person,
                                                     const Outcome& outcome) const;
  [[nodiscard]] bool all_ways_are_told(const Person& person) const;
  [[nodiscard]] CareOutcome care_of(const Person& person, const ProgramCare& care,
                                    const Outcome& outcome) const;
  [[nodiscard]] std::vector<FindingId> open_for_care(const Person& person,
                                                     const Outcome& outcome) const;

  const Program* program_;
  std::vector<ProgramRule> rules_;    // the most urgent first
  std::unique_ptr<const Block> own_;  // where nobody else has the block
  const Block* block_ = nullptr;
  Evaluation gates_;
  Words waits_;                   // of each gate; nothing until somebody asks
  Words levels_;                  // of each disposition: where the outcome may reach it, and not
  std::vector<Plane> may_reach_;  // joined
  std::vector<Plane> may_not_;
  std::unique_ptr<Outcomes> calm_;  // of the same people, calm wherever they were not asked
  bool knows_the_calm_ = false;
};

}  // namespace triage
