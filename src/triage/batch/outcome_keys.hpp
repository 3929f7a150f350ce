#pragma once

// What a record can show of a person, as bits. Two people with the same bits have the same record
// but for the id, however different their answers are. Not the other way round: two with different
// bits may have the same record, which costs a little time and changes nothing.

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "triage/program/program.hpp"
#include "triage/reasoning/outcomes.hpp"

namespace triage {

/// Keys are compared as they are: they hold for one program and one kind of record.
class OutcomeKeys {
 public:
  enum class For : std::uint8_t {
    levels,   // records that show the disposition and its bounds only
    reasons,  // records that show rules, care paths or questions as well
  };

  /// `program` must outlive this.
  OutcomeKeys(const Program& program, For records);

  /// From now on, `of` is about the first `people` of these, which may be gone by then.
  void lay_out(Outcomes& outcomes, std::size_t people);

  [[nodiscard]] std::size_t words_per_key() const { return words_per_key_; }
  [[nodiscard]] std::span<const Word> of(std::size_t lane) const {
    return {keys_.data() + lane * words_per_key_, words_per_key_};
  }

 private:
  void write_levels(const Outcomes& outcomes, std::size_t word, Word asks);
  void write_reasons(const Outcomes& outcomes, std::size_t word, Word asks);
  void write_care(const Outcomes& outcomes, std::span<Word> rows, std::size_t word,
                  Word told) const;
  void write_questions(const Outcomes& outcomes, std::span<Word> rows, std::size_t word,
                       Word asks) const;
  void transpose_rows(std::size_t word);

  const Program& program_;
  For records_;
  std::vector<GateId> below_rules_;  // and the rules' own: each behind those that it uses
  std::size_t words_per_key_ = 0;

  std::vector<Word> keys_;  // of each lane of the block, its words one after the other
  std::vector<Word> rows_;  // of the word that is being laid out: a bit a lane
};

}  // namespace triage
