#include "triage/batch/outcome_keys.hpp"

#include <algorithm>

#include "triage/base/mapped.hpp"
#include "triage/reasoning/gate_walk.hpp"

namespace triage {
namespace {

/// Swaps bits of rows that are `j` apart, as many rows at a time as registers hold.
template <std::size_t j>
TRIAGE_INLINE void swap_rows(Word* rows, Word mask) {
  for (Word* low = rows; low < rows + lanes_per_word; low += 2 * j) {
    for (std::size_t k = 0; k < j; ++k) {
      const Word swapped = (low[k] >> j ^ low[k + j]) & mask;
      low[k] ^= swapped << j;
      low[k + j] ^= swapped;
    }
  }
}

/// Turns 64 rows of 64 bits into columns (Warren, Hacker's Delight, 7-3).
TRIAGE_ALSO_ON_AVX2
void transpose(Word* rows) noexcept {
  swap_rows<32>(rows, 0x00000000FFFFFFFF);
  swap_rows<16>(rows, 0x0000FFFF0000FFFF);
  swap_rows<8>(rows, 0x00FF00FF00FF00FF);
  swap_rows<4>(rows, 0x0F0F0F0F0F0F0F0F);
  swap_rows<2>(rows, 0x3333333333333333);
  swap_rows<1>(rows, 0x5555555555555555);
}

Word unknown(const Evaluation& evaluation, GateId gate, std::size_t word) {
  return evaluation[gate].yes[word] & evaluation[gate].no[word];
}

/// Lanes with whose disposition, where nothing is left to ask, a care path may go.
Word goes_with_what_is_recommended(const Outcomes& outcomes, const ProgramCare& care,
                                   std::size_t word) {
  Word goes = 0;
  Word above = 0;
  for (std::size_t level = outcomes.program().disposition_count; level-- > 0;) {
    const Word here = outcomes.recommended(Disposition(level), word);
    if ((care.with >> level & 1U) != 0) goes |= here & ~above;
    above = here;
  }
  return goes;
}

/// Those of a word's lanes that are among the first `people`.
Word lanes_in_use(std::size_t people, std::size_t word) {
  const std::size_t before = word * lanes_per_word;
  if (people <= before) return 0;
  const std::size_t here = people - before;
  return here >= lanes_per_word ? ~Word{0} : (Word{1} << here) - 1;
}

}  // namespace

OutcomeKeys::OutcomeKeys(const Program& program, For records)
    : program_(program), records_(records) {
  below_rules_ = gates_below(program, mapped(program.rules, &ProgramRule::when));
  const std::size_t levels = 2 * program.disposition_count + 1;
  const std::size_t reasons =
      2 * (program.rules.size() + std::max(program.care.size(), below_rules_.size()));
  const std::size_t rows = records == For::levels ? levels : levels + reasons;
  words_per_key_ = (rows + lanes_per_word - 1) / lanes_per_word;
}

void OutcomeKeys::lay_out(Outcomes& outcomes, std::size_t people) {
  keys_.resize(outcomes.words() * lanes_per_word * words_per_key_);
  for (std::size_t word = 0; word < outcomes.words(); ++word) {
    const Word asks = outcomes.asks(word, lanes_in_use(people, word));
    rows_.clear();
    write_levels(outcomes, word, asks);
    if (records_ == For::reasons) write_reasons(outcomes, word, asks);
    transpose_rows(word);
  }
}

void OutcomeKeys::write_levels(const Outcomes& outcomes, std::size_t word, Word asks) {
  for (const Disposition level : ids_up_to<Disposition>(program_.disposition_count)) {
    rows_.push_back(outcomes.at_least(level, word));
    rows_.push_back(outcomes.at_most(level, word));
  }
  rows_.push_back(asks);
}

/// Which rules fired always shows, and which of those that would raise the outcome are undecided.
/// Care shows with a disposition; without one, the questions do, in the same rows.
void OutcomeKeys::write_reasons(const Outcomes& outcomes, std::size_t word, Word asks) {
  const Evaluation& gates = outcomes.gates();
  for (const ProgramRule& rule : program_.rules) {
    rows_.push_back(gates.yes(rule.when, word));
    const Word raises = ~outcomes.at_least(rule.then, word);
    const Word more = asks | ~outcomes.recommended(rule.then, word);
    rows_.push_back(unknown(gates, rule.when, word) & raises & more);
  }
  const std::size_t shared = rows_.size();
  rows_.resize(words_per_key_ * lanes_per_word);
  write_care(outcomes, std::span(rows_).subspan(shared), word, ~asks);
  write_questions(outcomes, std::span(rows_).subspan(shared), word, asks);
}

/// What became of each care path (`CareStatus`), in two bits.
void OutcomeKeys::write_care(const Outcomes& outcomes, std::span<Word> rows, std::size_t word,
                             Word told) const {
  const Evaluation& gates = outcomes.gates();
  for (const ProgramCare& care : program_.care) {
    Word applies = told & goes_with_what_is_recommended(outcomes, care, word);
    if (care.when) applies &= ~gates.no(*care.when, word);
    Word withheld = 0;
    for (const GateId against : care.unless) withheld |= gates.yes(against, word);
    const Word offered = outcomes.offered(care, word);
    rows[0] |= applies & (withheld | offered);
    rows[1] |= applies & (withheld | ~offered);
    rows = rows.subspan(2);
  }
}

/// Which of the questions matter depends on what is left of the rules.
void OutcomeKeys::write_questions(const Outcomes& outcomes, std::span<Word> rows, std::size_t word,
                                  Word asks) const {
  if (asks == 0) return;
  for (const GateId gate : below_rules_) {
    rows[0] |= outcomes.waits(gate, word) & asks;
    rows[1] |= unknown(outcomes.gates(), gate, word) & asks;
    rows = rows.subspan(2);
  }
}

void OutcomeKeys::transpose_rows(std::size_t word) {
  rows_.resize(words_per_key_ * lanes_per_word);
  for (std::size_t part = 0; part < words_per_key_; ++part) {
    Word* rows = rows_.data() + part * lanes_per_word;
    transpose(rows);
    for (std::size_t lane = 0; lane < lanes_per_word; ++lane) {
      keys_[(word * lanes_per_word + lane) * words_per_key_ + part] = rows[lane];
    }
  }
}

}  // namespace triage
