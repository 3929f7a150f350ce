#include "triage/batch/outcome_keys.hpp"

#include <algorithm>

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
  std::vector<GateId> rules;
  for (const ProgramRule& rule : program.rules) rules.push_back(rule.when);
  below_rules_ = gates_below(program, rules);
  for (const ProgramCare& care : program.care) {
    if (care.when) show(*care.when, care.with);
    for (const GateId against : care.unless) show(against, care.with);
  }
  const std::size_t rows =
      records == For::levels
          ? 2 * program.disposition_count + 1
          : 2 * (program.rules.size() + care_gates_.size() + below_rules_.size());
  words_per_key_ = (rows + lanes_per_word - 1) / lanes_per_word;
}

void OutcomeKeys::show(GateId gate, std::uint32_t with) {
  const auto found = std::find_if(care_gates_.begin(), care_gates_.end(),
                                  [gate](const CareGate& shown) { return shown.gate == gate; });
  if (found == care_gates_.end()) {
    care_gates_.push_back({gate, with});
  } else {
    found->with |= with;
  }
}

void OutcomeKeys::lay_out(Outcomes& outcomes, std::size_t people) {
  keys_.resize(outcomes.words() * lanes_per_word * words_per_key_);
  for (std::size_t word = 0; word < outcomes.words(); ++word) {
    const Word asks = outcomes.asks(word, lanes_in_use(people, word));
    rows_.clear();
    if (records_ == For::levels) {
      write_levels(outcomes, word, asks);
    } else {
      write_reasons(outcomes, word, asks);
    }
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

/// The rules always show. The care paths show with a disposition: one that is settled leaves only
/// those that go with it. Without one, the questions show: what is open, and the way there.
void OutcomeKeys::write_reasons(const Outcomes& outcomes, std::size_t word, Word asks) {
  const Evaluation& gates = outcomes.gates();
  for (const ProgramRule& rule : program_.rules) {
    rows_.push_back(gates.yes(rule.when, word));
    rows_.push_back(gates.no(rule.when, word));
  }
  const Word settled = outcomes.settled(word);
  for (const CareGate& care : care_gates_) {
    Word shown = ~settled & ~asks;
    for (const Disposition d : ids_up_to<Disposition>(program_.disposition_count)) {
      if ((care.with >> d.index() & 1U) != 0) shown |= settled & outcomes.is(d, word);
    }
    rows_.push_back(gates.yes(care.gate, word) & shown);
    rows_.push_back(gates.no(care.gate, word) & shown);
  }
  // Which of the questions matter depends on what else is left of the rules.
  for (const GateId gate : below_rules_) {
    rows_.push_back(outcomes.waits(gate, word) & asks);
    rows_.push_back(unknown(gates, gate, word) & asks);
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
