#pragma once

// What a record can show of a person, as bits. Two people with the same bits have the same record
// but for the id, however different their answers are.

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "triage/batch/lanes.hpp"
#include "triage/program/program.hpp"
#include "triage/reasoning/bounds.hpp"
#include "triage/reasoning/evaluate.hpp"

namespace triage {

class OutcomeKeys {
 public:
  enum class For : std::uint8_t {
    levels,   // records that show the disposition and its bounds only
    reasons,  // records that show rules, care paths or questions as well
  };

  /// `program` must outlive this.
  OutcomeKeys(const Program& program, For records);

  /// From now on, `of` is about the first `people` of these lanes.
  void lay_out(const Lanes& lanes, std::size_t people, const Evaluation& evaluation);

  [[nodiscard]] std::span<const Word> of(std::size_t lane) const {
    return {keys_.data() + lane * words_per_key_, words_per_key_};
  }

 private:
  /// A care path's gate, and the dispositions with which a record can show it (bit d).
  struct CareGate {
    GateId gate;
    std::uint32_t with = 0;
  };

  void show(GateId gate, std::uint32_t with);
  void find_gates_below_rules();
  void find_questions(const Lanes& lanes, const Evaluation& evaluation, std::size_t word);
  void look_at_the_calm(const Lanes& lanes);
  [[nodiscard]] Word differ_if_calm(std::size_t word) const;
  void write_levels(std::size_t word);
  void write_reasons(const Evaluation& evaluation, std::size_t word);
  void transpose_rows(std::size_t word);

  const Program& program_;
  For records_;
  std::vector<CareGate> care_gates_;
  std::vector<GateId> below_rules_;  // and the rules' own: each behind those that it uses
  std::size_t words_per_key_ = 0;

  // Of the block.
  Bounds bounds_;
  std::size_t people_ = 0;
  bool knows_the_calm_ = false;
  Bounds bounds_if_calm_;
  std::vector<Word> keys_;  // of each lane, its words one after the other

  // Of the word that is being laid out: a bit a lane.
  std::vector<Word>
      open_;       // by gate: it is undecided, and an answer that was not given is below it
  Word asks_ = 0;  // an answer that was not given can change the recommendation
  std::vector<Word> rows_;
};

}  // namespace triage
